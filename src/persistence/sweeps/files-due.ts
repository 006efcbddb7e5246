import { sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';
import { hasWorkForChatFiles, oldestChatFile } from '../chat-files/chat-file-work.ts';
import { hasOldChatFiles, unservedBefore } from '../chat-files/unserved.ts';
import type { Db } from '../db.ts';
import { hasDueErrands, hasEndedErrands, oldestErrand } from '../errands/errand-work.ts';
import { hasDueFiles } from '../files/waiting-files.ts';
import type { Row } from '../sql/read.ts';
import { parameters, statement } from '../sql/statement.ts';

const given = parameters({
  now: 'timestamptz',
  oldestErrand: 'timestamptz',
  oldestChatFile: 'timestamptz',
  unservedBefore: 'timestamptz',
});

const shape = {
  hasDueFiles: hasDueFiles(given.now),
  hasDueErrands: hasDueErrands(given.now),
  hasEndedErrands: hasEndedErrands(given.oldestErrand),
  hasWorkForChatFiles: hasWorkForChatFiles(given.now, given.oldestChatFile),
  hasOldChatFiles: hasOldChatFiles(given.unservedBefore),
};

const load = statement(
  ['now', 'oldestErrand', 'oldestChatFile', 'unservedBefore'],
  shape,
  // Its constants stand in the text: a plan for any values would not know which part of an index to look at.
  (columns) => sql`select ${columns}`.inlineParams(),
);

export type FilesDue = Row<typeof shape>;

/** What there may be to do with files and errands: each flag is the condition of that work itself, or a wider one. */
export const filesDue = (db: Db, now: Temporal.Instant): Promise<FilesDue> =>
  load(db, {
    now: now.toString(),
    oldestErrand: oldestErrand(now).toString(),
    oldestChatFile: oldestChatFile(now).toString(),
    unservedBefore: unservedBefore(now).toString(),
  });

/** Whether whoever works at errands has anything to do, the files of chats among it. */
export const areErrandsDue = (due: FilesDue): boolean =>
  due.hasDueErrands || due.hasEndedErrands || due.hasWorkForChatFiles || due.hasOldChatFiles;
