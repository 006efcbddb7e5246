import { sql } from 'drizzle-orm';
import { holidayNoteKey } from '../../application/reminders/holiday-notes.ts';
import type { Temporal } from '../../shared/time.ts';
import { hasDueAccounts } from '../accounts/take-due.ts';
import { hasUnopened, unopenedBefore } from '../cycles/close-unopened.ts';
import { hasUnfolded } from '../cycles/progress-recount.ts';
import { hasResultsInWait } from '../cycles/release-due.ts';
import type { Db } from '../db.ts';
import { hasOpenAskings } from '../feedback/end-askings.ts';
import { hasOpenCases } from '../objection/open-cases.ts';
import { askedSince, hasPulsesToEnd, hasUnasked } from '../pulse/sweep-pulses.ts';
import { hasHrWithout, yearsConfirmed } from '../reminders/holidays.ts';
import { hasSnoozesEnded, zonesUsed } from '../reminders/whom-to-look-at.ts';
import { lookedAt, sweepLook } from '../schema/sweeps.ts';
import { json, type Row } from '../sql/read.ts';
import { parameters, statement } from '../sql/statement.ts';
import { hasExpired } from '../upkeep.ts';
import { hasChangesOf, isToBeMade, lookOf } from './look-around.ts';

const given = parameters({
  now: 'timestamptz',
  today: 'date',
  unopenedBefore: 'date',
  askedSince: 'timestamptz',
  noteKey: 'text',
});
const lookedUntil = sql`(select ${sweepLook.lookedUntil} from ${sweepLook} where ${sweepLook.what} = 'reminders')`;
const forEach = <T>(of: (what: (typeof lookedAt)[number]) => T) =>
  // The object has one entry for each, which `Object.fromEntries` cannot tell the compiler.
  Object.fromEntries(lookedAt.map((what) => [what, of(what)])) as Readonly<
    Record<(typeof lookedAt)[number], T>
  >;

const shape = {
  hasResultsInWait,
  hasUnopened: hasUnopened(given.unopenedBefore),
  hasOpenCases,
  hasDueAccounts: hasDueAccounts(given.now),
  hasOpenAskings,
  hasUnasked: hasUnasked(given.askedSince),
  hasPulsesToEnd: hasPulsesToEnd(given.now),
  hasExpired: hasExpired(given.now),
  hasUnfolded,
  hasSnoozesEnded: hasSnoozesEnded(lookedUntil, given.now),
  hasHrWithout: hasHrWithout(given.noteKey, given.today),
  yearsConfirmed,
  zonesUsed,
  looks: json(forEach(lookOf)),
  changes: json(forEach(hasChangesOf)),
};

/** What there may be to do for a sweep: each flag is the condition of that work itself, or a wider one. */
export type DueNow = Row<typeof shape>;

const load = statement(
  ['now', 'today', 'unopenedBefore', 'askedSince', 'noteKey'],
  shape,
  // Its constants stand in the text: a plan for any values would not know which part of an index to look at.
  (columns) => sql`select ${columns}`.inlineParams(),
);

/** Asks all of it in one statement; `today` is the day at the agency. */
export const dueNow = (db: Db, now: Temporal.Instant, today: Temporal.PlainDate): Promise<DueNow> =>
  load(db, {
    now: now.toString(),
    today: today.toString(),
    unopenedBefore: unopenedBefore(now, 0).toString(),
    askedSince: askedSince(now).toString(),
    noteKey: holidayNoteKey(today.year + 1),
  });

/** Whether a look is due: something changed, or everybody is to be looked at. */
export const isLookDue = (
  { looks, changes }: Pick<DueNow, 'looks' | 'changes'>,
  what: (typeof lookedAt)[number],
  days: string,
): boolean => changes[what] || isToBeMade(looks[what], days);
