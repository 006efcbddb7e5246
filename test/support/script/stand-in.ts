import type { DeliverMode } from '../../../simulator/deliver-mode.ts';
import type { PlatformSetup } from '../../../src/platform/manifest.ts';

/** What stands in for a platform, beside those of the simulator. */
export type StandIn = {
  readonly setup: PlatformSetup;
  /** Where the bot is called from now on. */
  readonly serve: (url: string) => void;
  readonly deliver: (mode: DeliverMode) => void;
  /** Screens of the coming calls get lost, see `Crash`. */
  readonly loseScreens: (kind: 'not sent' | 'not known') => void;
  readonly loseNothing: () => void;
  readonly idle: () => Promise<void>;
};
