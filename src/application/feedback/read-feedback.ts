import { canShare, canUnshare, type FeedbackDesk, noteOf, sideOf } from '../../domain/feedback/note.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Refusal } from '../outcome/refusals.ts';
import { type FeedbackDone, withNote } from './give-feedback.ts';

/** Somebody opens a note. From then on its giver cannot take it back. Refuses `no-such-feedback`. */
export function readFeedback(
  desk: FeedbackDesk,
  now: Temporal.Instant,
  personId: string,
  noteId: string,
): Result<FeedbackDone, Refusal> {
  const note = noteOf(desk, noteId);
  if (!note) return fail({ code: 'no-such-feedback' });
  if (sideOf(note, personId) !== 'receiver' || note.readAt !== undefined) return ok({ desk, writes: [] });
  return ok({
    desk: withNote(desk, { ...note, readAt: now }),
    writes: [{ kind: 'read-feedback', noteId, at: now }],
  });
}

/** The receiver lets the appraiser read it too. Refuses `no-such-feedback`. */
export function shareFeedback(
  desk: FeedbackDesk,
  now: Temporal.Instant,
  personId: string,
  noteId: string,
): Result<FeedbackDone, Refusal> {
  const note = noteOf(desk, noteId);
  if (!note || !canShare(note, personId)) return fail({ code: 'no-such-feedback' });
  return ok({
    desk: withNote(desk, { ...note, readAt: note.readAt ?? now, sharedAt: now }),
    writes: [
      { kind: 'share-feedback', noteId, at: now },
      { kind: 'audit', act: 'feedback.share', after: { id: noteId } },
    ],
  });
}

/** The receiver takes that back, until a rating rests on it. Refuses `no-such-feedback` and `rating-rests-on-it`. */
export function unshareFeedback(
  desk: FeedbackDesk,
  personId: string,
  noteId: string,
): Result<FeedbackDone, Refusal> {
  const note = noteOf(desk, noteId);
  if (note?.receiver.id !== personId || note.sharedAt === undefined)
    return fail({ code: 'no-such-feedback' });
  if (!canUnshare(note, personId)) return fail({ code: 'rating-rests-on-it' });
  const { sharedAt: _, ...kept } = note;
  return ok({
    desk: withNote(desk, kept),
    writes: [
      { kind: 'unshare-feedback', noteId },
      { kind: 'audit', act: 'feedback.unshare', before: { id: noteId } },
    ],
  });
}
