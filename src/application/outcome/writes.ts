import type { SettingRow } from '../../domain/agency/settings.ts';
import type { Answer, Appraisal, WorkResult } from '../../domain/appraisal/appraisal.ts';
import type { Author, ItemCode } from '../../domain/appraisal/items.ts';
import type { Predicate } from '../../domain/appraisal/predicate.ts';
import type { Approval } from '../../domain/approval/approval.ts';
import type { Paper } from '../../domain/assist/paper.ts';
import { relations } from '../../domain/authorization/policy.ts';
import type { Seen } from '../../domain/calibration/vignettes.ts';
import type { Delegation } from '../../domain/delegation/delegation.ts';
import type { GrowthAction } from '../../domain/growth/action.ts';
import type { Mentor } from '../../domain/growth/mentor.ts';
import type { RemindWhom } from '../../domain/hr/desk.ts';
import type { AccountDeed, DeskAccount } from '../../domain/hr/people.ts';
import type { NotebookEntry, Showing } from '../../domain/notes/notebook.ts';
import type { Piece } from '../../domain/pocket/piece.ts';
import type { MarkedDay } from '../../domain/reminders/calendar.ts';
import type { Guidance } from '../../domain/talk/guidance.ts';
import type { Temporal } from '../../shared/time.ts';
import type { ErrandWrite } from './errands.ts';
import type { AskingWrite, FeedbackWrite } from './feedback.ts';
import type { FileToFetch } from './files.ts';
import type { Intent, IntentToHr } from './intents.ts';
import type { PulseWrite } from './pulse.ts';
import type { RequestWrite } from './requests.ts';

/**
 * What a use case wants to save. All writes of one inbound event become one SQL statement: all of them happen, or
 * none. No two writes of one event may touch the same row.
 */
