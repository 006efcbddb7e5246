import { createHmac } from 'node:crypto';
import type { Ground } from './side.ts';
import { codeOf } from './value.ts';

const token = 'xoxb-bench-token';
const signingSecret = 'bench-signing-secret';
const teamId = 'T0BENCH';
const userOf = (index: number) => `U${100_000 + index}`;
const channelOf = (index: number) => `D${100_000 + index}`;
const ts = '1790000000.000100';
const me = { ok: true, team_id: teamId, user_id: 'U0BOT', bot_id: 'B0BOT' };
let presses = 0;

const methodOf = (url: string | undefined) => url?.slice(url.lastIndexOf('/') + 1) ?? '';

export const slack: Ground = {
  name: 'Slack',
  place: {
    platform: 'slack',
    tenant: teamId,
    userId: userOf,
    address: (index) => ({ userId: userOf(index), channel: channelOf(index) }),
    anchor: (index) => ({ channel: channelOf(index), ts }),
  },
  path: '/slack/events',
  press: ({ index, appraisalId }, count, base) => {
    presses += 1;
    const seconds = Math.floor(Date.now() / 1000);
    const payload = {
      type: 'block_actions',
      team: { id: teamId, domain: 'bench' },
      user: { id: userOf(index), username: 'pegawai', name: 'pegawai', team_id: teamId },
      api_app_id: 'A0BENCH',
      token: 'unused',
      container: { type: 'message', message_ts: ts, channel_id: channelOf(index), is_ephemeral: false },
      trigger_id: `${presses}.1`,
      channel: { id: channelOf(index), name: 'directmessage' },
      message: { type: 'message', ts, user: me.user_id, bot_id: me.bot_id, text: 'kartu', blocks: [] },
      response_url: `${base}/actions/${index}/${presses}`,
      actions: [
        {
          type: 'button',
          action_id: `bench.${presses}`,
          block_id: 'b',
          value: codeOf(appraisalId, count),
          action_ts: `${seconds}.${String(presses % 1_000_000).padStart(6, '0')}`,
        },
      ],
    };
    const body = `payload=${encodeURIComponent(JSON.stringify(payload))}`;
    const signature = createHmac('sha256', signingSecret).update(`v0:${seconds}:${body}`).digest('hex');
    return {
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': String(seconds),
        'x-slack-signature': `v0=${signature}`,
      },
      body,
    };
  },
  answer: ({ url }) => {
    if (url?.startsWith('/actions/')) return 'ok';
    if (methodOf(url) === 'auth.test') return JSON.stringify(me);
    return JSON.stringify({ ok: true, ts, channel: 'D1' });
  },
  // A press is answered by its own address, or by the method that edits a message.
  drawn: ({ url }, body) => {
    const answered = /^\/actions\/(\d+)\//.exec(url ?? '')?.[1];
    if (answered !== undefined) return Number(answered);
    if (methodOf(url) !== 'chat.update') return undefined;
    const channel = /channel=D(\d+)/.exec(body)?.[1] ?? /"channel":"D(\d+)"/.exec(body)?.[1];
    return channel === undefined ? undefined : Number(channel) - 100_000;
  },
  ours: (base) => ({
    SLACK_BOT_TOKEN: token,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: `${base}/api/`,
    PUBLIC_URL: 'https://kinerja.example',
  }),
  bare: {
    file: 'bare-slack.ts',
    env: (base) => ({ TOKEN: token, SECRET: signingSecret, API: `${base}/api/` }),
  },
};
