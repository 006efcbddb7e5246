import type { Answers, Appraisal } from '../../domain/appraisal/appraisal.ts';
import { approvalWordsMax, approvalWordsMin, mayApprove } from '../../domain/approval/approval.ts';
import { correctorsOf, isCorrectionWaiting, type Missed, withProposed } from '../../domain/missed/missed.ts';
import { cleanText } from '../../domain/typed/clean.ts';
import { missedNews } from '../missed/missed-news.ts';
import { auditWrite, changed, guarded, refusalBy, type UseCase } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';
import type { Approver } from './approve-result.ts';

/** Why somebody may not approve or refuse the proposed corrections of this result now; undefined = they may. */
export function refusalToApproveCorrection(about: Appraisal, { myId, forId }: Approver): Refusal | undefined {
  if (!isCorrectionWaiting(about)) return { code: 'approval-over' };
  return mayApprove(about, myId, forId) ? undefined : { code: 'not-yours' };
}

const guard = (appraisal: Appraisal, relation: Parameters<typeof refusalBy>[2]): Refusal | undefined =>
  refusalBy('missed.approve', appraisal, relation, { code: 'approval-over' });

/**
 * Approves what the appraiser proposed to correct (ADR 72): from now on it counts, the predicate follows from the matrix, and
 * the employee is told and reads it. All of it, as the screen of this `revision` showed it. Nobody approves what they rated.
 */
export const approveCorrection: UseCase<[revision: number, by: Approver]> = guarded(
  guard,
  ({ appraisal }, revision, by) => {
    const refusal = refusalToApproveCorrection(appraisal, by);
    if (refusal) return refusal;
    if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
    const { missed, predicate: before, answers, employee } = appraisal;
    if (!missed?.proposed) return { code: 'approval-over' };
    const { proposed, ...rest } = missed;
    const { predicate, answers: then } = withProposed(appraisal);
    const isOther = predicate !== undefined && predicate !== before;
    const raised: Missed = {
      ...rest,
      raised: [...rest.raised, ...proposed.rows],
      correctedBy: correctorsOf(appraisal),
      ...(isOther && before && { predicateBefore: rest.predicateBefore ?? before }),
    };
    const rows = [...new Set(proposed.rows.map(({ row }) => row))];
    const only = (all: Answers): Answers =>
      Object.fromEntries(
        rows.flatMap((row) => {
          const answer = all[row];
          return answer ? [[row, answer]] : [];
        }),
      );
    const audit = auditWrite(appraisal, 'missed.approve', {
      before: { appraiser: only(answers.appraiser), predicate: before },
      after: { missed: raised, appraiser: only(then.appraiser), ...(isOther && { predicate }) },
    });
    const saved: Write = {
      ...{ kind: 'answers', appraisalId: appraisal.id, author: 'appraiser' },
      answers: only(then.appraiser),
    };
    return changed(
      { ...appraisal, answers: then },
      { missed: raised, ...(isOther && { predicate }) },
      audit,
      [saved, missedNews(appraisal, employee.id, 'raised')],
    );
  },
);

/**
 * Does not approve them, with a reason that the employee and the appraiser read: the result stays as it is, and what was
 * proposed is read by nobody. The appraiser may propose something else until their last day.
 */
export const refuseCorrection: UseCase<[revision: number, words: string, by: Approver]> = guarded(
  guard,
  ({ appraisal, now }, revision, written, by) => {
    const refusal = refusalToApproveCorrection(appraisal, by);
    if (refusal) return refusal;
    if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
    const words = cleanText(written);
    if (words.length < approvalWordsMin) return { code: 'approval-reason', min: approvalWordsMin };
    if (words.length > approvalWordsMax) return { code: 'text-too-long', max: approvalWordsMax };
    if (!appraisal.missed) return { code: 'approval-over' };
    const { proposed: _, ...rest } = appraisal.missed;
    const missed: Missed = { ...rest, refused: { at: now, words } };
    return changed(appraisal, { missed }, auditWrite(appraisal, 'missed.refuse', { after: { missed } }), [
      missedNews(appraisal, appraisal.employee.id, 'refused'),
      missedNews(appraisal, appraisal.appraiser.id, 'refused'),
    ]);
  },
);