export type Write =
  /** Replaces answers of one author (each item at most once); `undefined` removes the answer. */
  | {
      readonly kind: 'answers';
      readonly appraisalId: string;
      readonly author: Author;
      readonly answers: Readonly<Record<ItemCode, Answer | undefined>>;
    }
  | { readonly kind: 'put-result'; readonly appraisalId: string; readonly result: WorkResult }
  | { readonly kind: 'remove-result'; readonly appraisalId: string; readonly no: number }
  /** Files that a person sent just now: they are still with the platform, and are fetched behind the save. */
  | { readonly kind: 'put-files'; readonly appraisalId?: string; readonly files: readonly FileToFetch[] }
  /** Pieces that the actor puts into their own pocket; files among them also are `put-files`. */
  | { readonly kind: 'put-pieces'; readonly pieces: readonly Piece[] }
  /** What a piece of the actor's pocket shows and says. The save fails when it is not there any more. */
  | { readonly kind: 'change-piece'; readonly piece: Piece }
  /** Takes a piece out of the actor's pocket. The save fails when it is not there any more. */
  | { readonly kind: 'remove-piece'; readonly pieceId: string; readonly hasFile: boolean }
  /** Pieces of the actor's pocket go along with an appraisal. The save fails when one is not there any more. */
  | {
      readonly kind: 'hand-in-pieces';
      readonly appraisalId: string;
      readonly pieceIds: readonly string[];
      /** The action of its plan of development that they prove. */
      readonly growthNo?: number;
    }
  /** Pieces of an appraisal lie in the actor's pocket again. */
  | { readonly kind: 'take-back-pieces'; readonly appraisalId: string; readonly pieceIds: readonly string[] }
  /** Takes a file away. The save fails when it is gone already. */
  | { readonly kind: 'remove-file'; readonly appraisalId: string; readonly fileId: string }
  /** The own link of a kept file, or null for none any more. The save fails when the file is gone. */
  | {
      readonly kind: 'link-file';
      readonly appraisalId: string;
      readonly fileId: string;
      readonly link: string | null;
    }
  /** Notes of the appraiser's notebook. */
  | {
      readonly kind: 'put-notes';
      readonly entries: readonly (NotebookEntry & { readonly shownAt: Temporal.Instant | null })[];
    }
  /** The save fails when the note was shown meanwhile, or a rating rests on it and more than its showing changes. */
  | {
      readonly kind: 'change-note';
      readonly noteId: string;
      readonly item: ItemCode | null;
      readonly seenOn: Temporal.PlainDate;
      readonly fact: string;
      readonly effect: string | null;
      readonly showing: Showing;
      readonly shownAt: Temporal.Instant | null;
      /** It is only filed, or only said when it is shown. */
      readonly isOnlyShowing: boolean;
    }
  /** The save fails when it was shown meanwhile, a rating rests on it, or something was added to it. */
  | { readonly kind: 'remove-note'; readonly noteId: string }
  /** The recording of a note that goes. The save fails when a note of somebody else is of the same one. */
  | { readonly kind: 'remove-sound'; readonly noteId: string; readonly fileId: string }
  | FeedbackWrite
  | AskingWrite
  | PulseWrite
  | RequestWrite
  | ErrandWrite
  /** Changes the appraisal and raises its revision. At most one per event; needed when anything of it changes. */
  | {
      readonly kind: 'appraisal';
      readonly appraisalId: string;
      /** The loaded revision. When the stored one differs, the save fails and the event is decided again. */
      readonly revision: number;
      readonly changes: AppraisalChanges;
    }
  | {
      readonly kind: 'person';
      readonly personId: string;
      readonly changes: {
        readonly locale?: string;
        readonly privacyAcceptedAt?: Temporal.Instant;
        readonly privacyVersion?: number;
        readonly vignettes?: Seen;
      };
    }
  | { readonly kind: 'snooze'; readonly personId: string; readonly until: Temporal.Instant }
  /** Redeems a link code and binds the account the event came from to the person. */
  | { readonly kind: 'link-account'; readonly personId: string; readonly codeId?: string }
  /** Asks the person's account on the platform of the event whether that of the event may take its place. */
  | { readonly kind: 'ask-account'; readonly personId: string }
  /** Puts the account that asked in the place of the other. The save fails when that does not wait any more. */
  | { readonly kind: 'take-account'; readonly changeId: string }
  /** Blocks the new account of a change. `restores`: the account that gave way is linked again. */
  | { readonly kind: 'deny-account'; readonly changeId: string; readonly restores: boolean }
  /** A right code was presented. The save fails when it is used, has expired or was tried too often meanwhile. */
  | { readonly kind: 'present-code'; readonly codeId: string }
  /** Only counts an attempt: for the chat and, when it was wrong, for the code. */
  | { readonly kind: 'link-attempt'; readonly codeId?: string; readonly isSuccess: boolean }
  | { readonly kind: 'reachability'; readonly isReachable: true }
  | { readonly kind: 'reachability'; readonly isReachable: false; readonly reason: 'blocked' | 'deactivated' }
  /** A message to send, first saved as a row of the outbox. Without `availableAt` it may be sent at once. */
  | {
      readonly kind: 'outbox';
      readonly intent: Intent;
      readonly dedupeKey: string;
      readonly availableAt?: Temporal.Instant;
      readonly expiresAt?: Temporal.Instant;
    }
  /** The same message to everybody in HR (pengelola kinerja) but these; who that is, is looked up when it is saved. */
  | {
      readonly kind: 'outbox-to-hr';
      readonly intent: IntentToHr;
      readonly dedupeKey: string;
      readonly besides: readonly string[];
      readonly availableAt?: Temporal.Instant;
      /** Whose request it is: it goes to whoever may answer that. */
      readonly askerId?: string;
      /** Whom the roster names as HR is told otherwise. */
      readonly exceptRoster?: boolean;
    }
  /** Reminds whoever of these has open work now, within the reach of the actor; those with one on that day keep that. */
  | {
      readonly kind: 'remind-by-hand';
      readonly whom: RemindWhom;
      readonly moments: readonly RemindMoment[];
      /** Where the agency is. */
      readonly today: Temporal.PlainDate;
    }
  /** Somebody acts for another. The save fails when one of them has another delegation on these days meanwhile. */
  | {
      readonly kind: 'put-delegation';
      readonly delegation: Delegation;
      readonly reason: string;
      readonly givenById?: string;
      /** Where the agency is: who may give it in chat is looked at again. */
      readonly today: Temporal.PlainDate;
    }
  /** The save fails when it has ended already. */
  | {
      readonly kind: 'end-delegation';
      readonly delegationId: string;
      readonly endedById?: string;
      readonly today: Temporal.PlainDate;
    }
  /**
   * One more change of a setting of the agency. The save fails when its number is taken, or the right of the actor in the
   * whole agency is gone.
   */
  | { readonly kind: 'put-setting'; readonly row: NewSetting }
  /**
   * Marks a day as free or worked, or takes its mark away. The save fails when it is marked otherwise than `before`, or the
   * right of the actor in the whole agency is gone.
   */
  | {
      readonly kind: 'mark-day';
      readonly day: Temporal.PlainDate;
      readonly before: MarkedDay | null;
      readonly after: MarkedDay | null;
    }
  /** A paper that is entered a.n. the employee from now on, or that was recorded whole. */
  | { readonly kind: 'put-paper'; readonly appraisalId: string; readonly paper: Paper }
  /** It was entered whole. The save fails when it has ended already. */
  | { readonly kind: 'end-paper'; readonly paperId: string; readonly at: Temporal.Instant }
  /** The employee's draft of a form B.1.8, or the form as it is sent. The save fails when it was sent already. */
  | { readonly kind: 'put-guidance'; readonly appraisalId: string; readonly guidance: Guidance }
  /** An action of a plan of development, new or as it is now. */
  | {
      readonly kind: 'put-growth';
      readonly appraisalId: string;
      readonly employeeId: string;
      readonly action: GrowthAction;
    }
  /** Who is asked to be the mentor of an action, or what was said to it. The save fails when it is not `before` any more. */
  | {
      readonly kind: 'put-mentor';
      readonly appraisalId: string;
      readonly mentor: StoredMentor;
      readonly before?: Pick<StoredMentor, 'id' | 'state'>;
    }
  /** A seat of a training is taken, or left. The save fails when the last one has gone meanwhile. */
  | { readonly kind: 'take-seat'; readonly trainingId: string; readonly by: 1 | -1 }
  /** Unlinks or blocks an account, or lifts its block. The save fails when it, or the right of the actor, is gone. */
  | {
      readonly kind: 'manage-account';
      readonly deed: AccountDeed;
      readonly account: Pick<DeskAccount, 'platform' | 'tenant' | 'userId'>;
      readonly personId: string;
      readonly reason: string;
    }
  /** Who did what to which appraisal. The save adds the actor and the event. */
  | {
      readonly kind: 'audit';
      readonly act: AuditAct;
      readonly appraisalId?: string;
      readonly before?: unknown;
      readonly after?: unknown;
    };

