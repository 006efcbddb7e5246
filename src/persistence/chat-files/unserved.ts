import { and, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { unservedHours } from '../../domain/clearance/chat-file.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import type { LaneKey } from '../outbox/lanes.ts';
import { chatFile } from '../schema/chat-files.ts';
import { hasAny, read } from '../sql/read.ts';
import { ofLane } from '../sql/whose.ts';
import { at } from '../sql/write.ts';
import { type ChatFile, chatFileShape } from './chat-file-work.ts';

/** So many are ended in one turn; the rest in the next. */
const most = 200;

/** Files that were asked for, and sent, before this moment are no more waited with. */
export const unservedBefore = (now: Temporal.Instant): Temporal.Instant =>
  now.subtract({ hours: unservedHours });

const isOld = (before: SQL): SQL | undefined =>
  and(
    inArray(chatFile.status, ['wanted', 'made', 'sent']),
    lte(chatFile.askedAt, before),
    or(isNull(chatFile.sentAt), lte(chatFile.sentAt, before)),
  );

/** Whether any file has waited so long, whoever serves its platform. */
export const hasOldChatFiles = (before: SQL) => hasAny(sql`${chatFile} where ${isOld(before)}`);

/**
 * Files that wait for a platform none of these lanes serve, two days after they were asked for or sent: whoever serves it
 * would have made, sent or taken them back by then.
 */
export function unservedChatFiles(
  db: Db,
  lanes: readonly LaneKey[],
  now: Temporal.Instant,
): Promise<readonly ChatFile[]> {
  const isServed = or(...lanes.map((lane) => ofLane(chatFile, lane)));
  const old = isOld(at(unservedBefore(now)));
  const such = isServed ? sql`${old} and not (${isServed})` : old;
  return read(
    db,
    chatFileShape,
    (columns) =>
      sql`select ${columns} from ${chatFile} where ${such} order by ${chatFile.askedAt} limit ${sql.raw(`${most}`)}`,
  );
}
