import { localDate, type Temporal } from '../../shared/time.ts';
import type { Appraisal } from '../appraisal/appraisal.ts';
import { type ItemCode, overallBehaviour, overallResults } from '../appraisal/items.ts';
import { lastDayOfTerm, type ObjectionTerm } from '../appraisal/response.ts';
import { correctorsOf } from '../missed/missed.ts';
import type { IsWorkday } from '../reminders/working-days.ts';
import { deciderFrom } from './decider.ts';
import { isAtEnd, type ObjectionCase, type RatedValues } from './objection.ts';
import { usualDecision } from './terms.ts';

type Ref = { readonly id: string };

/** What must be known of an appraisal to say where its objection stands. */
export type AboutObjection = Pick<
  Appraisal,
  'status' | 'objectedAt' | 'releasedAt' | 'objectionReason' | 'objection' | 'missed'
> & {
  readonly cycle: Pick<Appraisal['cycle'], 'timeZone'>;
  readonly answers: Pick<Appraisal['answers'], 'appraiser'>;
  readonly appraiser: Ref;
  readonly employee: Ref;
  readonly ratedBy?: Ref;
  readonly ratedFor?: Ref;
  readonly secondAppraiser?: Ref;
};
type About = AboutObjection;

/** The values that can be objected to. */
export const ratedValues = ({ answers }: Pick<About, 'answers'>): RatedValues =>
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

/** Who rated, or corrected what was rated, in whatever name. */
export const ratersOf = ({
  appraiser,
  ratedBy,
  ratedFor,
  missed,
}: Pick<About, 'appraiser' | 'ratedBy' | 'ratedFor' | 'missed'>): readonly string[] => [
  ...new Set([(ratedBy ?? appraiser).id, ...(ratedFor ? [ratedFor.id] : []), ...correctorsOf({ missed })]),
];

/** Who holds the office that decides today, if they may: not who had rated, though the appraiser is another by now. */
export const deciderOf = (about: About): string | undefined => {
  const { employee, objection, secondAppraiser } = about;
  const barred = [...ratersOf(about), ...(objection?.ratedBy ?? []), employee.id];
  return deciderFrom([secondAppraiser?.id], barred);
};

/** A term of the agency, counted with its working days. */
export type CountedTerm = { readonly length: ObjectionTerm; readonly isWorkday: IsWorkday };

/**
 * That whoever decides had approved this very result before it was given, and the day of it. It bars nobody, because the
 * office above decides, but everybody concerned reads it. Who approved as a stand-in is not who decides.
 */
export const approvedByDecider = (
  { approval }: Pick<Appraisal, 'approval'>,
  { deciderId }: Pick<ObjectionCase, 'deciderId'>,
): { readonly on?: Temporal.PlainDate } | undefined =>
  approval?.stage === 'approved' && deciderId !== undefined && approval.decidedBy === deciderId
    ? { ...(approval.decidedOn && { on: approval.decidedOn }) }
    : undefined;

/** The last day to decide what is filed, or comes to its decider, at that moment. Without a term of the agency it is ours. */
export const decideBy = (
  { cycle }: Pick<About, 'cycle'>,
  filed: Temporal.Instant,
  { length, isWorkday }: CountedTerm = { length: usualDecision, isWorkday: () => true },
): Temporal.PlainDate => lastDayOfTerm(length, localDate(filed, cycle.timeZone), isWorkday);

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
