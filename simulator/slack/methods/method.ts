import type { Json } from '../../json.ts';
import type { SlackState } from '../state.ts';

/** One Web API method: the fields beside `ok: true`, or a thrown refusal. */
export type Method = (state: SlackState, params: Json) => Json;
