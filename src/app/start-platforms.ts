import type { Hono } from 'hono';
import type { Config } from '../config.ts';
import type { Locale } from '../i18n/locale.ts';
import type { PlatformSetup, RunningPlatform } from '../platform/manifest.ts';
import type { Log } from '../shared/log.ts';
import { type BroughtUp, bringUp } from './bring-up.ts';
import type { Bot } from './container.ts';
import { sayTrouble } from './say-failure.ts';

/** The platforms of one process, as they are brought up. */
export type Starting = {
  /** Their webhooks; a platform that starts late adds its own. */
  readonly routes: readonly Hono[];
  /** What is wrong at platforms, in sentences. */
  troubles(): readonly string[];
  /** Only when no platform works are we not ready. */
  isDeaf(): boolean;
  /** Rejects when none could be started; see `bringUp`. */
  begin(onLate: () => void): Promise<void>;
  stop(): Promise<void>;
};

export function startPlatforms(deps: {
  readonly config: Config;
  readonly bot: Bot;
  readonly locale: Locale;
  readonly log: Log;
}): Starting {
  const { config, bot, locale, log } = deps;
  // How far each has come: where the last try failed, the next one goes on.
  const made = new Map<PlatformSetup, RunningPlatform>();
  const routes: Hono[] = [];
  let away: BroughtUp = { troubles: () => [], stop: async () => {} };

  const start = async (setup: PlatformSetup): Promise<void> => {
    const platform = made.get(setup) ?? (await bot.add(setup));
    if (config.role === 'worker') return;
    const webhook = made.has(setup) ? undefined : bot.routesOf(platform);
    if (webhook) routes.push(webhook);
    made.set(setup, platform);
    await bot.hear(platform, config.publicUrl);
  };
  const troubles = (): readonly string[] => [
    ...away.troubles().map((failure) => sayTrouble(failure, locale)),
    ...bot.troubles(),
  ];
  return {
    routes,
    troubles,
    isDeaf: () => troubles().length >= config.platforms.length,
    begin: async (onLate) => {
      away = await bringUp({ setups: config.platforms, start, onLate, log });
    },
    stop: () => away.stop(),
  };
}
