import { isBefore, type Temporal } from '../../shared/time.ts';

/** Whose appraisals an examiner (Inspektorat, BPK) is given: of one person, of a unit, or of a cycle. */
export type ExaminationScope =
  | { readonly of: 'person'; readonly personId: string }
  | { readonly of: 'unit'; readonly unit: string }
  | { readonly of: 'cycle'; readonly cycleId: string };

export const scopeKinds = ['person', 'unit', 'cycle'] as const satisfies readonly ExaminationScope['of'][];

/** Why nobody is told before a day: what the law says, in the words of the officer. */
export type Untold = { readonly until: Temporal.PlainDate; readonly reason: string };

/** A request for a bundle. It can be made from the yes of a second officer to its last day, that day included. */
export type Examination = {
  readonly id: string;
  /** By which people name it. */
  readonly no: number;
  readonly scope: ExaminationScope;
  readonly reason: string;
  /** The last day, in the agency's zone. */
  readonly until: Temporal.PlainDate;
  readonly untold?: Untold | undefined;
  readonly askedById: string;
  /** Until when another officer may say yes. */
  readonly confirmBy: Temporal.Instant;
  readonly confirmedAt?: Temporal.Instant | undefined;
};

/** The longest time of a bundle, in days: who needs more asks again, and two officers look at it again. */
export const untilMaxDays = 92;
/** The longest time of silence, in days. */
export const untoldMaxDays = 366;

/** `waiting` for a second officer · `lapsed` without one · `open` to be made · `over`, past its last day. */
export type ExaminationStanding = 'waiting' | 'lapsed' | 'open' | 'over';

/** How a request stands; `today` is the day in the agency's zone. */
export function standingOf(
  { until, confirmBy, confirmedAt }: Pick<Examination, 'until' | 'confirmBy' | 'confirmedAt'>,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): ExaminationStanding {
  if (isBefore(until, today)) return 'over';
  if (confirmedAt) return 'open';
  return now.epochMilliseconds >= confirmBy.epochMilliseconds ? 'lapsed' : 'waiting';
}
