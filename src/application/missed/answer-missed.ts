import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../domain/appraisal/items.ts';
import { isBelowGood } from '../../domain/appraisal/predicate.ts';
import { suggestedPredicate } from '../../domain/appraisal/rating.ts';
import { higherValues, type Missed, missedState } from '../../domain/missed/missed.ts';
import { auditWrite, changed, type Guard, guarded, refusalBy, type UseCase } from '../outcome/decided.ts';
import { secondAppraiserIsTold } from '../rating/below-good.ts';
import { missedNews } from './missed-news.ts';

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
 * `changed-since-shown`.
 */
export const raiseMissed: UseCase<[revision: number, row: ItemCode, value: number, isSecondYes?: boolean]> =
  guarded(refusalToAnswerMissed, ({ appraisal, now }, revision, row, value, isSecondYes = false) => {
    const { missed, answers } = appraisal;
    if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
    const given = answers.appraiser[row];
    if (!missed || given?.value === undefined || !higherValues(appraisal, row).includes(value))
      return { code: 'no-such-item' };
    const answer = { ...given, value };
    const after: Appraisal = {
      ...appraisal,
      answers: { ...answers, appraiser: { ...answers.appraiser, [row]: answer } },
    };
    const predicate = suggestedPredicate(after) ?? appraisal.predicate;
    const isOther = predicate !== undefined && predicate !== appraisal.predicate;
    const isLow = isOther && isBelowGood(predicate);
    if (isLow && !isSecondYes) return { code: 'second-yes' };
    const raised: Missed = {
      ...missed,
      raised: [...missed.raised, { row, from: given.value, to: value, at: now }],
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
  });

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
