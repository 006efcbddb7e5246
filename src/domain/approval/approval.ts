import type { Temporal } from '../../shared/time.ts';
import type { Appraisal } from '../appraisal/appraisal.ts';
import { isBelowGood } from '../appraisal/predicate.ts';
import { ratersOf } from '../objection/case.ts';
import { deciderFrom } from '../objection/decider.ts';

/** Where an agency lets results be approved: `waiting` holds the release, `returned` is with the appraiser again. */
export const approvalStages = ['waiting', 'approved', 'returned'] as const;
export type ApprovalStage = (typeof approvalStages)[number];

/** The approval of one confirmed result; absent = none is asked for. Changed as a whole, as an objection is. */
export type Approval = {
  readonly stage: ApprovalStage;
  /** The last day to approve it. Nothing lapses after it. */
  readonly by: Temporal.PlainDate;
  /** Who looked at the result since it was confirmed. Below "Baik" nobody approves unseen. */
  readonly openedBy?: readonly string[];
  /** Whom HR named, where nobody above the appraiser may approve. */
  readonly namedId?: string;
  /** Who approved it or sent it back. */
  readonly decidedBy?: string;
  /** The day of that, from which on a result waits for its talk where the agency has it wait. */
  readonly decidedOn?: Temporal.PlainDate;
  /** Why it was sent back; or what was noted where the pattern of the unit was another. */
  readonly words?: string;
};

export const approvalWordsMin = 10;
export const approvalWordsMax = 1000;

/** Days that an appraiser has at least for a result that came back, also when the window for rating is over. Ours. */
export const daysToRateAgain = 7;

/** An appraisal as far as its approval goes. */
export type Approvable = Pick<
  Appraisal,
  'appraiser' | 'ratedBy' | 'ratedFor' | 'secondAppraiser' | 'approval' | 'missed'
> & { readonly employee: { readonly id: string } };

/** Who never approves: the employee, whoever rated, corrected it or proposed to, or holds the office that did. */
const barredOf = (about: Approvable): readonly string[] => [
  ...ratersOf(about),
  about.appraiser.id,
  about.employee.id,
];

/**
 * Who approves today: the superior of the appraiser and, where there is none who may, whom HR named. Undefined = HR names
 * somebody.
 */
export const approverOf = (about: Approvable): string | undefined =>
  deciderFrom([about.secondAppraiser?.id, about.approval?.namedId], barredOf(about));

/** Whether somebody may approve as this approver, who may be another whom they stand in for. */
export const mayApprove = (about: Approvable, myId: string, forId = myId): boolean =>
  approverOf(about) === forId && !barredOf(about).includes(myId);

/** Whether HR may name them: nobody above may approve, and they are none of the parties. */
export const mayBeNamed = (about: Approvable, personId: string): boolean =>
  approverOf({ ...about, approval: undefined }) === undefined && !barredOf(about).includes(personId);

export const isWaiting = (approval: Approval | undefined): boolean => approval?.stage === 'waiting';

/** Whether a result below "Baik" still has to be opened before it is approved. */
export const mustBeOpened = (
  { predicate, approval }: Pick<Appraisal, 'predicate' | 'approval'>,
  myId: string,
): boolean => predicate !== undefined && isBelowGood(predicate) && !(approval?.openedBy ?? []).includes(myId);

/** Whose turn an approval is, and until when. `isOver` = the date has passed: they are reminded and HR is told. */
export type ApprovalTurn = {
  readonly who: 'approver' | 'hr' | 'appraiser';
  readonly by: Temporal.PlainDate;
  readonly isOver: boolean;
};

/**
 * While it is `waiting` it is the turn of the approver, or of HR where there is none, until `by`; `returned`, of the
 * appraiser, whose stage has dates of its own. `approved` is the end. Time alone decides nothing: after `by` the approver is
 * reminded, HR is told, and the release still waits.
 */
export function approvalTurn(about: Approvable, today: Temporal.PlainDate): ApprovalTurn | undefined {
  const { approval } = about;
  if (approval === undefined || approval.stage === 'approved') return undefined;
  const { by, stage } = approval;
  if (stage === 'returned') return { who: 'appraiser', by, isOver: false };
  const who = approverOf(about) === undefined ? 'hr' : 'approver';
  return { who, by, isOver: today.since(by).sign > 0 };
}
