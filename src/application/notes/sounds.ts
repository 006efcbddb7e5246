import type { Notebook, NotebookEntry, NoteSound } from '../../domain/notes/notebook.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import { outboxWrite } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';
import { pocketAct } from '../pocket/pocketed.ts';
import type { Noted } from './notes.ts';

/** Recordings that notes are of: they come through the pocket, and go with their notes. */

/** A kept recording in the writer's own pocket. Refuses `no-such-file` and `file-not-kept`. */
export function soundIn(
  { sounds = [] }: Notebook,
  soundId: string,
): Result<Omit<NoteSound, 'isShared'>, Refusal> {
  const found = sounds.find(({ id }) => id === soundId);
  if (!found) return fail({ code: 'no-such-file' });
  const { id: fileId, status, size, sentAt } = found;
  return status === 'kept' && size !== undefined
    ? ok({ fileId, size, sentAt })
    : fail({ code: 'file-not-kept' });
}

/** It is no piece of the writer's own evidence any more. The save fails when it left the pocket meanwhile. */
export const outOfPocket = ({ notebook, writes, noteIds }: Noted, fileId: string): Noted => ({
  notebook: { ...notebook, sounds: (notebook.sounds ?? []).filter(({ id }) => id !== fileId) },
  writes: [
    ...writes,
    { kind: 'remove-piece', pieceId: fileId, hasFile: false },
    pocketAct('pocket.remove', { before: { id: fileId, kind: 'file' }, after: null }),
  ],
  noteIds,
});

/** What becomes of the recording when its note goes. */
export function soundGone({ id: noteId, sound }: NotebookEntry): readonly Write[] {
  if (!sound || sound.isShared) return [];
  const { fileId } = sound;
  return [
    { kind: 'remove-sound', noteId, fileId },
    pocketAct('evidence.remove', { before: { id: fileId }, after: null }),
  ];
}

/**
 * Somebody wants to hear a note: the bot sends its recording, if they may still read the note then. `appraisalId`: the
 * appraisal beside which they read it. Refuses `no-such-note`, which is also said of one that they may not read yet, and
 * `no-such-file`.
 */
export function askForSound(
  notebook: Notebook,
  { person, now }: { readonly person: { readonly id: string }; readonly now: Temporal.Instant },
  noteId: string,
  appraisalId?: string,
): Result<Noted, Refusal> {
  const entry = notebook.entries.find(({ id }) => id === noteId);
  if (!entry) return fail({ code: 'no-such-note' });
  if (!entry.sound) return fail({ code: 'no-such-file' });
  const about = appraisalId === undefined ? {} : { appraisalId };
  const intent = { kind: 'sound-wanted', personId: person.id, noteId, ...about } as const;
  const key = `sound:${noteId}:${person.id}:${now.epochMilliseconds}`;
  return ok({ notebook, writes: [outboxWrite(intent, key)], noteIds: [noteId] });
}
