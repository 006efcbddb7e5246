import { whyHeld } from '../../application/clearance/why-held.ts';
import type { IntentOf } from '../../application/outcome/intents.ts';
import type { Context } from '../../conversation/contract/feature.ts';
import { chatFileCaption, heldScreen, staysScreen } from '../../conversation/features/take-out/sent-file.ts';
import { openSealed } from '../../files/sealed-pack.ts';
import { chatFileOf, endUnsent, noteAddress } from '../../persistence/chat-files/chat-file-work.ts';
import type { DueRow } from '../../persistence/outbox/outbox.ts';
import type { PrepareDeps, Prepared } from '../prepare.ts';

/**
 * A document or a table for whom it was made, if they may have it now: clearance and rights change. Otherwise they are
 * told why it does not come. Where it goes is noted before, so that it can be taken back from there.
 */
export async function prepareChatFile(
  { db, files, now: { agency } }: Pick<PrepareDeps, 'db' | 'files' | 'now'>,
  row: DueRow,
  { fileId, personId }: IntentOf<'chat-file'>,
  { t, model }: Context,
): Promise<Prepared> {
  const file = await chatFileOf(db, fileId, personId);
  if (file?.status === 'over') return { kind: 'show', screen: heldScreen(t, file), options: {} };
  if (file?.status !== 'made') return { kind: 'skip' };
  const { kind, unit, name, sha256, sealKey } = file;
  const { subject, relation, grants = [], now } = model;
  const held = whyHeld({ kind, unit, clearance: agency.clearance, subject, relation, grants, now });
  const kept = held === undefined && sha256 ? await files?.read(sha256) : undefined;
  const bytes = kept && sealKey && name ? openSealed(kept, sealKey, name) : undefined;
  if (!bytes || !name) {
    const why = held ?? 'failed';
    // When the telling fails it is told again, and the file never comes after it.
    await endUnsent(db, fileId, why);
    return { kind: 'show', screen: heldScreen(t, { ...file, why }), options: {} };
  }
  await noteAddress(db, fileId, row.to);
  return {
    kind: 'file',
    file: {
      ...{ name, mimeType: mimeTypes[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream', bytes },
      caption: chatFileCaption(t, file, subject),
      // It is to be laid up, which a protected file cannot be.
      isConfidential: false,
    },
  };
}

const mimeTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Asks whoever has a file to remove it themselves, while it is not known to be gone. */
export async function prepareStays(
  { db }: Pick<PrepareDeps, 'db'>,
  { fileId, personId }: IntentOf<'chat-file-stays'>,
  { t, model }: Context,
): Promise<Prepared> {
  const file = await chatFileOf(db, fileId, personId);
  if (file?.status !== 'remains') return { kind: 'skip' };
  const timeZone = model.person?.timeZone ?? 'UTC';
  return { kind: 'show', screen: staysScreen(t, file, timeZone), options: {} };
}
