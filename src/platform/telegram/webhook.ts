import { createHash, timingSafeEqual } from 'node:crypto';
import type { Update } from 'grammy/types';
import { Hono } from 'hono';
import { invariant } from '../../shared/assert.ts';
import { type Observe, unobserved, type WebhookRefusal } from '../../shared/observe.ts';
import { bodyOf } from '../request-body.ts';
import type { PressAnswer } from './answer.ts';
import { secretMin, webhookPath } from './limits.ts';

const bodyMax = 1_000_000;

/**
 * The route that Telegram calls. Answers 200 when the update is saved or does not concern us, with the answer to a press
 * if there is one: Telegram does what an answer asks of it, and does not say whether it worked. Answers 500 when Telegram
 * should deliver it again, and 401 without the secret. Throws unless the secret has at least 16 characters of A-Z a-z 0-9 _ -:
 * without a secret, anybody could send us events in the name of anybody.
 */
export function createWebhook(
  secret: string,
  onUpdate: (update: Update) => Promise<PressAnswer | undefined>,
  observe: Observe = unobserved,
): Hono {
  invariant(
    secret.length >= secretMin && /^[A-Za-z0-9_-]{1,256}$/.test(secret),
    `TELEGRAM_WEBHOOK_SECRET must have ${secretMin} to 256 characters of A-Z a-z 0-9 _ -`,
  );
  const routes = new Hono();
  // Digests are compared, so that neither length nor content shows in the time taken.
  const expected = digest(secret);
  const refuse = (reason: WebhookRefusal) =>
    observe({ kind: 'webhook-refused', platform: 'telegram', reason });
  routes.post(webhookPath, async (c) => {
    if (!timingSafeEqual(digest(c.req.header('x-telegram-bot-api-secret-token') ?? ''), expected)) {
      refuse('secret');
      return c.text('unauthorized', 401);
    }
    let update: Update;
    try {
      const body = await bodyOf(c, bodyMax);
      if (body === 'too-large') return c.text('too large', 413);
      update = JSON.parse(body.toString());
    } catch {
      refuse('malformed');
      return c.text('bad request', 400);
    }
    try {
      const press = await onUpdate(update);
      return press ? c.json({ method: 'answerCallbackQuery', ...press }) : c.text('ok');
    } catch {
      return c.text('try again', 500);
    }
  });
  return routes;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
