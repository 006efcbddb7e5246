import {
  canTakeBack,
  type FeedbackDesk,
  type FeedbackKind,
  type FeedbackNote,
  feedbackWordsMax,
  noteOf,
} from '../../domain/feedback/note.ts';
import type { Namesake } from '../../domain/people/told-apart.ts';
import { idFrom } from '../../shared/ids.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { saltedDigest } from '../../shared/salted-digest.ts';
import type { Temporal } from '../../shared/time.ts';
import { outboxWrite } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';

/** What somebody does with the feedback of the year, and the desk as it is afterwards. */
export type FeedbackDone = { readonly desk: FeedbackDesk; readonly writes: readonly Write[] };

type Given = {
  readonly giver: Namesake;
  readonly toId: string;
  readonly kind: FeedbackKind;
  readonly words: string;
};

/**
 * Gives a colleague, or somebody whom one appraises, thanks or a suggestion. The receiver is told of it without its
 * words. Refuses `not-a-colleague` and `text-too-long`.
 */
export function giveFeedback(
  desk: FeedbackDesk,
  now: Temporal.Instant,
  { giver, toId, kind, words }: Given,
): Result<FeedbackDone, Refusal> {
  const receiver = desk.people.find(({ id }) => id === toId);
  if (!receiver) return fail({ code: 'not-a-colleague' });
  if (words.length > feedbackWordsMax) return fail({ code: 'text-too-long', max: feedbackWordsMax });
  const id = idFrom(desk.freshId, 'feedback');
  const salt = idFrom(desk.freshId, 'salt');
  const ids = { giverId: giver.id, receiverId: receiver.id };
  const given = { id, kind, words, givenAt: now, giver, receiver, isRestedOn: false, isFromAppraiser: false };
  return ok({
    desk: { ...desk, notes: [given, ...desk.notes] },
    writes: [
      {
        kind: 'put-feedback',
        note: { id, kind, words, salt, givenAt: now, ...ids },
      },
      outboxWrite({ kind: 'feedback-given', personId: receiver.id, noteId: id }, `feedback:${id}`),
      // Its words are its two people's alone: the acts can prove them, and nobody can find them out there.
      {
        ...{ kind: 'audit', act: 'feedback.give' },
        after: { id, kind, ...ids, digest: saltedDigest(salt, words) },
      },
    ],
  });
}

/** The giver takes it back, as long as nobody has read it. Refuses `no-such-feedback` and `feedback-was-read`. */
export function takeBackFeedback(
  desk: FeedbackDesk,
  personId: string,
  noteId: string,
): Result<FeedbackDone, Refusal> {
  const note = noteOf(desk, noteId);
  if (note?.giver.id !== personId) return fail({ code: 'no-such-feedback' });
  if (!canTakeBack(note, personId)) return fail({ code: 'feedback-was-read' });
  return ok({
    desk: { ...desk, notes: desk.notes.filter(({ id }) => id !== noteId) },
    writes: [
      { kind: 'remove-feedback', noteId },
      { kind: 'audit', act: 'feedback.take-back', before: { id: noteId }, after: null },
    ],
  });
}

/** A desk on which a note was changed. */
export const withNote = (desk: FeedbackDesk, changed: FeedbackNote): FeedbackDesk => ({
  ...desk,
  notes: desk.notes.map((note) => (note.id === changed.id ? changed : note)),
});
