import { createHmac } from 'node:crypto';
import type { Simulator } from '../../../simulator/index.ts';
import { type Bench, tokens } from './bench.ts';

type OnSlack = Bench & { readonly sim: Simulator };

/** A press in the direct conversation of the person whom the bench knows. */
export const press = (ts: string, value: string) => ({
  type: 'block_actions',
  team: { id: 'T0SIMTEAM' },
  user: { id: 'U77', team_id: 'T0SIMTEAM' },
  trigger_id: 't',
  container: { type: 'message', message_ts: ts, channel_id: 'D77' },
  channel: { id: 'D77' },
  actions: [{ type: 'button', action_id: 'x', block_id: 'y', action_ts: '1.0', value }],
});

/** Sends a request to the bot as Slack would, or almost. */
export function post(
  on: OnSlack,
  fields: Record<string, string> | undefined,
  signing: { readonly timestamp?: string; readonly signature?: string | undefined } = { signature: 'sign' },
  json?: string,
): Promise<Response> {
  const body = json ?? new URLSearchParams(fields).toString();
  const timestamp = signing.timestamp ?? String(Math.floor(Date.now() / 1000));
  const right = `v0=${createHmac('sha256', tokens.secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const signature = json !== undefined || signing.signature === 'sign' ? right : signing.signature;
  return fetch(on.sim.slack.requestUrl ?? '', {
    method: 'POST',
    body,
    headers: {
      'content-type': json === undefined ? 'application/x-www-form-urlencoded' : 'application/json',
      'x-slack-request-timestamp': timestamp,
      ...(signature !== undefined && { 'x-slack-signature': signature }),
    },
  });
}
