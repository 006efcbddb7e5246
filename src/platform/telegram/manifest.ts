import { z } from 'zod';
import type { DrawBudget } from '../../conversation/contract/platform.ts';
import { isSafeAddress } from '../../shared/safe-url.ts';
import { definePlatform } from '../manifest.ts';
import { telegramCheck } from './doctor.ts';
import { perSecond, perSecondMax, telegramCapabilities } from './limits.ts';

export type TelegramSettings = {
  readonly token: string;
  /** The address of a self-hosted Bot API server, or of a stand-in for Telegram. */
  readonly apiRoot?: string;
  /** Absent = what every bot may send. */
  readonly perSecond?: number;
  /** How often a chat may be drawn; absent = what Telegram bears. A rehearsal is quicker than people are. */
  readonly drawBudget?: DrawBudget;
  /** People may choose to see tables; absent = nobody is offered any. */
  readonly hasTables?: boolean;
} & ({ readonly mode: 'webhook'; readonly secret: string } | { readonly mode: 'polling' });

export const telegram = definePlatform({
  name: 'telegram',
  title: 'Telegram',
  capabilities: telegramCapabilities,
  perSecond,
  token: 'TELEGRAM_BOT_TOKEN',
  variables: {
    TELEGRAM_BOT_TOKEN: {
      accepts: z.string().regex(/^\d+:[A-Za-z0-9_-]+$/),
      isSecret: true,
    },
    TELEGRAM_WEBHOOK_SECRET: {
      accepts: z.string().regex(/^[A-Za-z0-9_-]{16,256}$/),
      isSecret: true,
      neededWhen: 'called',
    },
    TELEGRAM_MESSAGES_PER_SECOND: {
      accepts: z.coerce.number().int().min(1).max(perSecondMax),
      figures: { most: perSecondMax, usual: perSecond },
    },
    TELEGRAM_API_ROOT: {
      accepts: z.url().refine(isSafeAddress),
    },
    TELEGRAM_TABLES: {
      accepts: z.enum(['on', 'off']),
    },
  },
  settings: (v, isCalled): TelegramSettings | undefined => {
    if (!v.TELEGRAM_BOT_TOKEN) return undefined;
    const common = {
      token: v.TELEGRAM_BOT_TOKEN,
      ...(v.TELEGRAM_API_ROOT && { apiRoot: v.TELEGRAM_API_ROOT }),
      ...(v.TELEGRAM_MESSAGES_PER_SECOND && { perSecond: v.TELEGRAM_MESSAGES_PER_SECOND }),
      ...(v.TELEGRAM_TABLES === 'on' && { hasTables: true }),
    };
    if (!isCalled) return { ...common, mode: 'polling' };
    const secret = v.TELEGRAM_WEBHOOK_SECRET;
    return secret ? { ...common, mode: 'webhook', secret } : undefined;
  },
  create: async (settings, deps) => {
    const { createTelegramPlatform } = await import('./index.ts');
    return createTelegramPlatform({ ...settings, ...deps });
  },
  checks: (settings, about) => [telegramCheck(settings, about)],
});
