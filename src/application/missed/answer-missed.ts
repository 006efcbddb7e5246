import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../domain/appraisal/items.ts';
import { isBelowGood } from '../../domain/appraisal/predicate.ts';
import { suggestedPredicate } from '../../domain/appraisal/rating.ts';
import { lastDayOfTerm } from '../../domain/appraisal/response.ts';
import { lastDayForCorrection } from '../../domain/approval/correction.ts';
import type { StandIn } from '../../domain/delegation/stand-in.ts';
import {
  higherValues,
  type Missed,
  missedState,
  type Raised,
  withProposed,
} from '../../domain/missed/missed.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import { approvalNews } from '../approval/approval-news.ts';
import {
  auditWrite,
  changed,
  type Decided,
  type Guard,
  guarded,
  refusalBy,
  type UseCase,
} from '../outcome/decided.ts';
import { secondAppraiserIsTold } from '../rating/below-good.ts';
import type { PromisedTerm } from '../result/open-result.ts';
import { laterNews, missedNews } from './missed-news.ts';

/** How a row is raised, besides to what. */
type RaisedBy = {
  readonly isSecondYes?: boolean;
  /** The agency's term for approvals; absent = it does without them. */
  readonly approves?: PromisedTerm | undefined;
  readonly actsFor?: StandIn | undefined;
};

/** Why the appraiser cannot answer what was said to be left out, or undefined. */
export const refusalToAnswerMissed: Guard = (appraisal, relation, now) => {
  const refusal = refusalBy('missed.answer', appraisal, relation, { code: 'missed-over' });
  if (refusal) return refusal;
  const { state } = missedState(appraisal, now, 0);
  return state === 'asked' || state === 'raised' ? undefined : { code: 'missed-over' };
};

/**
 * The appraiser gives a row a higher value; never a lower one, and none to a row without a value (`no-such-item`). The
 * reason beside it stays, and the predicate follows from the matrix. Where that makes another predicate that is still
 * below "Baik", it asks for a second yes (`second-yes`) and the superior of the appraiser is told, as at the first time.
 * More rows can follow until the last day. The employee is told of each. Other refusals: `not-yours`, `missed-over`,
 * `changed-since-shown`. With `approves` a result that was approved is only proposed to be corrected (ADR 72): nothing
 * changes before that is approved too, within so long.
 */
export const raiseMissed: UseCase<[revision: number, row: ItemCode, value: number, by?: RaisedBy]> = guarded(
  refusalToAnswerMissed,
  (act, revision, row, value, by = {}) => {
    const { isSecondYes = false, approves, actsFor } = by;
    const { appraisal, now } = act;
    const { missed, approval } = appraisal;
    if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
    const standing = withProposed(appraisal);
    const given = standing.answers.appraiser[row];
    if (!missed || given?.value === undefined || !higherValues(standing, row).includes(value))
      return { code: 'no-such-item' };
    const answer = { ...given, value };
    const { answers } = standing;
    const after: Appraisal = {
      ...standing,
      answers: { ...answers, appraiser: { ...answers.appraiser, [row]: answer } },
    };
    const predicate = suggestedPredicate(after) ?? standing.predicate;
    const isOther = predicate !== undefined && predicate !== standing.predicate;
    const isLow = isOther && isBelowGood(predicate);
    if (isLow && !isSecondYes) return { code: 'second-yes' };
    const one: Raised = { row, from: given.value, to: value, at: now };
    if (missed.proposed || (approves && approval?.stage === 'approved'))
      return proposed(act, missed, one, approves, actsFor);
    const raised: Missed = {
      ...missed,
      raised: [...missed.raised, one],
      correctedBy: doers(missed.correctedBy, appraisal, actsFor),
      ...(isOther &&
        appraisal.predicate && { predicateBefore: missed.predicateBefore ?? appraisal.predicate }),
    };
    const audit = auditWrite(appraisal, 'missed.raise', {
      before: { appraiser: { [row]: given }, predicate: appraisal.predicate },
      after: { missed: raised, appraiser: { [row]: answer }, ...(isOther && { predicate }) },
    });
    return changed(after, { missed: raised, ...(isOther && { predicate }) }, audit, [
      { kind: 'answers', appraisalId: appraisal.id, author: 'appraiser', answers: { [row]: answer } },
      missedNews(appraisal, appraisal.employee.id, 'raised'),
      ...(isLow ? secondAppraiserIsTold(appraisal) : []),
    ]);
  },
);

/** Who did it before, the office that does it now, and who acts for it. */
const doers = (
  before: readonly string[] | undefined,
  { appraiser }: Pick<Appraisal, 'appraiser'>,
  actsFor: StandIn | undefined,
): readonly string[] => [
  ...new Set([...(before ?? []), appraiser.id, ...(actsFor ? [actsFor.personId] : [])]),
];

/** One more row that waits for whoever approves. They are told, and the employee that it waits, once, and of its last day. */
function proposed(
  { appraisal, now }: { readonly appraisal: Appraisal; readonly now: Temporal.Instant },
  missed: Missed,
  one: Raised,
  approves: PromisedTerm | undefined,
  actsFor: StandIn | undefined,
): Decided {
  const { employee, cycle } = appraisal;
  const before = missed.proposed;
  const today = localDate(now, cycle.timeZone);
  const term = approves ? lastDayOfTerm(approves.length, today, approves.isWorkday) : today;
  const by = before?.by ?? lastDayForCorrection(appraisal, term, today);
  const proposedBy = doers(before?.proposedBy, appraisal, actsFor);
  const all = { rows: [...(before?.rows ?? []), one], by, proposedBy };
  const waiting: Missed = { ...missed, proposed: all };
  const news = before
    ? []
    : [
        missedNews(appraisal, employee.id, 'proposed'),
        laterNews(appraisal, employee.id, 'late', by.add({ days: 1 })),
        ...approvalNews({ ...appraisal, missed: waiting }, { by }, now),
      ];
  const audit = auditWrite(appraisal, 'missed.propose', { after: { missed: waiting } });
  return changed(appraisal, { missed: waiting }, audit, news);
}

/** The appraiser leaves everything as it is from now on; the employee is told. Refuses as `raiseMissed` does. */
export const leaveMissed: UseCase<[revision: number]> = guarded(
  refusalToAnswerMissed,
  ({ appraisal, now }, revision) => {
    if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
    if (!appraisal.missed) return { code: 'missed-over' };
    const missed: Missed = { ...appraisal.missed, leftAt: now };
    const audit = auditWrite(appraisal, 'missed.leave', { after: { missed } });
    return changed(appraisal, { missed }, audit, [missedNews(appraisal, appraisal.employee.id, 'left')]);
  },
);
