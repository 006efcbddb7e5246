import { localDate, Temporal } from '../../shared/time.ts';
import type { OfficerRight } from '../authorization/officer.ts';
import { localMoment, nextAllowed } from '../reminders/quiet-hours.ts';
import type { IsWorkday } from '../reminders/working-days.ts';
import { soonDays } from './people.ts';

/**
 * The morning message to an officer of HR: what is new within their reach since the one before. It comes on working days,
 * and not when nothing is new.
 */
export const digestKinds = [
  'unheld',
  'requests',
  'second-yes',
  'disputes',
  'objections',
  'late',
  'soon',
  'unreachable',
  'unlinked',
  'unopened',
] as const;
export type DigestKind = (typeof digestKinds)[number];

/** Of one kind: how many cases are new, how many there are, and the next date of all of them. */
export type DigestCount = {
  readonly fresh: number;
  readonly all: number;
  /** By when the first of them has to be answered, confirmed or done. */
  readonly next?: Temporal.Instant;
};
export type DigestCounts = Readonly<Record<DigestKind, DigestCount>>;

/** A message tells what came after one morning and up to another. */
export type DigestSpan = { readonly after: Temporal.Instant; readonly until: Temporal.Instant };

const morning = Temporal.PlainTime.from('08:00');

/**
 * Without an earlier message this far back. What is older was told by one that is forgotten by now, or is no news. Two
 * weeks are longer than any row of days off.
 */
const firstDays = 14;

/** What the message of that day is about, in the officer's zone; `last` is the day of the one before that arrived. */
export function digestSpan(
  day: Temporal.PlainDate,
  timeZone: string,
  last: Temporal.PlainDate | undefined,
): DigestSpan {
  const earliest = day.subtract({ days: firstDays });
  const from = last && Temporal.PlainDate.compare(last, earliest) > 0 ? last : earliest;
  return { after: localMoment(from, morning, timeZone), until: localMoment(day, morning, timeZone) };
}

/**
 * Whether something that came to be at that moment is new: after the message before, and up to this one. So everything is
 * new in one message, and in no other. The statement that counts says the same.
 *
 * @internal for the tests that hold the statement to it
 */
export const isFresh = (came: Temporal.Instant, { after, until }: DigestSpan): boolean =>
  Temporal.Instant.compare(came, after) > 0 && Temporal.Instant.compare(came, until) <= 0;

/**
 * Work is late from the day after its last one.
 *
 * @internal for the tests that hold the statement to it
 */
export const lateFrom = (closes: Temporal.PlainDate): Temporal.PlainDate => closes.add({ days: 1 });

/**
 * Work ends soon from some days before its last one, but not before it is somebody's.
 *
 * @internal for the tests that hold the statement to it
 */
export function soonFrom(since: Temporal.PlainDate, closes: Temporal.PlainDate): Temporal.PlainDate {
  const early = closes.subtract({ days: soonDays });
  return Temporal.PlainDate.compare(since, early) > 0 ? since : early;
}

/** Whether the message is worth sending. A request that nobody may answer is said every day until somebody may. */
export const isWorthTelling = (counts: DigestCounts): boolean =>
  digestKinds.some((kind) => counts[kind].fresh > 0) || counts.unheld.all > 0;

/** What an officer is told with which right. `unheld` goes to whoever has any right in the whole agency. */
export const digestRights: Readonly<Record<Exclude<DigestKind, 'unheld'>, OfficerRight>> = {
  requests: 'requests.answer',
  'second-yes': 'cycle.manage',
  disputes: 'progress.view',
  objections: 'progress.view',
  late: 'progress.view',
  soon: 'progress.view',
  unreachable: 'progress.view',
  unlinked: 'progress.view',
  unopened: 'progress.view',
};

/** Kinds with a date somebody waits for: while one is open, it is said with its date whenever a message goes out. */
const dated: readonly DigestKind[] = ['unheld', 'requests', 'second-yes'];

/** What a message says: all that is new, and what still waits for an answer by a date. */
export const toldKinds = (counts: DigestCounts): readonly DigestKind[] =>
  digestKinds.filter((kind) => counts[kind].fresh > 0 || (dated.includes(kind) && counts[kind].all > 0));

/** The day on which somebody may get the message of the morning now; undefined on days off and out of hours. */
export function digestDay(
  now: Temporal.Instant,
  timeZone: string,
  isWorkday: IsWorkday,
): Temporal.PlainDate | undefined {
  return nextAllowed(now, timeZone, isWorkday).equals(now) ? localDate(now, timeZone) : undefined;
}

/** Zones of the same country are a few hours apart; so early or late somebody elsewhere may be at work. */
const zonesApartHours = 3;

/** Whether it may be office hours anywhere near: a cheap question before anybody is looked for. */
export const isSomewhereOpen = (now: Temporal.Instant, timeZone: string, isWorkday: IsWorkday): boolean =>
  [-zonesApartHours, 0, zonesApartHours].some(
    (hours) => digestDay(now.add({ hours }), timeZone, isWorkday) !== undefined,
  );
