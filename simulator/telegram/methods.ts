import type { ApiCall, ApiReply } from '../http-call.ts';
import { type Json, numberOf, textOf } from '../json.ts';
import type { Method } from './method.ts';
import { commandMethods } from './methods-commands.ts';
import { messageMethods } from './methods-messages.ts';
import { profileMethods } from './methods-profile.ts';
import { badRequest, TelegramRefusal } from './refusal.ts';
import type { TelegramState } from './state.ts';

const secretPattern = /^[A-Za-z0-9_-]{0,256}$/;

const receivingMethods: Readonly<Record<string, Method>> = {
  getMe: (state) => state.bot,
  logOut: () => true,
  close: () => true,
  getUpdates: (state, call) => state.updates.poll(call.params, call.hungUp),
  setWebhook: (state, { params }) => {
    const url = textOf(params.url) ?? '';
    const secret = textOf(params.secret_token) ?? '';
    if (!secretPattern.test(secret)) throw badRequest('secret token contains unallowed characters');
    state.updates.allow(params.allowed_updates);
    if (isYes(params.drop_pending_updates)) state.updates.drop();
    if (url === '') {
      state.updates.webhook.clear();
      return true;
    }
    // Plain http is accepted, as by a self-hosted Bot API server. Telegram's own server requires https.
    if (!/^https?:\/\/[^/]+/.test(url)) throw badRequest('bad webhook: invalid webhook URL specified');
    if (!state.takesWebhook(url)) throw badRequest('bad webhook: this stand-in posts to its own bot only');
    state.updates.webhook.set({ url, secret, maxConnections: numberOf(params.max_connections) ?? 40 });
    return true;
  },
  deleteWebhook: (state, { params }) => {
    if (isYes(params.drop_pending_updates)) state.updates.drop();
    state.updates.webhook.clear();
    return true;
  },
  getWebhookInfo: (state) => {
    const setting = state.updates.webhook.setting();
    const lastError = state.updates.webhook.lastError();
    return {
      url: setting?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: state.updates.pending().length,
      ...(setting === undefined ? {} : { max_connections: setting.maxConnections }),
      ...(lastError === undefined
        ? {}
        : { last_error_date: lastError.date, last_error_message: lastError.message }),
    };
  },
};

const isYes = (value: unknown): boolean =>
  value === true || value === 'true' || value === 'True' || value === '1';

const methods = new Map<string, Method>(
  Object.entries({ ...receivingMethods, ...messageMethods, ...commandMethods, ...profileMethods }).map(
    // Method names are case-insensitive.
    ([name, method]) => [name.toLowerCase(), method],
  ),
);

/** Runs one Bot API method and writes the outcome as the Bot API does. */
export async function runTelegramMethod(state: TelegramState, call: ApiCall): Promise<ApiReply> {
  const method = methods.get(call.method.toLowerCase());
  if (method === undefined) return refusalReply(404, 'Not Found');
  const waitS = state.chatLimiter.refuses(call.method, numberOf(call.params.chat_id) ?? 0);
  if (waitS !== undefined) return tooMany(waitS);
  try {
    return { status: 200, body: { ok: true, result: await method(state, call) } };
  } catch (error) {
    if (error instanceof TelegramRefusal) return refusalReply(error.code, error.message, error.parameters);
    throw error;
  }
}

export const tooMany = (waitS: number): ApiReply =>
  refusalReply(429, `Too Many Requests: retry after ${waitS}`, { retry_after: waitS });

export function refusalReply(code: number, description: string, parameters?: Json): ApiReply {
  const body = {
    ok: false,
    error_code: code,
    description,
    ...(parameters === undefined ? {} : { parameters }),
  };
  const retryAfter = numberOf(parameters?.retry_after);
  return {
    status: code,
    body,
    ...(retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } }),
  };
}
