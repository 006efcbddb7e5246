import type { Temporal } from '../../shared/time.ts';
import type { Namesake } from '../people/told-apart.ts';
import type { AskedOf, Asking } from './asking.ts';

/** Thanks, or a suggestion; never a grade. */
export const feedbackKinds = ['thanks', 'suggestion'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** What one person told another, with both names. */
export type FeedbackNote = {
  readonly id: string;
  readonly kind: FeedbackKind;
  readonly words: string;
  readonly givenAt: Temporal.Instant;
  readonly giver: Namesake;
  readonly receiver: Namesake;
  /** When the receiver opened it first. */
  readonly readAt?: Temporal.Instant;
  /** Since when the receiver's appraiser may read it too. */
  readonly sharedAt?: Temporal.Instant;
  /** A rating of the receiver was confirmed after it was shared. */
  readonly isRestedOn: boolean;
  /** Its giver appraises the receiver, so there is nobody to share it with. */
  readonly isFromAppraiser: boolean;
};

/** What a card of the appraiser says of the notes that its employee shared: how many, and the newest of them. */
export type SharedFeedback = Pick<FeedbackNote, 'kind' | 'words' | 'givenAt'> & {
  readonly count: number;
  readonly giver: string;
};

/** What one person may see of the feedback of the year. */
export type FeedbackDesk = {
  /** An id that nobody has, for what is made now. */
  readonly freshId: string;
  /** Those whom the person may give feedback, as far as the event asked for them. */
  readonly people: readonly Namesake[];
  /** Given, received, or shared by somebody whom the person appraises; the newest first. */
  readonly notes: readonly FeedbackNote[];
  /** Answers can be sealed here, so that colleagues can be asked. */
  readonly canAsk: boolean;
  /** One's own askings, and those of one's people whose answers are shown; the newest first. */
  readonly askings: readonly Asking[];
  /** Open ones in which the person is asked. */
  readonly asked: readonly AskedOf[];
};

/** Longest message, in characters. */
export const feedbackWordsMax = 500;
/** So many letters are needed before anybody is looked for. */
export const soughtLettersMin = 3;
/** So many people are offered; of more, somebody has to type more of the name. */
export const peopleOffered = 8;

export type Side = 'giver' | 'receiver' | 'appraiser';

/** How somebody stands to a note that they may see at all. */
export function sideOf({ giver, receiver }: FeedbackNote, personId: string): Side {
  if (receiver.id === personId) return 'receiver';
  return giver.id === personId ? 'giver' : 'appraiser';
}

export const noteOf = (desk: FeedbackDesk, noteId: string): FeedbackNote | undefined =>
  desk.notes.find(({ id }) => id === noteId);

export const canTakeBack = (note: FeedbackNote, personId: string): boolean =>
  sideOf(note, personId) === 'giver' && note.readAt === undefined;

export const canShare = (note: FeedbackNote, personId: string): boolean =>
  sideOf(note, personId) === 'receiver' && note.sharedAt === undefined && !note.isFromAppraiser;

export const canUnshare = (note: FeedbackNote, personId: string): boolean =>
  sideOf(note, personId) === 'receiver' && note.sharedAt !== undefined && !note.isRestedOn;
