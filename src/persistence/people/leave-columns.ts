import type { Leave, LeaveReason } from '../../domain/tenure/leave.ts';
import type { Temporal } from '../../shared/time.ts';

/** The two columns of a leave as one thing; a day without a reason was set before there were reasons. */
export const leaveOf = ({
  activeUntil,
  leaveReason,
}: {
  readonly activeUntil: Temporal.PlainDate | undefined;
  readonly leaveReason: LeaveReason | undefined;
}): { readonly leave?: Leave } =>
  activeUntil ? { leave: { from: activeUntil, reason: leaveReason ?? 'other' } } : {};
