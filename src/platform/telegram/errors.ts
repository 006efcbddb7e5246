import { GrammyError, HttpError } from 'grammy';
import type { SendFailure } from '../../conversation/contract/platform.ts';
import { whyNotWritten } from '../../conversation/guards/pass.ts';
import { codeOf } from '../../shared/log.ts';

/** Failures of the connection after which we know that nothing was sent. */
const notSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * What a failed call means for the sender. Never quotes the text of the request or the URL, which contains the token.
 * A 429 does not tell which limit was hit: first only this chat waits, and the whole lane when many chats are refused.
 */
export function classify(error: unknown): SendFailure {
  const held = whyNotWritten(error);
  if (held) return held;
  if (error instanceof GrammyError) return classifyAnswer(error);
  if (error instanceof HttpError) {
    const code = codeOf(error.error);
    if (code !== undefined && notSent.has(code))
      return { kind: 'transient', cause: `no connection to Telegram (${code})` };
    return { kind: 'ambiguous', cause: `no answer from Telegram (${code ?? 'connection lost or timeout'})` };
  }
  return { kind: 'rejected', cause: error instanceof Error ? `bug: ${error.name}` : 'bug' };
}

function classifyAnswer(error: GrammyError): SendFailure {
  const description = error.description.toLowerCase();
  switch (error.error_code) {
    case 429:
      return {
        kind: 'rate-limited',
        retryAfterMs: (error.parameters.retry_after ?? 1) * 1000,
      };
    case 403:
      if (description.includes('deactivated')) return { kind: 'unreachable', reason: 'deactivated' };
      if (description.includes("can't initiate")) return { kind: 'unreachable', reason: 'not-started' };
      return { kind: 'unreachable', reason: 'blocked' };
    case 401:
    case 404:
      return {
        kind: 'unauthorized',
        cause: `Telegram does not know this bot (${error.error_code}): check TELEGRAM_BOT_TOKEN`,
      };
    case 400:
      if (description.includes('chat not found')) return { kind: 'unreachable', reason: 'not-started' };
      if (isAnchorGone(description)) return { kind: 'anchor-gone' };
      return { kind: 'rejected', cause: `${error.method}: ${error.description}` };
    default:
      if (error.error_code >= 500)
        return { kind: 'ambiguous', cause: `Telegram answered ${error.error_code} to ${error.method}` };
      return { kind: 'rejected', cause: `${error.method}: ${error.error_code} ${error.description}` };
  }
}

const isAnchorGone = (description: string): boolean =>
  [
    'message to edit not found',
    "message can't be edited",
    'message_id_invalid',
    'message to delete not found',
    "message can't be deleted",
    'message identifier is not specified',
  ].some((words) => description.includes(words));

/** There is no such message any more, so there is nothing to remove. */
export const isVanished = (error: unknown): boolean =>
  error instanceof GrammyError &&
  error.error_code === 400 &&
  /message to (delete|edit) not found|message_id_invalid/i.test(error.description);

/** It was sent more than 48 hours ago, or by somebody else. */
export const isUndeletable = (error: unknown): boolean =>
  error instanceof GrammyError &&
  error.error_code === 400 &&
  error.description.toLowerCase().includes("message can't be deleted");

/** Telegram refused an edit because it changes nothing, so the screen is already as it should be. */
export const isNotModified = (error: unknown): boolean =>
  error instanceof GrammyError &&
  error.error_code === 400 &&
  error.description.includes('message is not modified');

/** A press was answered too late or twice: the person's app no longer waits for the answer. */
export const isQueryTooOld = (error: unknown): boolean =>
  error instanceof GrammyError &&
  error.error_code === 400 &&
  /query is too old|query id is invalid/i.test(error.description);
