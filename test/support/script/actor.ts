import type { Actor } from '../../../simulator/actors/actor.ts';
import type { Db } from '../../../src/persistence/db.ts';
import type { MovableClock } from '../movable-clock.ts';
import type { SmallAgency } from '../small-agency.ts';

/**
 * - *restart*: another process takes over between any two steps.
 * - *double*: every event is delivered twice.
 * - *race*: two processes serve the city, and every event reaches both in the same instant.
 * - *crash*: a process dies after every save before anybody saw the screen, and before every second save as well.
 */
export type Mode = 'normal' | 'restart' | 'double' | 'race' | 'crash';

/** A city of four with a bot, on one platform. */
export type World = {
  readonly db: Db;
  readonly clock: MovableClock;
  readonly agency: SmallAgency;
  /** Whether the platform can redraw messages. */
  readonly canEdit: boolean;
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
