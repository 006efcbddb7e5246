import { Temporal } from '../../shared/time.ts';

/** Rules for linking an account to somebody who has one: who is asked first, who may answer, and until when. */

/** So long a replacement by e-mail waits for the account that it replaces. */
const waitHours = 24;
/** So long the accounts that were told may say that it was not them; after that it is a matter for HR. */
export const denialDays = 7;

/** `withdrawn`: what it waited for came about in another way. */
export const changeStatuses = ['waiting', 'done', 'denied', 'withdrawn'] as const;
export type ChangeStatus = (typeof changeStatuses)[number];
export const linkedBy = ['code', 'email'] as const;
export type LinkedBy = (typeof linkedBy)[number];

export type AccountChange = {
  readonly status: ChangeStatus;
  /** When it was asked for, or happened. */
  readonly at: Temporal.Instant;
  /** The new account is linked to that person now. */
  readonly isLinked: boolean;
};

/** How the account that answers stands to a change, as stored now. */
export type Answerer = {
  /** It is the new account itself. */
  readonly isNew: boolean;
  /** It is the account that is replaced. */
  readonly isReplaced: boolean;
  /** It is linked to the person whose account is new. */
  readonly isOwner: boolean;
  /** It is linked to the person who had the new account before. */
  readonly isFormer: boolean;
  readonly isLinked: boolean;
};

/** `replaced`: the account that gave way, or is to. `owner`, `former`: another account of either person. */
export type Standing = 'replaced' | 'owner' | 'former' | 'none';

/**
 * A code comes from HR, who saw the person. An e-mail address is only what the administrator of a workspace says, so
 * it does not put an account in the place of another without asking.
 */
export const mustWait = (by: LinkedBy, hasOneHere: boolean): boolean => by === 'email' && hasOneHere;

export const waitsUntil = (at: Temporal.Instant): Temporal.Instant => at.add({ hours: waitHours });

/** The new account never answers for itself, nor an account that belongs to somebody else by now. */
export function standingOf({ isNew, isReplaced, isOwner, isFormer, isLinked }: Answerer): Standing {
  if (isNew) return 'none';
  if (isReplaced && (isOwner || !isLinked)) return 'replaced';
  if (isOwner) return 'owner';
  return isFormer ? 'former' : 'none';
}

/** `settled`: it was answered, or came to nothing, before. */
export type Answer = 'ok' | 'not-yours' | 'settled' | 'too-late';

/** Whether "yes, that is me" counts: only from the account that is to give way, and only while that is waited for. */
export function judgeApproval({ status }: Pick<AccountChange, 'status'>, standing: Standing): Answer {
  if (standing !== 'replaced') return 'not-yours';
  return status === 'waiting' ? 'ok' : 'settled';
}

/** Whether "that was not me" counts, which blocks the new account. */
export function judgeDenial(change: AccountChange, standing: Standing, now: Temporal.Instant): Answer {
  if (standing === 'none') return 'not-yours';
  const { status, at, isLinked } = change;
  if (status === 'waiting') return 'ok';
  if (status !== 'done' || !isLinked) return 'settled';
  return Temporal.Instant.compare(now, at.add({ hours: denialDays * 24 })) < 0 ? 'ok' : 'too-late';
}
