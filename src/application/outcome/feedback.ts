import type { FeedbackKind } from '../../domain/feedback/note.ts';
import type { Temporal } from '../../shared/time.ts';

/** What is saved of the feedback of the year. Each fails to be saved when its note moved since it was loaded. */
export type FeedbackWrite =
  | {
      readonly kind: 'put-feedback';
      readonly note: {
        readonly id: string;
        readonly giverId: string;
        readonly receiverId: string;
        readonly kind: FeedbackKind;
        readonly words: string;
        readonly salt: string;
        readonly givenAt: Temporal.Instant;
      };
    }
  /** Nobody has read it yet. */
  | { readonly kind: 'remove-feedback'; readonly noteId: string }
  | { readonly kind: 'read-feedback'; readonly noteId: string; readonly at: Temporal.Instant }
  | { readonly kind: 'share-feedback'; readonly noteId: string; readonly at: Temporal.Instant }
  /** No rating rests on it yet. */
  | { readonly kind: 'unshare-feedback'; readonly noteId: string };

type NewAsking = {
  readonly id: string;
  readonly askerId: string;
  readonly openedAt: Temporal.Instant;
  readonly closesAt: Temporal.Instant;
  readonly asked: number;
};
type OfColleague = {
  readonly askingId: string;
  readonly personId: string;
  readonly at: Temporal.Instant;
  /** Nobody else who is still there could answer, so the asking ends with this press. */
  readonly endsAsking?: boolean;
};

/** What is saved when colleagues are asked. The words of an answer are sealed on the way to the database. */
export type AskingWrite =
  | { readonly kind: 'open-asking'; readonly asking: NewAsking; readonly colleagueIds: readonly string[] }
  | ({
      readonly kind: 'answer-asking';
      readonly words: readonly string[];
      /** Both questions are answered now. */
      readonly isLast: boolean;
      /** What was loaded: the answers so far, and the own one to the first question. */
      readonly sealed: string;
      readonly draft?: string | undefined;
    } & OfColleague)
  | ({ readonly kind: 'decline-asking' } & OfColleague)
  /** The first two, sealed. */
  | {
      readonly kind: 'put-asking';
      readonly asking: NewAsking;
      readonly colleagueIds: readonly string[];
      readonly sealed: string;
    }
  | ({
      readonly kind: 'put-answer';
      /** The first question was answered before. */
      readonly isSecond: boolean;
      readonly draft?: string;
      /** All answers, as they were loaded and with this one. */
      readonly before?: string;
      readonly sealed?: string;
    } & OfColleague);
