import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { FeedbackWrite } from '../../application/outcome/feedback.ts';
import { counted, type Part } from '../events/part.ts';
import { appraisal } from '../schema/appraisals.ts';
import { feedbackNote } from '../schema/feedback.ts';
import { insert, remove, update } from '../sql/write.ts';

const n = feedbackNote;
const a = alias(appraisal, 'fa');

/** What a write of the feedback of the year changes in its tables. */
export function feedbackPart(write: FeedbackWrite): Part {
  switch (write.kind) {
    case 'put-feedback':
      return { name: 'put_feedback', query: insert(n, write.note) };
    case 'remove-feedback':
      return counted('remove_feedback', remove(n, and(eq(n.id, write.noteId), isNull(n.readAt))));
    case 'read-feedback':
      return counted(
        'read_feedback',
        update(n, { readAt: write.at }, and(eq(n.id, write.noteId), isNull(n.readAt))),
      );
    case 'share-feedback': {
      const sets = {
        sharedAt: write.at,
        readAt: sql`coalesce(${n.readAt}, ${write.at.toString()}::timestamptz)`,
      };
      return counted('share_feedback', update(n, sets, and(eq(n.id, write.noteId), isNull(n.sharedAt))));
    }
    case 'unshare-feedback': {
      const isRestedOn = sql`exists (select 1 from ${appraisal} fa
        where ${a.employeeId} = ${n.receiverId} and ${a.ratedAt} >= ${n.sharedAt})`;
      const isFree = and(eq(n.id, write.noteId), isNotNull(n.sharedAt), sql`not ${isRestedOn}`);
      return counted('unshare_feedback', update(n, { sharedAt: null }, isFree));
    }
  }
}
