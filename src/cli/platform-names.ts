import { platforms } from '../platform/list.ts';

export const namePlatform = (platform: string): string =>
  platforms.find(({ name }) => name === platform)?.title ?? platform;
