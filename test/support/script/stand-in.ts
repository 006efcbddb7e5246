import type { DeliverMode } from '../../../simulator/deliver-mode.ts';
import type { PlatformSetup } from '../../../src/platform/manifest.ts';

/** A stand-in for a platform that the simulator does not have. */
export type StandIn = {
  readonly setup: PlatformSetup;
  /** Sets the address of the bot. */
  readonly serve: (url: string) => void;
  readonly deliver: (mode: DeliverMode) => void;
  /** Loses the screens of the next calls, see `Crash`. */
  readonly loseScreens: (kind: 'not sent' | 'not known') => void;
  readonly loseNothing: () => void;
  readonly idle: () => Promise<void>;
};
