import type { Temporal } from '../../shared/time.ts';
import type { AppraisalStatus } from '../appraisal/appraisal.ts';
import type { Namesake } from '../people/told-apart.ts';
import type { Leave } from '../tenure/leave.ts';
import type { Delegation } from './delegation.ts';

/** Somebody as the delegations in chat see them. */
export type DelegationPerson = Namesake & {
  readonly activeFrom: Temporal.PlainDate;
  readonly leave?: Leave;
};

/** Whose delegations are looked at; whoever asks is one of these, or has the right of HR for their unit. */
export type DelegationOf = DelegationPerson & {
  readonly superiorId?: string;
  /** The right `offices.manage` of whoever asks reaches their unit. */
  readonly isInReach: boolean;
};

/** A delegation that holds or is to come, with the names of both. */
export type DelegationLine = Delegation & {
  readonly reason: string;
  readonly fromName: string;
  readonly toName: string;
  /** Whom the one stood in for reports to. */
  readonly superiorId?: string;
  readonly isInReach: boolean;
};

/** An appraisal in the team of an appraiser, for which their superior may enter paper now. */
export type StaffPaper = Namesake & {
  readonly appraisalId: string;
  readonly status: AppraisalStatus;
};

/** What one look at delegations loads. */
export type StoredDelegations = {
  /** Today where the agency is: its days begin and end a delegation. */
  readonly today: Temporal.PlainDate;
  /** Absent = nobody whom it is one's business to see. */
  readonly of?: DelegationOf;
  /** Where they are stood in for, or act, today or later. */
  readonly lines: readonly DelegationLine[];
  /** Appraisers who report to whoever asks; only on one's own page. */
  readonly appraisers: readonly Namesake[];
  /** For whom in their team whoever asks may enter paper, as the superior; only of appraisers who report to them. */
  readonly papers: readonly StaffPaper[];
  /** Who is to act. */
  readonly to?: DelegationPerson;
  /** What nobody has ended of them. */
  readonly around: readonly Delegation[];
  /** Whom the words lead to, a page of them. */
  readonly found: readonly Namesake[];
  readonly total: number;
  readonly page: number;
  readonly sought: string;
};

/** The same, with the agency's IANA zone. */
export type Delegations = StoredDelegations & { readonly timeZone: string };

/** Which look it is. */
export type DelegationAsk = {
  /** Whose delegations; absent = one's own. */
  readonly personId?: string;
  readonly toId?: string;
  readonly page?: number;
  /** Absent = the words of the open screen. */
  readonly sought?: string;
};
