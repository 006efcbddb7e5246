import type { ToApprove } from '../../application/approval/approve-all.ts';
import type { AuditedAct } from '../../application/audit/appraisal-history.ts';
import type { Agency, AgencyDefaults } from '../../domain/agency/settings.ts';
import type { Appraisal, AppraisalSummary } from '../../domain/appraisal/appraisal.ts';
import type { Grant } from '../../domain/authorization/officer.ts';
import type { Relation } from '../../domain/authorization/policy.ts';
import type { Seen } from '../../domain/calibration/vignettes.ts';
import type { Delegations } from '../../domain/delegation/desk.ts';
import type { StandIn } from '../../domain/delegation/stand-in.ts';
import type { FeedbackDesk } from '../../domain/feedback/note.ts';
import type { GrowthDesk } from '../../domain/growth/desk.ts';
import type { MentorDesk, Mentoring } from '../../domain/growth/mentor.ts';
import type { HrDesk, RoomyDesk } from '../../domain/hr/desk.ts';
import type { Notebook } from '../../domain/notes/notebook.ts';
import type { ToDecide } from '../../domain/objection/to-decide.ts';
import type { AccountChange, Answerer } from '../../domain/people/account-change.ts';
import type { Piece } from '../../domain/pocket/piece.ts';
import type { Pulse } from '../../domain/pulse/pulse.ts';
import type { Quarter } from '../../domain/quarters/quarter.ts';
import type { RequestsDesk } from '../../domain/rights/requests.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Temporal } from '../../shared/time.ts';

/** What one SQL statement loads for one inbound event. Screens and decisions are made from it. */
export type Model = {
  readonly now: Temporal.Instant;
  /** Today in the person's zone. */
  readonly today: Temporal.PlainDate;
  readonly locale: Locale;
  /** Coming non-working days besides weekends, as ISO dates: reminders are not snoozed to them. */
  readonly holidays?: ReadonlySet<string>;
  /** What the agency set for itself, as last read; absent = nothing. */
  readonly agency?: Agency;
  /** What its settings are when nobody changed them, and whether big changes need a second officer. */
  readonly settings?: { readonly given: AgencyDefaults; readonly hasSecondOfficer: boolean };
  readonly agencyName: string;
  /** Whom to ask, with a number or a room; absent = said without one. */
  readonly hrContact?: string;
  /** Who looks after the protection of personal data in the agency; absent = said by the contact above. */
  readonly privacyContact?: string;
  /** The linked person; absent while the account is not linked. */
  readonly person?: ModelPerson;
  /** The person's own appraisals: those of running cycles first, then released ones of the past, newest first. */
  readonly own: readonly AppraisalSummary[];
  /** The appraisals of the person's team in running cycles, sorted by name. */
  readonly team: readonly AppraisalSummary[];
  /** Results whose approval is with the person, or was, in running cycles; by unit and name. */
  readonly approvals?: readonly ToApprove[];
  /** The appraisal of the event or the open screen, if the person may see anything of it. */
  readonly subject?: Appraisal;
  /** The person's relation to the subject, as stored now. */
  readonly relation: Relation;
  /** For whom the person would act on the subject, where that is not in their own name. */
  readonly actsFor?: StandIn;
  /** Where the person acts for others today, or is stood in for. */
  readonly delegations?: readonly StandIn[];
  /** The objections that wait for the person's decision, the nearest date first. */
  readonly toDecide?: readonly ToDecide[];
  /** Whom the person mentors, and whom they are asked to. */
  readonly mentoring?: readonly Mentoring[];
  /** What was done to the subject, latest first; loaded only for the history screen, and only for its employee. */
  readonly history?: { readonly acts: readonly AuditedAct[]; readonly isCut: boolean };
  /** The appraiser's notebook: loaded only for events and screens that need it. */
  readonly notebook?: Notebook;
  /** The feedback of the year; loaded only for what is about it. */
  readonly feedback?: FeedbackDesk;
  /** What lies in the person's own pocket, newest first; loaded only where it is looked at. */
  readonly pocket?: readonly Piece[];
  /** What the person may do at HR's desk; absent = nothing. */
  readonly grants?: readonly Grant[];
  /** One look at HR's desk, as far as the person's rights reach; loaded only for it. */
  readonly hr?: HrDesk;
  /** The whole desk, for a Home tab; loaded only for it. */
  readonly roomyDesk?: RoomyDesk;
  /** What one asked about one's own data, and what others ask; loaded only for it. */
  readonly requests?: RequestsDesk;
  /** One look at the three questions of fairness: where one is asked, and what one may read; loaded only for it. */
  readonly pulse?: Pulse;
  /** What the catalogue offers for the plan of the subject, and what its employee has done; loaded only for it. */
  readonly growth?: GrowthDesk;
  /** Who can be asked to be a mentor, or the asking before the person; loaded only for it. */
  readonly mentors?: MentorDesk;
  /** What was rated in the year of the subject, an annual appraisal; loaded only for it. */
  readonly quarters?: readonly Quarter[];
  /** One look at who acts for whom, as far as it is the person's business; loaded only for it. */
  readonly delegation?: Delegations;
  /** What is known about the code of a document that was sent; loaded only for that. */
  readonly document?: DocumentCheck;
  /** What is known about the link code that the person sent. */
  readonly link?: LinkFacts;
};

