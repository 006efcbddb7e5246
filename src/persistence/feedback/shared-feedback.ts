import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { SharedFeedback } from '../../domain/feedback/note.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import type { Columns, OfCycle } from '../cycles/window-of.ts';
import { lastNoteDay } from '../notes/shown.ts';
import { feedbackNote } from '../schema/feedback.ts';
import { person } from '../schema/people.ts';
import { asNumber } from '../sql/decode.ts';
import { filled, pick, type Row, value } from '../sql/read.ts';

const n = alias(feedbackNote, 'sn');
const g = alias(person, 'sg');

/** What a card says of the feedback that was shared: the newest note, and how many there are. */
export const sharedColumns = {
  count: value(sql`sn.count`, asNumber),
  ...pick(n, 'kind', 'words', 'givenAt'),
  giver: filled(g.name),
};

/**
 * The feedback of the time of an appraisal that its receiver shared, for the appraiser alone: from `from` on. Who is not
 * that gets no row.
 */
export const sharedFeedback = (
  a: Columns<'employeeId' | 'appraiserId' | 'extended' | 'partFrom' | 'partTo'>,
  c: OfCycle & Columns<'periodFrom' | 'periodTo' | 'timeZone'>,
  readerId: SQL,
): SQL => sql`from (select sn.*, sum(1) over () as count from ${feedbackNote} sn
    where ${n.receiverId} = ${a.employeeId} and ${readerId} = ${a.appraiserId} and ${n.sharedAt} is not null
      and (${n.givenAt} at time zone ${c.timeZone})::date between greatest(${c.periodFrom}, ${a.partFrom})
        and least(${lastNoteDay(c, a)}, ${a.partTo})
    order by ${n.givenAt} desc, ${n.id} desc limit 1) sn join ${person} sg on ${g.id} = ${n.giverId}`;

/** The one row of it, if there is any. */
export const sharedOf = ([newest]: readonly Row<typeof sharedColumns>[]): SharedFeedback | undefined =>
  newest && { ...newest, giver: withoutTitles(newest.giver) };
