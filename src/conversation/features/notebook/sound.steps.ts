import { askForSound } from '../../../application/notes/sounds.ts';
import type { LooseSound } from '../../../domain/notes/notebook.ts';
import { wordsMax } from '../../../domain/pocket/piece.ts';
import { cleanText } from '../../../domain/typed/clean.ts';
import type { FlowAction } from '../../contract/action.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { InboundFile } from '../../contract/files.ts';
import { shorten } from '../../ui/showable.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { keepMessage } from '../pocket/keep.steps.ts';
import { soundOf } from './say-sound.ts';
import { bookOf, draftOf, noteStep, writerOf } from './writing.steps.ts';

/** A note that is said instead of typed. The bot keeps what was said as a file, and listens to none of it. */

/** "What did you see?" may be answered by a recording as well. */
export const isAnsweredBySound = ({ type }: FlowAction): boolean => type === 'note.write';

/**
 * What somebody with a team says is kept in their pocket at once, where nobody else comes to it, and it is asked about
 * whom it is. Undefined for everybody else: then it is their own evidence.
 */
export function beginSound(
  context: Context,
  came: { readonly files: readonly InboundFile[]; readonly text: string },
): Step | undefined {
  const { model, state, t } = context;
  const { notebook } = model;
  const [file] = came.files;
  if (!notebook || notebook.people.length === 0 || !file) return undefined;
  const kept = keepMessage(context, came);
  if (!kept.writes) return kept;
  const text = shorten(cleanText(came.text), wordsMax);
  const sound: LooseSound = { id: file.id, status: 'waiting', sentAt: model.now };
  const about = state.screen.at === 'notebook' ? state.screen.employeeId : undefined;
  const sounds = [sound, ...(notebook.sounds ?? [])];
  return {
    ...kept,
    ...goTo(draftOf(notebook, { text, soundId: file.id }, about), t('note.sound.got')),
    model: { ...(kept.model ?? model), notebook: { ...notebook, sounds } },
  };
}

/** A recording that lies in the pocket becomes a note. */
export function noteOfSound(context: Context, soundId: string): Step {
  const notebook = bookOf(context);
  const sound = soundOf(notebook, soundId);
  if (!sound) return refused(context, { code: 'no-such-file' });
  if (notebook.people.length === 0) return goTo({ at: 'notebook', page: 0 });
  return goTo(draftOf(notebook, { text: sound.words ?? '', soundId }));
}

/** The bot sends the recording of a note to who may read the note; `appraisalId`: the appraisal beside which they do. */
export function hear(context: Context, noteId: string, appraisalId?: string): Step {
  const { state, t } = context;
  const reader = writerOf(context);
  if (!reader) return refused(context, { code: 'not-yours' });
  return noteStep(context, askForSound(bookOf(context), reader, noteId, appraisalId), () => ({
    state: { screen: state.screen },
    notice: { text: t('note.sound.coming') },
  }));
}
