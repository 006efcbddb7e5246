import type { ApiCall, ApiReply } from '../../http-call.ts';
import { textOf } from '../../json.ts';
import { SlackRefusal } from '../refusal.ts';
import { scopeOf } from '../scopes.ts';
import { freshId, type SlackState } from '../state.ts';
import { chatMethods } from './chat.ts';
import { fileMethods } from './files.ts';
import type { Method } from './method.ts';
import { peopleMethods } from './people.ts';
import { viewMethods } from './views.ts';

const appMethods: Readonly<Record<string, Method>> = {
  'apps.connections.open': (state) => {
    const ticket = freshId('').toLowerCase();
    state.tickets.add(ticket);
    return {
      url: `${state.baseUrl.replace(/^http/, 'ws')}/slack-socket?ticket=${ticket}&app_id=${state.appId}`,
    };
  },
};

const methods: Readonly<Record<string, Method>> = {
  ...chatMethods,
  ...viewMethods,
  ...peopleMethods,
  ...fileMethods,
};

/** Runs one Web API method. Refusals are HTTP 200 with `ok: false`, as with Slack. */
export function runSlackMethod(state: SlackState, call: ApiCall): ApiReply {
  try {
    const appMethod = appMethods[call.method];
    const method = appMethod ?? methods[call.method];
    if (method === undefined) throw new SlackRefusal('unknown_method');
    checkToken(state, call, appMethod !== undefined);
    checkScope(state, call.method);
    const waitS = state.tiers.refuses(call.method, textOf(call.params.channel) ?? '');
    if (waitS !== undefined) return tooMany(waitS);
    return { status: 200, body: { ok: true, ...method(state, call.params) } };
  } catch (error) {
    if (error instanceof SlackRefusal) return refusalReply(error);
    throw error;
  }
}

function checkToken(state: SlackState, call: ApiCall, needsAppToken: boolean): void {
  const token = call.bearer ?? textOf(call.params.token) ?? '';
  if (token === '') throw new SlackRefusal('not_authed');
  if (token !== state.botToken && token !== state.appToken) throw new SlackRefusal('invalid_auth');
  if (state.tokenProblem !== undefined) throw new SlackRefusal(state.tokenProblem);
  if ((token === state.appToken) !== needsAppToken) throw new SlackRefusal('not_allowed_token_type');
}

function checkScope({ manifest }: SlackState, method: string): void {
  const scope = scopeOf[method];
  if (scope !== undefined && !manifest.scopes.includes(scope)) throw new SlackRefusal('missing_scope');
}

export const tooMany = (waitS: number): ApiReply => ({
  status: 429,
  body: { ok: false, error: 'ratelimited' },
  headers: { 'retry-after': String(waitS) },
});

function refusalReply(refusal: SlackRefusal): ApiReply {
  const details =
    refusal.messages.length === 0
      ? {}
      : {
          errors: refusal.messages,
          response_metadata: { messages: refusal.messages.map((words) => `[ERROR] ${words}`) },
        };
  return { status: 200, body: { ok: false, error: refusal.code, ...details } };
}
