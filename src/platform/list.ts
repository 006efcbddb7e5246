import type { PlatformManifest } from './manifest.ts';
import { slack } from './slack/manifest.ts';
import { telegram } from './telegram/manifest.ts';

/** All platforms. A new one is a folder next to these and a line here. */
export const platforms: readonly PlatformManifest[] = [telegram, slack];
