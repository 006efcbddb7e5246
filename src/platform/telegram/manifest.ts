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
      words: 'must be the token BotFather gave, a number, a colon and letters',
      isSecret: true,
    },
    TELEGRAM_WEBHOOK_SECRET: {
      accepts: z.string().regex(/^[A-Za-z0-9_-]{16,256}$/),
      words: 'must have 16 to 256 letters, digits, _ or -; make one with: openssl rand -hex 32',
      isSecret: true,
      needed: {
        where: 'called',
        words:
          'is missing: PUBLIC_URL is set, so Telegram must prove itself; make one with: openssl rand -hex 32',
      },
    },
    TELEGRAM_MESSAGES_PER_SECOND: {
      accepts: z.coerce.number().int().min(1).max(perSecondMax),
      words: `must be a whole number from 1 to ${perSecondMax}; leave it out unless Telegram allows this bot more than ${perSecond}`,
    },
    TELEGRAM_API_ROOT: {
      accepts: z.url().refine(isSafeAddress),
      words:
        'must be an https address, or http on this machine: the token goes there; leave it out to use Telegram itself',
    },
  },
  settings: (v, isCalled): TelegramSettings | undefined => {
    if (!v.TELEGRAM_BOT_TOKEN) return undefined;
    const common = {
      token: v.TELEGRAM_BOT_TOKEN,
      ...(v.TELEGRAM_API_ROOT && { apiRoot: v.TELEGRAM_API_ROOT }),
      ...(v.TELEGRAM_MESSAGES_PER_SECOND && { perSecond: v.TELEGRAM_MESSAGES_PER_SECOND }),
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
