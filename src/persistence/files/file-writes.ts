import { and, eq } from 'drizzle-orm';
import type { WriteOf } from '../../application/outcome/writes.ts';
import { eventKey } from '../../conversation/contract/platform.ts';
import type { SaveEvent } from '../../conversation/engine/event-store.ts';
import { invariant } from '../../shared/assert.ts';
import { counted, type Part } from '../events/part.ts';
import { evidenceFile } from '../schema/files.ts';
import { insert, remove, update } from '../sql/write.ts';

/** Files that were sent just now become rows, which are fetched behind the save. */
export function putFilesPart({ appraisalId, files }: WriteOf<'put-files'>, request: SaveEvent): Part {
  const { platform, tenant, userId, now, actorId: ownerId } = request;
  invariant(ownerId !== undefined, 'who sends a file is linked');
  const common = {
    appraisalId: appraisalId ?? null,
    ownerId,
    platform,
    tenant,
    userId,
    eventId: eventKey(request),
  };
  const rows = files.map(({ name = null, caption = null, item = null, ...file }) => ({
    ...{ ...file, ...common, item, name, caption },
    ...{ status: 'waiting' as const, sentAt: now, dueAt: now },
  }));
  return { name: 'put_files', query: insert(evidenceFile, rows) };
}

export function linkFilePart({ appraisalId, fileId, link }: WriteOf<'link-file'>): Part {
  const { id, appraisalId: of, status } = evidenceFile;
  const isThat = and(eq(id, fileId), eq(of, appraisalId), eq(status, 'kept'));
  return counted('link_file', update(evidenceFile, { link }, isThat));
}

export function removeFilePart({ appraisalId, fileId }: WriteOf<'remove-file'>): Part {
  const isThat = and(eq(evidenceFile.id, fileId), eq(evidenceFile.appraisalId, appraisalId));
  return counted('remove_file', remove(evidenceFile, isThat));
}
