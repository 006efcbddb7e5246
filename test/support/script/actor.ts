import type { Db } from '../../../src/persistence/db.ts';
import type { MovableClock } from '../../../src/shared/time.ts';
import type { Actor } from '../../../src/simulator/actors/actor.ts';
import type { SmallAgency } from '../small-agency.ts';

export type Mode = 'normal' | 'restart' | 'double';

/** A city of four with a bot, on one platform. */
export type World = {
  readonly db: Db;
  readonly clock: MovableClock;
  readonly agency: SmallAgency;
  /** Linked persons, each in a private chat of their own. */
  readonly budi: Actor;
  readonly citra: Actor;
  readonly ani: Actor;
  readonly wayan: Actor;
  /** Someone whose account is not linked to anybody. */
  readonly stranger: Actor;
  /** Lets reminders be planned and everything due be sent. */
  readonly delivers: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type { Actor };
