import { sql } from 'drizzle-orm';
import { acknowledges } from '../story/appraisals.ts';
import { count } from '../story/look.ts';
import type { Cast } from './cast.ts';
import { statesOf } from './ratings.ts';

/** Whoever has nothing to say reads the result and says so. */
export async function othersRead(cast: Cast): Promise<void> {
  const { lucky, early, late, returned, head, otherHead, words, checks } = cast;
  const readers = [lucky, early, late, returned, head, otherHead];
  for (const voice of readers) await acknowledges(cast, voice);
  checks.that(
    words.check.othersHaveRead,
    (await statesOf(cast, readers)).every((status) => status === 'acknowledged'),
  );
}

/** Before anything is closed: nothing of the twelve is in anybody's hands any more. */
export async function everybodyIsAtAnEnd(cast: Cast): Promise<void> {
  const { staff, head, otherHead, words, checks } = cast;
  const all = await statesOf(cast, [...staff, head, otherHead]);
  const decided = all.filter((status) => status === 'decided').length;
  const acknowledged = all.filter((status) => status === 'acknowledged').length;
  checks.that(words.check.twelveAtAnEnd, decided === 2 && acknowledged === 10);
}

export async function cycleCloses(cast: Cast): Promise<void> {
  const { officer, words, checks, step, command, cycleName } = cast;
  step(words.step.closes);
  const { code } = await command(officer, 'cycle', 'close', cycleName, '--reason', words.reason);
  const open = await count(cast, sql`from appraisal where not is_closed`);
  checks.that(words.check.isClosed, code === 0 && open === 0);
}
