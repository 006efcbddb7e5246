import { createHmac } from 'node:crypto';
import { type Json, textOf } from '../json.ts';
import { post } from '../post.ts';
import type { Ack, Envelope, Retry, Transport } from './envelope.ts';

export type HttpTransport = Transport & { requestUrl: string | undefined; ackTimeoutMs: number };

/** Posts signed payloads to the app's request URL, as Slack does without Socket Mode. */
export function createHttpTransport(deps: {
  readonly signingSecret: string;
  readonly closing: AbortSignal;
}): HttpTransport {
  const transport: HttpTransport = {
    requestUrl: undefined,
    ackTimeoutMs: 3000,
    send: async (envelope, retry) => {
      if (transport.requestUrl === undefined) return failed(undefined, 'connection_failed');
      const { type, body } = encode(envelope);
      // In real time and not by the simulated clock, because the receiver compares it with real time.
      const timestamp = String(Math.floor(Date.now() / 1000));
      const signature = createHmac('sha256', deps.signingSecret)
        .update(`v0:${timestamp}:${body}`)
        .digest('hex');
      const answered = await post(
        transport.requestUrl,
        {
          headers: {
            'content-type': type,
            'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
            'x-slack-request-timestamp': timestamp,
            'x-slack-signature': `v0=${signature}`,
            ...retryHeaders(retry),
          },
          body,
        },
        { withinMs: transport.ackTimeoutMs, closing: deps.closing },
      );
      if (!('status' in answered))
        return failed(undefined, answered.isTooLate ? 'http_timeout' : 'connection_failed');
      const { status, text, header } = answered;
      if (status >= 200 && status < 300) return { outcome: 'acknowledged', status, body: readBody(text) };
      return failed(status, 'http_error', header('x-slack-no-retry') === '1');
    },
  };
  return transport;
}

const failed = (status: number | undefined, reason: string, noRetry = false): Ack => ({
  outcome: 'failed',
  status,
  reason,
  noRetry,
});

const retryHeaders = (retry: Retry | undefined): Record<string, string> =>
  retry === undefined
    ? {}
    : { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason };

/** Slack sends events as JSON, interactions as a form with one field of JSON, and commands as a plain form. */
function encode({ kind, payload }: Envelope): { readonly type: string; readonly body: string } {
  const form = 'application/x-www-form-urlencoded';
  switch (kind) {
    case 'events_api':
      return { type: 'application/json', body: JSON.stringify(payload) };
    case 'interactive':
      return { type: form, body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() };
    case 'slash_commands':
      return { type: form, body: new URLSearchParams(flat(payload)).toString() };
  }
}

const flat = (payload: Json): Record<string, string> =>
  Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, textOf(value) ?? '']));

function readBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
