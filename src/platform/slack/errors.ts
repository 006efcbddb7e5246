import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import type { SendFailure } from '../../conversation/contract/platform.ts';
import { whyNotWritten } from '../../conversation/guards/pass.ts';
import { codeOf } from '../../shared/log.ts';
import { NoRoom } from './roads/method-gate.ts';

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

/** `account_inactive` concerns the owner of the token, not the person the message was for. */
const tokenProblems = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'missing_scope',
  'team_access_not_granted',
]);
const anchorGone = new Set([
  'message_not_found',
  'cant_update_message',
  'cant_delete_message',
  'edit_window_closed',
  'file_not_found',
  'file_deleted',
]);
const deactivated = new Set([
  'user_disabled',
  'user_not_found',
  'users_not_found',
  'account_disabled',
  'is_archived',
]);
const notReachable = new Set([
  'channel_not_found',
  'not_in_channel',
  'cannot_dm_bot',
  'user_not_visible',
  'messages_tab_disabled',
]);
/** With these, Slack did nothing, and another try may succeed. */
const passing = new Set(['service_unavailable', 'team_added_to_org', 'request_timeout']);
const ambiguous = new Set(['internal_error', 'fatal_error']);

/** What a failed call means for the sender. Never quotes the text of the request or the token. */
export function classify(error: unknown): SendFailure {
  const held = whyNotWritten(error);
  if (held) return held;
  // No pause of anybody: a press may come meanwhile whose message needs no method.
  if (error instanceof NoRoom) return { kind: 'held', retryAfterMs: error.waitMs };
  if (error instanceof WebAPIRateLimitedError) return limited(error.retryAfter);
  if (error instanceof WebAPIPlatformError)
    return classifyCode(error.data.error, error.data.response_metadata?.messages ?? []);
  if (error instanceof WebAPIHTTPError) {
    if (error.statusCode >= 500) return { kind: 'ambiguous', cause: `Slack answered ${error.statusCode}` };
    return { kind: 'rejected', cause: `Slack answered ${error.statusCode}` };
  }
  if (error instanceof WebAPIRequestError) {
    const code = codeOf(error.original);
    if (code !== undefined && notSent.has(code))
      return { kind: 'transient', cause: `no connection to Slack (${code})` };
    return { kind: 'ambiguous', cause: `no answer from Slack (${code ?? 'connection lost or timeout'})` };
  }
  return { kind: 'rejected', cause: error instanceof Error ? `bug: ${error.name}` : 'bug' };
}

const limited = (retryAfterSeconds: number | undefined): SendFailure => ({
  kind: 'rate-limited',
  retryAfterMs: (retryAfterSeconds ?? 1) * 1000,
});

function classifyCode(code: string, details: readonly string[]): SendFailure {
  if (code === 'ratelimited' || code === 'rate_limited') return limited(undefined);
  if (tokenProblems.has(code)) {
    return {
      kind: 'unauthorized',
      cause: `Slack refuses the bot (${code}): check SLACK_BOT_TOKEN and the app's installation`,
    };
  }
  if (anchorGone.has(code)) return { kind: 'anchor-gone' };
  if (deactivated.has(code)) return { kind: 'unreachable', reason: 'deactivated' };
  if (notReachable.has(code)) return { kind: 'unreachable', reason: 'not-started' };
  if (passing.has(code)) return { kind: 'transient', cause: code };
  if (ambiguous.has(code)) return { kind: 'ambiguous', cause: code };
  // The details tell the place in our blocks but never contain their text.
  return { kind: 'rejected', cause: [code, ...details.slice(0, 3)].join('; ') };
}

/** Somebody else's file, or a workspace in which nobody deletes files. */
export const isUndeletable = (error: unknown): boolean =>
  error instanceof WebAPIPlatformError &&
  ['cant_delete_file', 'delete_not_allowed', 'file_deleting_disabled'].includes(error.data.error);

/** It is too late to open a form for this press, or one was opened already. */
export const isTriggerSpent = (error: unknown): boolean =>
  error instanceof WebAPIPlatformError && /trigger/.test(error.data.error);
