import { type Approval, mayBeNamed } from '../../domain/approval/approval.ts';
import { isAwaited } from '../../domain/approval/correction.ts';
import { cleanText } from '../../domain/typed/clean.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write, WriteOf } from '../outcome/writes.ts';
import { approvalNews } from './approval-news.ts';
import type { ToApprove } from './approve-all.ts';

export type Named = {
  readonly approval: Approval;
  readonly audit: WriteOf<'audit'>;
  readonly news: readonly Write[];
};

/**
 * HR names who approves a result that waits, where nobody above the appraiser may. It counts as long as that is so; who is
 * named is told as the superior would be.
 */
export function nameApprover(
  about: ToApprove,
  personId: string,
  reason: string,
  now: Temporal.Instant,
): Result<Named, Refusal> {
  const { approval, id } = about;
  if (!approval || !isAwaited(about)) return fail({ code: 'approval-over' });
  if (!mayBeNamed(about, personId)) return fail({ code: 'approver-not-needed' });
  const words = cleanText(reason);
  if (words === '') return fail({ code: 'no-words' });
  const { openedBy: _, ...rest } = approval;
  const named: Approval = { ...rest, namedId: personId };
  return ok({
    approval: named,
    audit: {
      ...{ kind: 'audit', act: 'approval.name', appraisalId: id },
      ...{ before: { namedId: approval.namedId ?? null }, after: { approval: named, reason: words } },
    },
    news: approvalNews({ ...about, approval: named }, about.missed?.proposed ?? named, now),
  });
}
