import { localDate, type Temporal } from '../../shared/time.ts';
import type { Appraisal } from '../appraisal/appraisal.ts';
import { type ItemCode, overallBehaviour, overallResults } from '../appraisal/items.ts';
import { deciderFrom } from './decider.ts';
import { isAtEnd, type ObjectionCase, type RatedValues } from './objection.ts';

/**
 * Days in which an objection is to be decided. No text that we know of says how many (PP 30/2019 Pasal 59 is silent): these
 * are ours, nothing lapses after them, and everybody sees the date.
 */
export const decisionDays = 14;

type About = Pick<
  Appraisal,
  | ('answers' | 'appraiser' | 'cycle' | 'employee' | 'ratedBy' | 'ratedFor' | 'secondAppraiser')
  | ('status' | 'objectedAt' | 'releasedAt' | 'objectionReason' | 'objection')
>;

/** The values that can be objected to. */
export const ratedValues = ({ answers }: Pick<Appraisal, 'answers'>): RatedValues =>
  Object.fromEntries(
    Object.entries(answers.appraiser).flatMap(([row, { value }]) =>
      value === undefined ? [] : [[row, value]],
    ),
  );

/** The rows of an objection that names none: the two that the predicate follows from. */
export function wholeRows(rated: RatedValues): readonly ItemCode[] {
  const overall = [overallResults, overallBehaviour].filter((row) => rated[row] !== undefined);
  return overall.length > 0 ? overall : Object.keys(rated);
}

/** Who rated, in whatever name. */
export const ratersOf = ({
  appraiser,
  ratedBy,
  ratedFor,
}: Pick<About, 'appraiser' | 'ratedBy' | 'ratedFor'>): readonly string[] => [
  ...new Set([(ratedBy ?? appraiser).id, ...(ratedFor ? [ratedFor.id] : [])]),
];

/** Who holds the office that decides today, if they may. */
export const deciderOf = (about: About): string | undefined =>
  deciderFrom([about.secondAppraiser?.id], [...ratersOf(about), about.employee.id]);

/** The last day to decide what is filed at that moment. */
export const decideBy = ({ cycle }: Pick<Appraisal, 'cycle'>, filed: Temporal.Instant): Temporal.PlainDate =>
  localDate(filed, cycle.timeZone).add({ days: decisionDays });

/**
 * The objection as it stands today. It is with who holds the office now: rulings belong to who made them, so another
 * decider begins anew. What was filed before there was more than a reason is about the result as a whole.
 */
export function caseOf(about: About): ObjectionCase | undefined {
  const stored = about.objection ?? filedBefore(about);
  if (stored === undefined || isAtEnd(stored)) return stored;
  const { deciderId: before, ...rest } = stored;
  const deciderId = deciderOf(about);
  if (deciderId === undefined) return { ...rest, stage: 'filed', rulings: {} };
  const stage = stored.stage === 'filed' ? 'with-decider' : stored.stage;
  return { ...stored, stage, deciderId, rulings: deciderId === before ? stored.rulings : {} };
}

function filedBefore(about: About): ObjectionCase | undefined {
  const at = about.objectedAt ?? about.releasedAt;
  if (about.status !== 'objected' || at === undefined) return undefined;
  const rated = ratedValues(about);
  return {
    ...{ stage: 'filed', rated, rows: wholeRows(rated), reason: about.objectionReason ?? '' },
    ...{ ratedBy: ratersOf(about), decideBy: decideBy(about, at), questions: [], rulings: {} },
    steps: [{ at, by: 'employee', did: 'file' }],
  };
}
