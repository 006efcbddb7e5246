import { z } from 'zod';
import { type Answer, ask } from '../../shared/doctor/ask.ts';
import { judgeClock } from '../../shared/doctor/clock.ts';
import { type Check, type Finding, fine, problem, warning } from '../../shared/doctor/finding.ts';
import type { CheckedFrom } from '../manifest.ts';
import { telegramRoot, webhookPath } from './limits.ts';
import type { TelegramSettings } from './manifest.ts';

const patienceMs = 8000;
const pendingMany = 100;
const errorFreshSeconds = 3600;

const me = z.object({ ok: z.literal(true), result: z.object({ username: z.string() }) });
const webhookInfo = z.object({
  ok: z.literal(true),
  result: z.object({
    url: z.string(),
    pending_update_count: z.number(),
    last_error_date: z.number().optional(),
    last_error_message: z.string().optional(),
  }),
});

/** Checks the token and where Telegram delivers events, and compares the clocks. */
export function telegramCheck(telegram: TelegramSettings, { publicUrl, clock }: CheckedFrom): Check {
  const root = telegram.apiRoot ?? telegramRoot;
  const nowMs = () => clock.now().epochMilliseconds;
  const call = (method: string) => ask(`${root}/bot${telegram.token}/${method}`, { patienceMs, nowMs });
  return {
    name: 'telegram',
    remedy: 'Let this machine reach api.telegram.org on port 443, or correct TELEGRAM_API_ROOT.',
    patienceMs: patienceMs + 1000,
    run: async () => {
      const [who, hook] = await Promise.all([call('getMe'), call('getWebhookInfo')]);
      const known = me.safeParse(who.body);
      if (!known.success) return [refused(who)];
      const info = webhookInfo.safeParse(hook.body);
      return [
        fine('telegram', `the token belongs to @${known.data.result.username}`),
        info.success
          ? judgeWebhook(info.data.result, telegram.mode === 'webhook' ? publicUrl : undefined, nowMs())
          : warning('webhook', 'Telegram does not tell about it', 'Run the doctor again.'),
        ...(who.aheadMs === undefined ? [] : [judgeClock(who.aheadMs, 'Telegram')]),
      ];
    },
  };
}

function refused({ status }: Answer): Finding {
  return status === 401 || status === 404
    ? problem(
        'telegram',
        'the token is refused',
        'Copy it again from BotFather (/token) into TELEGRAM_BOT_TOKEN.',
      )
    : problem('telegram', `an unexpected answer (HTTP ${status})`, 'Run the doctor again in a minute.');
}

function judgeWebhook(
  info: z.infer<typeof webhookInfo>['result'],
  publicUrl: string | undefined,
  nowMs: number,
): Finding {
  const pending = `${info.pending_update_count} updates wait`;
  if (publicUrl === undefined) {
    if (info.url === '') return fine('webhook', `none: updates are fetched; ${pending}`);
    return warning(
      'webhook',
      'Telegram delivers to an address, but PUBLIC_URL is empty',
      'Start the bot: it takes the webhook away. Should it come back, another program uses this token.',
    );
  }
  if (info.url !== `${publicUrl}${webhookPath}`)
    return problem(
      'webhook',
      info.url === '' ? 'none is set' : 'Telegram delivers to another address than PUBLIC_URL',
      'Start the bot: it sets the webhook. Should it change again, another program uses this token.',
    );
  const errorAge = nowMs / 1000 - (info.last_error_date ?? 0);
  if (info.last_error_message !== undefined && errorAge < errorFreshSeconds)
    return warning(
      'webhook',
      `Telegram had trouble ${Math.max(0, Math.round(errorAge / 60))} minutes ago: ${info.last_error_message}; ${pending}`,
      'See that PUBLIC_URL leads here with a valid certificate, and read the log of the web process.',
    );
  if (info.pending_update_count > pendingMany)
    return warning('webhook', pending, 'See that a web process runs and keeps up.');
  return fine('webhook', `set to PUBLIC_URL; ${pending}`);
}
