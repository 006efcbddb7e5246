import { isBefore, type Temporal } from '../../shared/time.ts';
import { lineOn, type ReportingLine } from '../cycle/assignments.ts';
import { isThereOn, type Leave } from './leave.ts';

export type AppraiserProblem =
  | 'same-person'
  | 'from-in-past'
  | 'from-too-far'
  | 'has-left'
  | 'appraiser-not-there'
  /** The roster names them already from that day on. */
  | 'is-already'
  /** Two who would appraise each other. */
  | 'each-other';

type Someone = {
  readonly id: string;
  readonly activeFrom: Temporal.PlainDate;
  readonly leave?: Leave;
  readonly lines: readonly ReportingLine[];
};

/** Nobody plans further ahead: a wrong year would lie there unseen. */
const aheadMonths = 12;

/** Why somebody cannot become the appraiser of a person from a day on; undefined when they can. */
export function appraiserProblem(
  person: Someone,
  appraiser: Someone,
  from: Temporal.PlainDate,
  today: Temporal.PlainDate,
): AppraiserProblem | undefined {
  if (person.id === appraiser.id) return 'same-person';
  if (isBefore(from, today)) return 'from-in-past';
  if (isBefore(today.add({ months: aheadMonths }), from)) return 'from-too-far';
  if (!isThereOn(person.leave, from)) return 'has-left';
  if (!isThereOn(appraiser.leave, from) || isBefore(from, appraiser.activeFrom)) return 'appraiser-not-there';
  if (lineOn(appraiser.lines, from)?.appraiserId === person.id) return 'each-other';
  const isSame = lineOn(person.lines, from)?.appraiserId === appraiser.id;
  const isSettled = !person.lines.some((line) => isBefore(from, line.from));
  return isSame && isSettled ? 'is-already' : undefined;
}

/** What is under way and stays with the appraiser of now has its own last day; the other one begins on the day after. */
export const afterUnderWay = (
  from: Temporal.PlainDate,
  lastDays: readonly Temporal.PlainDate[],
): Temporal.PlainDate =>
  lastDays
    .map((day) => day.add({ days: 1 }))
    .reduce((latest, day) => (isBefore(latest, day) ? day : latest), from);