/** A mentor as they are stored: the name is that of their own row. */
export type StoredMentor = Omit<Mentor, 'name' | 'isThere'>;

/** Who changes it, and when, is that of the save. */
export type NewSetting = Pick<SettingRow, 'key' | 'unit' | 'revision' | 'state' | 'reason'> & {
  readonly value: string | null;
};

/** When the people of a zone are reminded by hand; without a zone, those who are in the agency's. */
export type RemindMoment = {
  readonly zone: string | null;
  /** ISO date of that moment in the zone. */
  readonly date: string;
  readonly availableAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
};

export type WriteOf<K extends Write['kind']> = Extract<Write, { kind: K }>;

/** What is stored in the row of the appraisal itself, and may change. */
export type OwnChanges = Partial<
  Pick<
    Appraisal,
    | 'status'
    | 'feedback'
    | 'leftOut'
    | 'predicate'
    | 'selfSubmittedAt'
    | 'ratedAt'
    | 'releasedAt'
    | 'openedAt'
    | 'objectBy'
    | 'acknowledgedAt'
    | 'talkRequestedAt'
    | 'objectedAt'
    | 'objectionReason'
    | 'objection'
    | 'approval'
    | 'talk'
    | 'answer'
    | 'extended'
    | 'missed'
    | 'counsel'
    | 'mentoring'
    | 'appraiserDisputedAt'
    | 'disputeBy'
    | 'disputedSuperior'
  >
>;

/** `null` clears a column. */
export type AppraisalChanges = Omit<
  OwnChanges,
  'selfSubmittedAt' | 'predicate' | 'ratedAt' | 'releasedAt' | 'approval'
