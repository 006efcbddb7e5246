import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { OfficerRight } from '../../domain/authorization/officer.ts';
import type { DelegationKind } from '../../domain/delegation/delegation.ts';
import type { ShownAnswers } from '../../domain/feedback/asking.ts';
import type { FeedbackKind } from '../../domain/feedback/note.ts';
import type { NoteMethod } from '../../domain/notes/notebook.ts';
import type { ChangeStatus } from '../../domain/people/account-change.ts';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import type { PersonRequest } from '../../domain/rights/requests.ts';
import type { Withheld } from '../../domain/rights/withheld.ts';
import type { LeaveReason } from '../../domain/tenure/leave.ts';
import type { Temporal } from '../../shared/time.ts';
import type { AuditedAct } from '../audit/appraisal-history.ts';

/** What the roster says of somebody, and what they chose here. */
export type HeldPerson = {
  readonly name: string;
  readonly number: PersonNumber;
  readonly unit: string;
  readonly position: string;
  readonly email?: string;
  readonly activeFrom: Temporal.PlainDate;
  readonly activeUntil?: Temporal.PlainDate;
  readonly leaveReason?: LeaveReason;
  readonly isHr: boolean;
  readonly timeZone?: string;
  readonly privacyAcceptedAt?: Temporal.Instant;
  readonly snoozedUntil?: Temporal.Instant;
  readonly restrictedAt?: Temporal.Instant;
  /** How many example situations were seen before the first rating. */
  readonly vignettesSeen: number;
};

export type HeldAccount = {
  readonly platform: string;
  readonly linkedAt: Temporal.Instant;
  readonly isReachable: boolean;
};

export type HeldNote = {
  readonly method: NoteMethod;
  readonly item?: string;
  readonly seenOn: Temporal.PlainDate;
  readonly author: string;
  /** Absent when the words had to go. */
  readonly fact?: string;
  readonly effect?: string;
};

export type HeldPiece = {
  readonly words?: string;
  readonly fileName?: string;
  readonly item?: string;
  readonly keptAt: Temporal.Instant;
  readonly writtenBy?: string;
  /** What is told of it for e-Kinerja. */
  readonly doneOn?: Temporal.PlainDate;
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly quantity?: number;
  readonly unit?: string;
  readonly link?: string;
};

export type HeldFile = {
  readonly name?: string;
  readonly caption?: string;
  /** Bytes; absent while it is on its way. */
  readonly size?: number;
  readonly sentAt: Temporal.Instant;
  readonly link?: string;
};

export type HeldFeedback = {
  readonly kind: FeedbackKind;
  /** The other one of the two. */
  readonly name: string;
  readonly isReceived: boolean;
  readonly words: string;
  readonly givenAt: Temporal.Instant;
  readonly sharedAt?: Temporal.Instant;
};

export type HeldAsking = {
  readonly openedAt: Temporal.Instant;
  readonly asked: number;
  /** Present once they are shown. */
  readonly answers?: ShownAnswers;
};

export type HeldDelegation = {
  /** Who is stood in for, and who acts. */
  readonly name: string;
  readonly standIn: string;
  readonly kind: DelegationKind;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
  readonly endedAt?: Temporal.Instant;
  /** Only for whom it is about: whoever is stood in for. */
  readonly reason?: string;
};

/** A transfer: the first day in the new office, and the office before. */
export type HeldTransfer = {
  readonly from: Temporal.PlainDate;
  readonly unit: string;
  readonly position: string;
  readonly reason?: string;
  readonly undoneAt?: Temporal.Instant;
};

/** An act that concerns the person outside of their appraisals, or that they did to another's. */
export type HeldAct = Pick<AuditedAct, 'at' | 'act' | 'role' | 'actor'>;

/**
 * Everything that is held about one person and that they may read now, and by kind what they may not read yet: the answer
 * to a request of UU 27/2022 Pasal 32. What others wrote in confidence, or what is about others, is counted and not said.
 */
export type HeldData = {
  readonly at: Temporal.Instant;
  readonly person: HeldPerson;
  readonly accounts: readonly HeldAccount[];
  readonly accountChanges: readonly {
    readonly platform: string;
    readonly at: Temporal.Instant;
    readonly status: ChangeStatus;
  }[];
  /** Accounts that were blocked. */
  readonly blocked: readonly { readonly platform: string; readonly at: Temporal.Instant }[];
  readonly codesIssued: number;
  /** Rights at HR's desk that were given one by one; an empty unit is the whole agency. */
  readonly officerRights: readonly { readonly right: OfficerRight; readonly unit: string }[];
  readonly appraisers: readonly {
    readonly name: string;
    readonly from: Temporal.PlainDate;
    readonly until?: Temporal.PlainDate;
  }[];
  /** Where they act or acted for somebody, or somebody for them. */
  readonly delegations: readonly HeldDelegation[];
  readonly transfers: readonly HeldTransfer[];
  readonly plannedResults: readonly { readonly title: string; readonly target?: string }[];
  /** The newest cycle first. Of a rating that is not released there is only what its employee may see. */
  readonly appraisals: readonly {
    readonly appraisal: Appraisal;
    /** The latest first. */
    readonly acts: readonly AuditedAct[];
  }[];
  readonly notes: readonly HeldNote[];
  readonly pieces: readonly HeldPiece[];
  readonly files: readonly HeldFile[];
  readonly feedback: readonly HeldFeedback[];
  readonly askings: readonly HeldAsking[];
  /** What they asked about their own data, the latest first. */
  readonly requests: readonly PersonRequest[];
  /** Others' records that the person has a part in: whom they appraise or appraised, and what they wrote about others. */
  readonly ofOthers: {
    readonly appraised: number;
    readonly notesWritten: number;
    readonly openQuestions: number;
    /** Actions of others of which they are, or were last asked to be, the mentor. */
    readonly mentors: number;
    /** Units whose answers to the questions of fairness they are asked for; what they answered is linked to nobody. */
    readonly pulses: number;
    /** Requests of others: those they answered, and reports of themselves as a wrong appraiser. */
    readonly requestsAnswered: number;
    readonly reports: number;
    readonly acts: number;
  };
  readonly messages: { readonly count: number; readonly lastAt?: Temporal.Instant };
  /** The latest first. */
  readonly acts: readonly HeldAct[];
  readonly withheld: readonly Withheld[];
};
