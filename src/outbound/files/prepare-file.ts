import type { Intent } from '../../application/outcome/intents.ts';
import type { Context } from '../../conversation/contract/feature.ts';
import { fileGoneScreen, sayFileSent, sentName } from '../../conversation/features/evidence/sent-file.ts';
import { seenFile } from '../../domain/pocket/seen-file.ts';
import { keptFile, ownPocketFile } from '../../persistence/files/kept-files.ts';
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
  const about = subject && seenFile(subject, relation, fileId);
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

/** A file of the pocket, for whom it belongs to and nobody else. */
export async function preparePiece(
  { db, files }: Pick<PrepareDeps, 'db' | 'files'>,
  { pieceId, personId }: Extract<Intent, { kind: 'piece-wanted' }>,
  { t }: Context,
): Promise<Prepared> {
  const kept = await ownPocketFile(db, pieceId, personId);
  if (!kept) return { kind: 'skip' };
  const bytes = await files?.read(kept.sha256);
  if (!bytes) return { kind: 'show', screen: fileGoneScreen(t), options: {} };
  const { name, extension, mimeType, kind } = kept;
  const named = { ...(name !== null && { name }), ...(kind !== null && { kind }) };
  return {
    kind: 'file',
    file: { name: sentName(t, named, extension), mimeType, bytes, caption: t('pocket.sent') },
  };
}