> & {
  readonly approval?: Approval | null;
  readonly selfSubmittedAt?: Temporal.Instant | null;
  readonly predicate?: Predicate | null;
  readonly ratedAt?: Temporal.Instant | null;
  readonly releasedAt?: Temporal.Instant | null;
  /** Only ever cleared here: keeping a result back is HR's. */
  readonly withheldAt?: null;
  readonly ratingStartedAt?: Temporal.Instant;
  readonly ratedById?: string | null;
  readonly ratedForId?: string | null;
};

export const auditActs = [
  'audit.start',
  'values.destroy',
  'self.answer',
  'self.submit',
  'self.withdraw',
  'plan.propose',
  'plan.accept',
  'plan.refuse',
  'paper.begin',
  'paper.end',
  'evidence.send',
  'evidence.keep',
  'evidence.refuse',
  'evidence.remove',
  'evidence.link',
  'evidence.read',
  'note.write',
  'note.change',
  'note.remove',
  'note.forget',
  'feedback.give',
  'feedback.take-back',
  'feedback.share',
  'feedback.unshare',
  'feedback.ask',
  'feedback.end',
  'pocket.keep',
  'pocket.file',
  'pocket.describe',
  'pocket.record',
  'pocket.remove',
  'pocket.hand-in',
  'pocket.take-back',
  'appraiser.dispute',
  'appraiser.checked',
  'rating.begin',
  'rating.answer',
  'rating.same',
  'rating.feedback',
  'rating.submit',
  'rating.take-back',
  'counsel.record',
  'rating.change',
  'approval.see',
  'approval.approve',
  'approval.return',
  'approval.name',
  'result.release',
  'result.withdraw',
  'result.give-again',
  'result.open',
  'result.unopened',
  'result.on-paper',
  'result.read',
  'result.export',
  'result.acknowledge',
  'result.talk',
  'result.object',
  'answer.agree',
  'answer.reply',
  'answer.ask',
  'answer.explain',
  'missed.ask',
  'missed.raise',
  'missed.leave',
  'missed.propose',
  'missed.approve',
  'missed.refuse',
  'objection.withdraw',
  'objection.ask',
  'objection.answer',
  'objection.rule',
  'objection.confirm',
  'objection.name',
  'talk.offer',
  'talk.take',
  'talk.others',
  'talk.record',
  'talk.confirm',
  'guidance.draft',
  'guidance.send',
  'guidance.read',
  'growth.propose',
  'growth.accept',
  'growth.begin',
  'growth.offer',
  'mentor.ask',
  'mentor.answer',
  'mentor.end',
  'growth.finish',
  'growth.drop',
  'account.link',
  'account.replace',
  'account.ask',
  'account.block',
  'account.restore',
  'account.unlink',
  'account.unblock',
  'account.link-failed',
  'privacy.accept',
  'rights.copy',
  'request.ask',
  'request.answer',
  'breach.list',
  'roster.import',
  'person.correct',
  'person.renumber',
  'person.appraiser',
  'person.appraiser-ask',
  'person.appraiser-decline',
  'person.leave',
  'person.return',
  'person.transfer',
  'person.transfer-undo',
  'cycle.open',
  'cycle.correct',
  'cycle.extend',
  'cycle.reopen',
  'cycle.widen',
  'cycle.close',
  'cycle.ask',
  'cycle.decline',
  'cycle.take-out',
  'cycle.put-back',
  'stage.extend',
  'stage.reopen',
  'cycle.add',
  'part.change',
  'appraiser.change',
  'link-codes.issue',
  'holiday.put',
  'holiday.remove',
  'holiday.confirm',
  'catalogue.import',
  'outbox.skip',
  'setting.change',
  'setting.ask',
  'setting.decline',
  'officer.grant',
  'officer.take',
  'reminder.send',
  'delegation.give',
  'delegation.end',
  'retention.remove',
  'examine.ask',
  'examine.confirm',
  'examine.make',
  'cycle.export',
  'file.send',
  'file.remove',
  'file.remain',
] as const;
export type AuditAct = (typeof auditActs)[number];

/** Who acted: a relation of the policy, an operator (command line), or the system (a scheduled job). */
export const auditRoles = [...relations, 'operator', 'system'] as const;
export type AuditRole = (typeof auditRoles)[number];
