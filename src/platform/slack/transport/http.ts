import { createHmac, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { invariant } from '../../../shared/assert.ts';
import { type Observe, unobserved, type WebhookRefusal } from '../../../shared/observe.ts';
import type { Clock } from '../../../shared/time.ts';
import { bodyOf } from '../../request-body.ts';
import { bodyMax, requestPath, signatureAgeMaxSeconds, signatureAheadMaxSeconds } from '../limits.ts';
import type { TakePayload } from './receiver.ts';

export type HttpDeps = {
  readonly signingSecret: string;
  readonly clock: Clock;
  readonly take: TakePayload;
  readonly observe?: Observe;
};

/**
 * The request URL for events, interactions and commands. Answers 401 unless Slack signed exactly these bytes within the
 * last five minutes, and 500 when Slack should deliver an event again. Throws without a signing secret.
 */
export function createHttp({ signingSecret, clock, take, observe = unobserved }: HttpDeps): Hono {
  invariant(signingSecret.length >= 16, 'SLACK_SIGNING_SECRET is too short');
  const routes = new Hono();
  const refuse = (reason: WebhookRefusal) => observe({ kind: 'webhook-refused', platform: 'slack', reason });
  routes.post(requestPath, async (c) => {
    const bytes = await bodyOf(c, bodyMax);
    if (bytes === 'too-large') return c.text('too large', 413);
    const raw = bytes.toString();
    const timestamp = c.req.header('x-slack-request-timestamp') ?? '';
    const signature = c.req.header('x-slack-signature') ?? '';
    const nowSeconds = clock.now().epochMilliseconds / 1000;
    const isTimely = isFresh(timestamp, nowSeconds);
    if (!isTimely || !isSigned(signingSecret, timestamp, raw, signature)) {
      refuse(isTimely ? 'signature' : 'stale');
      return c.text('unauthorized', 401);
    }
    const body = readBody(raw, c.req.header('content-type') ?? '');
    if (body === undefined) {
      refuse('malformed');
      return c.text('bad request', 400);
    }
    if (body.type === 'url_verification') return c.json({ challenge: body.challenge });
    if (body.ssl_check !== undefined) return c.text('');
    const retryNum = Number(c.req.header('x-slack-retry-num'));
    const outcome = await take(body, {
      ...(Number.isInteger(retryNum) && retryNum > 0 && { num: retryNum }),
      reason: c.req.header('x-slack-retry-reason'),
    });
    if (!outcome.isAccepted) return c.text('try again', 500);
    return outcome.body === undefined ? c.text('') : c.json(outcome.body);
  });
  return routes;
}

/** An old request may be a replay, and one from the future could be replayed until its time has come. */
function isFresh(timestamp: string, nowSeconds: number): boolean {
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  const age = nowSeconds - Number(timestamp);
  return age <= signatureAgeMaxSeconds && age >= -signatureAheadMaxSeconds;
}

function isSigned(secret: string, timestamp: string, raw: string, signature: string): boolean {
  const expected = Buffer.from(
    `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${raw}`).digest('hex')}`,
  );
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Slack sends events as JSON, interactions as a form with one field of JSON, and commands as a plain form. */
function readBody(raw: string, contentType: string): Record<string, unknown> | undefined {
  try {
    if (contentType.startsWith('application/json')) return record(JSON.parse(raw));
    const form = new URLSearchParams(raw);
    const payload = form.get('payload');
    return payload === null ? Object.fromEntries(form) : record(JSON.parse(payload));
  } catch {
    return undefined;
  }
}

const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
