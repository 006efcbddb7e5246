import type { Write } from '../../application/outcome/writes.ts';
import type { Relation } from '../../domain/authorization/policy.ts';
import type { DelegationAsk } from '../../domain/delegation/desk.ts';
import type { GrowthAsk } from '../../domain/growth/desk.ts';
import type { MentorLook } from '../../domain/growth/mentor.ts';
import type { HrAsk } from '../../domain/hr/desk.ts';
import type { PulseAsk } from '../../domain/pulse/pulse.ts';
import type { RequestsAsk } from '../../domain/rights/requests.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Model } from '../contract/model.ts';
import type { Anchor, Inbound } from '../contract/platform.ts';
import type { State } from '../contract/state.ts';
import type { Drawing } from './when-drawn.ts';

/** What is left to do once a screen stands in a new message. */
export type Placed = {
  /** The message to remove: one that was placed meanwhile, or the new one when a newer screen stands already. */
  readonly tooMany?: Anchor;
  /** A newer screen was drawn in a message that had to go, or is still on its way. */
  readonly isOwed?: boolean;
};

/** The engine's storage; `persistence/events/event-store.ts` does each load and each save in one statement. */
export type EventStore = {
  readonly load: (request: LoadEvent) => Promise<LoadedEvent>;
  readonly save: (request: SaveEvent) => Promise<SaveResult>;
  /** Remembers an event with which nothing else is saved. False when it was delivered before. */
  readonly remember: (
    event: Pick<Inbound, 'platform' | 'tenant' | 'eventId'>,
    at: Temporal.Instant,
  ) => Promise<boolean>;
  /** The platform shows the screen of this revision. Written at once for a new anchor, otherwise perhaps later. */
  readonly shown: (
    conversationId: string,
    revision: number,
    anchor: Anchor,
    isNewAnchor: boolean,
    /** What showing it took of the budget of its chat beyond what its save took; less when negative. */
    moreMs: number,
    /** The messages that were removed for it. */
    gone: readonly Anchor[],
  ) => Promise<Placed>;
  /** The platform says that the person cannot be reached on this account any more. */
  readonly unreachable: (
    inbound: Pick<Inbound, 'platform' | 'tenant' | 'userId'>,
    reason: string,
    at: Temporal.Instant,
  ) => Promise<void>;
};

/**
 * Thrown by the store when the database did not answer: it may work again in a moment, and it is not known whether a
 * save happened.
 */
export class StoreUnavailable extends Error {
  constructor(cause: unknown) {
    super('the database did not answer', { cause });
    this.name = 'StoreUnavailable';
  }
}

/** Whom the notebook is opened about: an employee, whom a note or an appraisal is about; none of them = oneself. */
export type NotebookFocus = {
  readonly employeeId?: string;
  readonly noteId?: string;
  readonly appraisalId?: string;
};

