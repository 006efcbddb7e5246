import { z } from 'zod';
import type { Translate } from '../../i18n/translate.ts';
import { type Answer, ask } from '../../shared/doctor/ask.ts';
import { judgeClock } from '../../shared/doctor/clock.ts';
import {
  type Check,
  type Finding,
  fine,
  problem,
  type Subject,
  warning,
} from '../../shared/doctor/finding.ts';
import type { CheckedFrom } from '../manifest.ts';
import { telegramRoot, webhookPath } from './limits.ts';
import type { TelegramSettings } from './manifest.ts';

const patienceMs = 8000;
const on = { check: 'telegram', title: 'Telegram' };
const webhookOf = (t: Translate): Subject => ({ check: 'webhook', title: t('cli.doctor.on.webhook') });
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
export function telegramCheck(telegram: TelegramSettings, { publicUrl, clock, t }: CheckedFrom): Check {
  const root = telegram.apiRoot ?? telegramRoot;
  const nowMs = () => clock.now().epochMilliseconds;
  const call = (method: string) => ask(`${root}/bot${telegram.token}/${method}`, { patienceMs, nowMs });
  return {
    on,
    remedy: t('cli.doctor.telegram.do'),
    patienceMs: patienceMs + 1000,
    run: async () => {
      const [who, hook] = await Promise.all([call('getMe'), call('getWebhookInfo')]);
      const known = me.safeParse(who.body);
      if (!known.success) return [refused(t, who)];
      const info = webhookInfo.safeParse(hook.body);
      return [
        fine(on, t('cli.doctor.telegram.fine', { name: known.data.result.username })),
        info.success
          ? judgeWebhook(t, info.data.result, telegram.mode === 'webhook' ? publicUrl : undefined, nowMs())
          : warning(webhookOf(t), t('cli.doctor.webhook.silent'), t('cli.doctor.webhook.silent.do')),
        ...(who.aheadMs === undefined ? [] : [judgeClock(t, who.aheadMs, on.title)]),
      ];
    },
  };
}

function refused(t: Translate, { status }: Answer): Finding {
  return status === 401 || status === 404
    ? problem(on, t('cli.doctor.telegram.refused'), t('cli.doctor.telegram.refused.do'))
    : problem(on, t('cli.doctor.telegram.odd', { status }), t('cli.doctor.telegram.odd.do'));
}

function judgeWebhook(
  t: Translate,
  info: z.infer<typeof webhookInfo>['result'],
  publicUrl: string | undefined,
  nowMs: number,
): Finding {
  const webhook = webhookOf(t);
  const pending = t('cli.doctor.webhook.pending', { count: info.pending_update_count });
  if (publicUrl === undefined) {
    if (info.url === '') return fine(webhook, t('cli.doctor.webhook.fetched', { pending }));
    return warning(webhook, t('cli.doctor.webhook.unwanted'), t('cli.doctor.webhook.unwanted.do'));
  }
  if (info.url !== `${publicUrl}${webhookPath}`)
    return problem(
      webhook,
      t(info.url === '' ? 'cli.doctor.webhook.none' : 'cli.doctor.webhook.elsewhere'),
      t('cli.doctor.webhook.set.do'),
    );
  const errorAge = nowMs / 1000 - (info.last_error_date ?? 0);
  if (info.last_error_message !== undefined && errorAge < errorFreshSeconds)
    return warning(
      webhook,
      t('cli.doctor.webhook.trouble', {
        minutes: Math.max(0, Math.round(errorAge / 60)),
        said: info.last_error_message,
        pending,
      }),
      t('cli.doctor.webhook.trouble.do'),
    );
  if (info.pending_update_count > pendingMany)
    return warning(webhook, pending, t('cli.doctor.webhook.pending.do'));
  return fine(webhook, t('cli.doctor.webhook.fine', { pending }));
}
