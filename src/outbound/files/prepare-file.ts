import type { Intent } from '../../application/outcome/intents.ts';
import type { Context } from '../../conversation/contract/feature.ts';
import { fileGoneScreen, sayFileSent, sentName } from '../../conversation/features/evidence/sent-file.ts';
import { visibleFiles } from '../../domain/files/evidence-file.ts';
import { keptFile } from '../../persistence/files/kept-files.ts';
import type { PrepareDeps, Prepared } from '../prepare.ts';

/**
 * A file that somebody asked for, if they may see it now: their right is looked at again, because appraisers change and
 * self-assessments are taken back. What vanished from the folder, or is not what it was, is never sent.
 */
export async function prepareFile(
  { db, files }: Pick<PrepareDeps, 'db' | 'files'>,
  { fileId }: Extract<Intent, { kind: 'file-wanted' }>,
  { t, model: { subject, relation } }: Context,
): Promise<Prepared> {
  const about = subject && visibleFiles(subject, relation).find(({ id }) => id === fileId);
  const kept = about?.status === 'kept' ? await keptFile(db, fileId) : undefined;
  if (!subject || !about || !kept) return { kind: 'skip' };
  const bytes = await files?.read(kept.sha256);
  if (!bytes) return { kind: 'show', screen: fileGoneScreen(t), options: {} };
  return {
    kind: 'file',
    file: {
      name: sentName(t, about, kept.extension),
      mimeType: kept.mimeType,
      bytes,
      caption: sayFileSent(t, subject, about),
      isConfidential: relation !== 'self',
    },
  };
}
