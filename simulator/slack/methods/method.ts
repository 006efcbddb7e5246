import type { Json } from '../../json.ts';
import type { SlackState } from '../state.ts';

/** One Web API method. Returns the fields that follow `ok: true`, or throws a refusal. */
export type Method = (state: SlackState, params: Json) => Json;
