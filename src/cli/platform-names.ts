import { platforms } from '../platform/list.ts';

/** A platform as people call it. */
export const namePlatform = (platform: string): string =>
  platforms.find(({ name }) => name === platform)?.title ?? platform;
