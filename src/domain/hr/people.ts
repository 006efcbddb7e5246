import type { Temporal } from '../../shared/time.ts';
import type { AppraisalStatus } from '../appraisal/appraisal.ts';
import type { Paper } from '../assist/paper.ts';
import type { LinkedBy } from '../people/account-change.ts';
import type { Namesake } from '../people/told-apart.ts';
import type { ExemptReason } from '../tenure/exempt.ts';
import type { LeaveReason } from '../tenure/leave.ts';

/** What HR's desk shows of single people: found by name, number or unit, looked at one by one, or on a list. */

/** So many letters of a name, or digits of a number, are needed before anybody is looked for. */
export const soughtMin = 3;

/** Words to look for, without a blank; too few of them find nobody. */
export const isSoughtEnough = (sought: string): boolean => sought.replaceAll(' ', '').length >= soughtMin;

/** A chat account of somebody, linked or blocked. */
export type DeskAccount = {
  /** Follows from the account, so that a button can carry it, and no longer fits once another took its place. */
  readonly id: string;
  readonly platform: string;
  readonly tenant: string;
  readonly userId: string;
  /** Linked, or blocked, since. */
  readonly since: Temporal.Instant;
  readonly standing: 'reached' | 'unreachable' | 'blocked';
};

/** An account that was linked to somebody, or asked to be. */
export type TakeOver = {
  readonly platform: string;
  readonly at: Temporal.Instant;
  readonly by: LinkedBy;
  readonly outcome: 'waiting' | 'done' | 'denied' | 'withdrawn';
  /** Another account of theirs gave way. */
  readonly replaced: boolean;
  /** Whose the account was before, if somebody else's. */
  readonly former?: string;
};

/** Where somebody stands in the cycle that runs, or the latest one. */
export type CycleStanding = {
  readonly appraisalId: string;
  readonly cycle: string;
  readonly status: AppraisalStatus;
  readonly isOpened: boolean;
  readonly isTakenOut: boolean;
  /** By which exemption of the law they were taken out. */
  readonly exemptAs?: ExemptReason;
  readonly appraiser: string;
  /** The appraiser's superior, to whom an objection goes. */
  readonly superior?: string;
  /** Since when the appraiser is reported to be the wrong one. */
  readonly disputedAt?: Temporal.Instant;
  /** What was entered a.n. them from paper, the oldest first. */
  readonly papers: readonly Paper[];
  /** The officer may enter paper for them. */
  readonly mayEnter: boolean;
};

/** One person, as an officer sees them. */
export type DeskPerson = Namesake & {
  readonly activeFrom: Temporal.PlainDate;
  readonly activeUntil?: Temporal.PlainDate;
  readonly leaveReason?: LeaveReason;
  /** Since when their data are restricted at their request. */
  readonly restrictedAt?: Temporal.Instant;
  /** Who appraises them today. */
  readonly appraiser?: { readonly name: string; readonly position: string };
  readonly standing?: CycleStanding;
  readonly accounts: readonly DeskAccount[];
  /** The latest first. */
  readonly takeOvers: readonly TakeOver[];
  readonly lastReminder?: Temporal.PlainDate;
  /** The officer may do something to these accounts. */
  readonly mayManage: boolean;
  /** The officer may say who acts for them, and who appraises them. */
  readonly mayOffices: boolean;
};

/** The lists of the desk, each with one entry for each case. Buttons name them by their place: new ones are added at the end. */
export const deskLists = [
  'objections',
  'disputes',
  'soon',
  'stuck',
  'unreachable',
  'unlinked',
  'unknown',
  'accounts',
  'exempt',
  'restricted',
  'transfers',
  'unopened',
  'approvals',
] as const;
export type DeskList = (typeof deskLists)[number];

/** So many days before its end a window counts as ending soon. */
export const soonDays = 3;
/** So many days after it became theirs, what somebody has to do counts as stuck. */
export const stuckDays = 7;
/** So far back the desk looks for messages that perhaps did not arrive, and for accounts that changed. */
export const lookBackDays = 30;

/** A case of a list. */
export type ListEntry = Namesake & {
  /** Their data are restricted at their request. */
  readonly isRestricted?: boolean;
  /** When it happened, or since when it is so. */
  readonly on?: Temporal.PlainDate;
  /** The last day for it. */
  readonly closes?: Temporal.PlainDate;
  /** The appraiser it is about, or whose the account was before. */
  readonly other?: string;
  /** A stage, a platform, a kind of message, what became of an account or an exemption, as stored; of a transfer, how it stands and to whom; of approvals, whether somebody may and how many. */
  readonly word?: string;
};

/** What can be done to an account at the desk; the number on a button is the place here. */
export const accountDeeds = ['unlink', 'block', 'unblock'] as const;
export type AccountDeed = (typeof accountDeeds)[number];

/** So long a reason may be. */
export const deedReasonMax = 300;
