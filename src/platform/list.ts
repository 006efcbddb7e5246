import type { PlatformManifest } from './manifest.ts';
import { slack } from './slack/manifest.ts';
import { telegram } from './telegram/manifest.ts';

/** Every platform there is: a new one is a folder beside these, and a line here. */
export const platforms: readonly PlatformManifest[] = [telegram, slack];
