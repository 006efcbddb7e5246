import type { AuditedAct } from '../../application/audit/appraisal-history.ts';
import type { Appraisal, AppraisalSummary } from '../../domain/appraisal/appraisal.ts';
import type { Relation } from '../../domain/authorization/policy.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Temporal } from '../../shared/time.ts';

/** What one statement loads for one inbound event; screens draw from it and decisions are made on it. */
export type Model = {
  readonly now: Temporal.Instant;
  /** Today where the person is. */
  readonly today: Temporal.PlainDate;
  readonly locale: Locale;
  /** Coming days nobody works besides weekends, as ISO dates: reminders are not put off to them. */
  readonly holidays?: ReadonlySet<string>;
  /** The agency's name, for greetings and the privacy notice. */
  readonly agencyName: string;
  /** The linked person; absent while the account is not linked. */
  readonly person?: ModelPerson;
  /** The person's own appraisals: running cycles first, then the released ones of the past, newest first. */
  readonly own: readonly AppraisalSummary[];
  /** Whom the person appraises in running cycles, by name. */
  readonly team: readonly AppraisalSummary[];
  /** The appraisal the event or the open screen is about, when the person may see anything of it. */
  readonly subject?: Appraisal;
  /** The person's relation to the subject, from the rows of this moment. */
  readonly relation: Relation;
  /** What was done to the subject, the latest first; only where the person looks it up, and only of their own. */
  readonly history?: { readonly acts: readonly AuditedAct[]; readonly isCut: boolean };
  /** What the presented link code leads to. */
  readonly link?: LinkFacts;
};

export type ModelPerson = {
  readonly id: string;
  readonly name: string;
  readonly nip: string;
  readonly unit: string;
  readonly position: string;
  readonly timeZone: string;
  readonly isHr: boolean;
  readonly hasAcceptedPrivacy: boolean;
  readonly snoozedUntil?: Temporal.Instant;
};

export type LinkFacts = {
  /** Failed tries in the last hour: by this chat, and by all chats together. */
  readonly triesByChat: number;
  readonly triesOverall: number;
  /** What was presented has the length of a letter's code. */
  readonly isLetter: boolean;
  /** The code that was presented, or the one waiting for confirmation. */
  readonly code?: {
    readonly id: string;
    readonly personId: string;
    readonly personName: string;
    readonly personUnit: string;
    /** Wrong secrets so far. */
    readonly tries: number;
    readonly isExpired: boolean;
    readonly isUsed: boolean;
    /** The verifier presented with it matches the stored hash. */
    readonly isMatch: boolean;
  };
  /** The person the platform's verified e-mail belongs to. */
  readonly byEmail?: { readonly personId: string; readonly personName: string; readonly personUnit: string };
};
