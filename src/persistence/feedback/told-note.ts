import { and, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '../db.ts';
import { feedbackNote } from '../schema/feedback.ts';
import { person } from '../schema/people.ts';
import { pick, read } from '../sql/read.ts';

const n = alias(feedbackNote, 'fn');
const g = alias(person, 'fg');

const shape = { ...pick(n, 'kind'), ...pick(g, 'name', 'position') };

/** What its receiver is told of a note: of whom and what, without its words; undefined once it is read or taken back. */
export const toldNote = async (db: Db, noteId: string, receiverId: string) =>
  (
    await read(
      db,
      shape,
      (columns) => sql`select ${columns} from ${feedbackNote} fn join ${person} fg on ${g.id} = ${n.giverId}
        where ${and(eq(n.id, noteId), eq(n.receiverId, receiverId), isNull(n.readAt))}`,
    )
  )[0];
