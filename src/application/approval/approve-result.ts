import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import {
  type Approval,
  approvalWordsMax,
  approvalWordsMin,
  daysToRateAgain,
  isWaiting,
  mayApprove,
  mustBeOpened,
} from '../../domain/approval/approval.ts';
import { needsNote, type PatternView } from '../../domain/approval/pattern.ts';
import { cleanText } from '../../domain/typed/clean.ts';
import { isBefore, localDate } from '../../shared/time.ts';
import {
  auditWrite,
  changed,
  type Decided,
  guarded,
  refusalBy,
  type UseCase,
  unchanged,
} from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import { returnedNews } from './approval-news.ts';

/** Who approves: the person, and for whom where they stand in. */
export type Approver = { readonly myId: string; readonly forId?: string };

/** Why somebody may not approve or send back this result now; undefined = they may. Nobody approves what they rated. */
export function refusalToApprove(
  about: Parameters<typeof mayApprove>[0],
  { myId, forId }: Approver,
): Refusal | undefined {
  if (!isWaiting(about.approval)) return { code: 'approval-over' };
  return mayApprove(about, myId, forId) ? undefined : { code: 'not-yours' };
}

const guard = (appraisal: Appraisal, relation: Parameters<typeof refusalBy>[2]): Refusal | undefined =>
  refusalBy('result.approve', appraisal, relation, { code: 'approval-over' });

/** The result is opened by who may approve it: that is written down, and below "Baik" nobody approves without. */
export const seeResult: UseCase<[by: Approver]> = guarded(guard, ({ appraisal }, by) => {
  const refusal = refusalToApprove(appraisal, by);
  if (refusal) return refusal;
  const { approval } = appraisal;
  if (!approval) return { code: 'approval-over' };
  const { openedBy = [] } = approval;
  if (openedBy.includes(by.myId)) return unchanged(appraisal);
  const seen: Approval = { ...approval, openedBy: [...openedBy, by.myId] };
  return changed(
    appraisal,
    { approval: seen },
    auditWrite(appraisal, 'approval.see', { after: { approval: seen } }),
  );
});

/**
 * Approves one result. It is released when its time has come, as any other. Where its unit is outside the `pattern`, it
 * refuses `approval-note`: then one result too is approved with a note, by `approveAll`.
 */
export const approveResult: UseCase<[revision: number, by: Approver, pattern: PatternView]> = guarded(
  guard,
  ({ appraisal, now }, revision, by, pattern) => {
    const refusal = refusalToApprove(appraisal, by);
    if (refusal) return refusal;
    if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
    const { approval, cycle } = appraisal;
    if (!approval) return { code: 'approval-over' };
    if (mustBeOpened(appraisal, by.myId)) return { code: 'approval-unseen' };
    if (needsNote(pattern)) return { code: 'approval-note' };
    const decidedOn = localDate(now, cycle.timeZone);
    const approved: Approval = { ...approval, stage: 'approved', decidedBy: by.myId, decidedOn };
    return changed(
      appraisal,
      { approval: approved },
      auditWrite(appraisal, 'approval.approve', {
        before: { stage: approval.stage },
        after: { approval: approved },
      }),
    );
  },
);

/**
 * Sends a result back with a reason: it is with the appraiser again, who is told, and who has some days for it whatever the
 * window for rating says. Confirmed again, it waits for an approval anew.
 */
export const returnResult: UseCase<[revision: number, words: string, by: Approver]> = guarded(
  guard,
  ({ appraisal, now }, revision, written, by) => {
    const refusal = refusalToApprove(appraisal, by);
    if (refusal) return refusal;
    if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
    const words = cleanText(written);
    if (words.length < approvalWordsMin) return { code: 'approval-reason', min: approvalWordsMin };
    if (words.length > approvalWordsMax) return { code: 'text-too-long', max: approvalWordsMax };
    const { approval, cycle, status, predicate } = appraisal;
    if (!approval) return { code: 'approval-over' };
    const returned: Approval = { ...approval, stage: 'returned', decidedBy: by.myId, words };
    const until = localDate(now, cycle.timeZone).add({ days: daysToRateAgain });
    const extended = isBefore(cycle.windows.rating.to, until)
      ? { ...appraisal.extended, rating: until.toString() }
      : undefined;
    const more = extended && { extended };
    const sent = changed(
      appraisal,
      { status: 'rating', approval: returned, ...more },
      auditWrite(appraisal, 'approval.return', {
        before: { status, predicate },
        after: { status: 'rating', predicate: null, approval: returned, ...more },
      }),
      [returnedNews(appraisal)],
    );
    return withoutPredicate(sent);
  },
);

/** What is with the appraiser again has no predicate, until they set one. */
const withoutPredicate = ({ appraisal: { predicate: _, ...appraisal }, writes }: Decided): Decided => ({
  appraisal,
  writes: writes.map((write) =>
    write.kind === 'appraisal' ? { ...write, changes: { ...write.changes, predicate: null } } : write,
  ),
});
