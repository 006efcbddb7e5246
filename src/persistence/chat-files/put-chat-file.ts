import { sql } from 'drizzle-orm';
import type { WriteOf } from '../../application/outcome/writes.ts';
import { eventKey } from '../../conversation/contract/platform.ts';
import type { SaveEvent } from '../../conversation/engine/event-store.ts';
import { invariant } from '../../shared/assert.ts';
import type { Part } from '../events/part.ts';
import { chatFile } from '../schema/chat-files.ts';
import { insert } from '../sql/write.ts';

/** A document that was asked for becomes a row, which is made behind the save. One that is on its way already is enough. */
export function putChatFilePart(
  { fileId, what, appraisalId }: WriteOf<'put-chat-file'>,
  request: SaveEvent,
): Part {
  const { platform, tenant, userId, now, actorId } = request;
  invariant(actorId !== undefined, 'who asks for a document is linked');
  const row = {
    ...{ id: fileId, personId: actorId, kind: what, status: 'wanted' as const, appraisalId },
    ...{ platform, tenant, userId, eventId: eventKey(request), askedAt: now, dueAt: now },
  };
  return { name: 'put_chat_file', query: sql`${insert(chatFile, row)} on conflict do nothing` };
}