export type LoadEvent = Pick<Inbound, 'platform' | 'tenant' | 'userId' | 'eventId' | 'localeHint'> & {
  readonly now: Temporal.Instant;
  readonly appraisalId?: string;
  /** The same, for an event that most likely looks at nothing else: without the lists, which are `notLoaded`. */
  readonly cardOf?: string;
  /** With `cardOf`: it needs no notes and no feedback either; they are `notLoaded`. */
  readonly isOwnCard?: boolean;
  readonly wantsOwn?: boolean;
  /** Also load the appraisal's history; while the open screen shows it, the store always does. */
  readonly wantsHistory?: boolean;
  /** Also load the notebook, about the employee that these ids lead to, or about oneself. */
  readonly notebookOf?: NotebookFocus;
  /** Also take the notebook as the open screen shows it, or of nobody: what was sent may become a note. */
  readonly wantsNotebook?: boolean;
  /** Also take this look at HR's desk. */
  readonly hr?: HrAsk;
  /** Also take this look at requests. */
  readonly requests?: RequestsAsk;
  /** Also take this look at the pulse. */
  readonly pulse?: PulseAsk;
  /** Also what the catalogue offers for a plan of development. */
  readonly growth?: GrowthAsk;
  /** Also who can be asked to be a mentor, or one asking. */
  readonly mentors?: MentorLook;
  /** Also what was rated in the year of the subject. */
  readonly wantsQuarters?: boolean;
  /** Also take this look at who acts for whom. */
  readonly delegation?: DelegationAsk;
  /** A press that needs nothing but what its verb says: what the open screen needs is `notLoaded`. */
  readonly isPress?: boolean;
  /**
   * The feedback of the year: `now` for an event about it, `never` for one that is about something else. Absent = if a
   * screen of it is open.
   */
  readonly feedback?: 'now' | 'never';
  /** Whom a press on the feedback names. */
  readonly personId?: string;
  /** Words of a name that may be sought, with blanks between them. */
  readonly sought?: string;
  /** Also load what lies in the person's pocket; while the open screen shows it, the store always does. */
  readonly wantsPocket?: boolean;
  readonly linkCode?: { readonly selector: string; readonly secret: string };
  /** The code came with a command, which also a linked person may use; as a text it is a code only to others. */
  readonly isCodeOfCommand?: boolean;
  /** A code from a paper: also look whether such a document was issued. */
  readonly documentCode?: string;
  readonly linkCodeId?: string;
  readonly changeId?: string;
  readonly email?: string;
};

export type LoadedEvent = {
  readonly isSeen: boolean;
  readonly conversation?: LoadedConversation;
  /** Messages to this account were refused until now. */
  readonly wasUnreachable?: boolean;
  readonly model: Model;
  /** The platform refuses this chat, or everything on its lane, until then. */
  readonly pausedUntil?: Temporal.Instant;
};

export type LoadedConversation = {
  readonly id: string;
  readonly revision: number;
  readonly shownRevision: number;
  readonly state: State;
  readonly anchor?: Anchor;
  /** When its budget of draws is full again. */
  readonly drawsFullAt?: Temporal.Instant;
  /** A screen that is not shown yet is owed as a new message. */
  readonly owesNew?: boolean;
  /** The bot was down while the screen was open, and the screen has not been drawn since. */
  readonly wasOutage?: boolean;
};

export type SaveEvent = Pick<
  Inbound,
  'platform' | 'tenant' | 'userId' | 'eventId' | 'localeHint' | 'address'
> & {
  readonly now: Temporal.Instant;
  /** The loaded conversation; absent for an account that never wrote before. */
  readonly conversation?: { readonly id: string; readonly revision: number };
  /** Messages to this account were refused until now; whoever writes can be reached again. */
  readonly wasUnreachable?: boolean;
  readonly state: State;
  /** The message on which the person acted; from now on it shows the screen. */
  readonly anchor?: Anchor;
  /** The account's own choice of language. */
  readonly locale?: string;
  readonly actorId?: string;
  readonly relation: Relation;
  /** For whom the actor acts on an appraisal; nothing is saved when the delegation has ended meanwhile. */
  readonly actsFor?: {
    readonly delegationId: string;
    readonly personId: string;
    readonly appraisalId: string;
  };
  /** The paper from which the actor enters a.n. the employee; nothing is saved when it was ended meanwhile. */
  readonly onPaper?: { readonly paperId: string; readonly personId: string; readonly appraisalId: string };
  readonly writes: readonly Write[];
  /** False for events that draw no message (the person blocked the bot, a form was opened). */
  readonly drawsScreen: boolean;
  /** Absent = at once, and without a budget. */
  readonly drawing?: Drawing;
};

export type SaveResult =
  | { readonly kind: 'saved'; readonly conversationId: string; readonly revision: number }
  /** A row was changed since it was loaded: load and decide again. */
  | { readonly kind: 'lost-race' }
  /** The event was handled already, here or elsewhere. */
  | { readonly kind: 'duplicate' };
