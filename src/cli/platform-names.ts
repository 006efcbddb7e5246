import { readConfig } from '../config.ts';
import { platforms } from '../platform/list.ts';
import type { CliContext } from './context.ts';

export const namePlatform = (platform: string): string =>
  platforms.find(({ name }) => name === platform)?.title ?? platform;

/** The messengers whose tokens are configured here; undefined where none is, as on a machine that only has the database. */
export function platformsInUse({ readConfig: read, t }: CliContext): readonly string[] | undefined {
  const config = read?.() ?? readConfig(undefined, undefined, t.locale);
  return config.ok && config.value.platforms.length > 0
    ? config.value.platforms.map(({ name }) => name)
    : undefined;
}
