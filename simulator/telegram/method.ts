import type { ApiCall } from '../http-call.ts';
import type { TelegramState } from './state.ts';

/** One Bot API method: its result, or a thrown refusal. */
export type Method = (state: TelegramState, call: ApiCall) => unknown;
