import { within } from '../../shared/within.ts';
import type { Inbound } from '../contract/platform.ts';
import { StoreUnavailable } from './event-store.ts';

/** A restart of the database takes about a second, and platforms wait three for an answer. */
const awayPatienceMs = 2000;
const awayPauseMs = 150;
const usualAnswerMs = 2500;
/** Also what had to wait before it was our turn is tried. */
const answerMinMs = 500;

/** How long an event may still take. */
export type Patience = {
  /** True when somebody was told already that there is no answer: nothing may be begun any more. */
  readonly isOver: () => boolean;
};

/**
 * What the work gives, or `StoreUnavailable` after `answerMs`, before the platform gives up on us: a database that hangs
 * reports no error.
 * A save that was sent then may still happen; whoever pressed is told to look at the screen first.
 */
export async function inTime<T extends object>(
  { receivedMs = performance.now() }: Pick<Inbound, 'receivedMs'>,
  work: (patience: Patience) => Promise<T>,
  answerMs = usualAnswerMs,
): Promise<T> {
  let isOver = false;
  const leftMs = Math.max(answerMinMs, answerMs - (performance.now() - receivedMs));
  const given = await within(leftMs, work({ isOver: () => isOver }));
  if (given !== undefined) return given;
  isOver = true;
  throw new StoreUnavailable(new Error(`no answer within ${Math.round(leftMs)} ms`));
}

/** Tries again for a while when the database is away. Rejects as `attempt` does. */
export async function whileAway<T>(
  { isOver }: Patience,
  attempt: (wasAway: boolean) => Promise<T>,
): Promise<T> {
  const beganMs = performance.now();
  for (let wasAway = false; ; wasAway = true) {
    try {
      return await attempt(wasAway);
    } catch (error) {
      const isPatient = performance.now() - beganMs <= awayPatienceMs && !isOver();
      if (!(error instanceof StoreUnavailable) || !isPatient) throw error;
      await new Promise((resolve) => setTimeout(resolve, awayPauseMs));
    }
  }
}
