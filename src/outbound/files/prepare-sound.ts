import type { IntentOf } from '../../application/outcome/intents.ts';
import type { Context } from '../../conversation/contract/feature.ts';
import { fileGoneScreen, sentName } from '../../conversation/features/evidence/sent-file.ts';
import { sayDate } from '../../i18n/dates.ts';
import { loadNotebook } from '../../persistence/events/load-alone.ts';
import { keptFile } from '../../persistence/files/kept-files.ts';
import type { PrepareDeps, Prepared } from '../prepare.ts';

/**
 * The recording of a note, for who may read the note now: appraisers change, and a note that was asked for may be gone.
 * What vanished from the folder, or is not what it was, is never sent.
 */
export async function prepareSound(
  { db, files }: Pick<PrepareDeps, 'db' | 'files'>,
  { personId, noteId, appraisalId }: IntentOf<'sound-wanted'>,
  { t, model }: Context,
): Promise<Prepared> {
  const focus = { noteId, ...(appraisalId !== undefined && { appraisalId }) };
  const { entries } = await loadNotebook(db, personId, model.today, focus);
  const entry = entries.find(({ id }) => id === noteId);
  const kept = entry?.sound && (await keptFile(db, entry.sound.fileId));
  if (!entry || !kept) return { kind: 'skip' };
  const bytes = await files?.read(kept.sha256);
  if (!bytes) return { kind: 'show', screen: fileGoneScreen(t), options: {} };
  const { author, employee, seenOn } = entry;
  return {
    kind: 'file',
    file: {
      name: sentName(t, { kind: 'audio' }, kept.extension),
      mimeType: kept.mimeType,
      bytes,
      caption: t('note.sound.caption', {
        author: author.name,
        name: employee.name,
        date: sayDate(seenOn, t.locale),
      }),
      isConfidential: employee.id !== personId,
    },
  };
}
