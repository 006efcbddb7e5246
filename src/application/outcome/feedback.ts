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
        readonly givenAt: Temporal.Instant;
      };
    }
  /** Nobody has read it yet. */
  | { readonly kind: 'remove-feedback'; readonly noteId: string }
  | { readonly kind: 'read-feedback'; readonly noteId: string; readonly at: Temporal.Instant }
  | { readonly kind: 'share-feedback'; readonly noteId: string; readonly at: Temporal.Instant }
  /** No rating rests on it yet. */
  | { readonly kind: 'unshare-feedback'; readonly noteId: string };