export type ModelPerson = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly position: string;
  readonly timeZone: string;
  readonly isHr: boolean;
  /** Has confirmed the notice as it is now. */
  readonly hasAcceptedPrivacy: boolean;
  /** The version last confirmed; absent = none yet. */
  readonly acceptedPrivacyVersion?: number;
  readonly snoozedUntil?: Temporal.Instant;
  /** Which vignettes they saw; absent = none yet. For themselves alone. */
  readonly vignettes?: Seen;
};

/** An account of a person besides the one that the event came from. */
export type OtherAccount = {
  readonly platform: string;
  readonly linkedAt: Temporal.Instant;
  /** On the platform of the event, so that it has to give way. */
  readonly isHere: boolean;
};

/** A code from a paper, held against the documents that were issued. */
export type DocumentCheck = {
  /** Absent: none has this code. */
  readonly issuedAt?: Temporal.Instant;
  /** Codes that were none, from this chat in the last hour. */
  readonly triesByChat: number;
  /** Where the agency is. */
  readonly timeZone: string;
};

/** Whom a link code or a verified address leads to. */
type Found = {
  readonly personId: string;
  readonly personName: string;
  readonly personUnit: string;
  readonly accounts: readonly OtherAccount[];
};

/** What is known of an account that is not linked, or that presents a code or answers about accounts. */
export type LinkFacts = {
  /** The account may do nothing and see nothing. */
  readonly isBlocked: boolean;
  /** It is linked when the account it replaces says yes, or at that time. */
  readonly waits?: { readonly platform: string; readonly until?: Temporal.Instant };
  /** The change of accounts that the button names. */
  readonly change?: AccountChange & {
    readonly id: string;
    /** The account that gave way could be linked again. */
    readonly canRestore: boolean;
    readonly answerer: Answerer;
  };
  /** The agency's, for people without one of their own. */
  readonly timeZone: string;
  /** Failed tries in the last hour: by this chat, and by all chats together. */
  readonly triesByChat: number;
  readonly triesOverall: number;
  /** The text has the length of a code from a letter. */
  readonly isLetter: boolean;
  /** The code that was sent, or the one waiting for confirmation. */
  readonly code?: Found & {
    readonly id: string;
    /** Wrong secrets so far. */
    readonly tries: number;
    readonly isExpired: boolean;
    readonly isUsed: boolean;
    /** The secret sent with it matches the stored hash. */
    readonly isMatch: boolean;
  };
  /** The person the platform's verified e-mail belongs to. */
  readonly byEmail?: Found;
};
