import type { ApiCall } from '../http-call.ts';
import type { TelegramState } from './state.ts';

/** One Bot API method. Returns its result or throws a refusal. */
export type Method = (state: TelegramState, call: ApiCall) => unknown;
