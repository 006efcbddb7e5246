import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { NoteMethod } from '../../domain/notes/notebook.ts';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Db } from '../db.ts';
import { hasNumber } from '../people/number.ts';
import { answer } from '../schema/answers.ts';
import { appraisal, audit, cycle } from '../schema/appraisals.ts';
import { notebookEntry } from '../schema/notebook.ts';
import { person } from '../schema/people.ts';
import { insert } from '../sql/write.ts';
import { dropSounds } from './drop-sounds.ts';

export type NotesOf = {
  readonly nip: PersonNumber;
  readonly seenOn: Temporal.PlainDate;
  readonly method?: NoteMethod;
};

export type Forgotten = {
  /** How many notes lost their words. */
  readonly count: number;
  /** Ratings whose reason still has the same words: an act of its own forgets those. */
  readonly reasons: readonly { readonly cycle: string; readonly item: string }[];
};

/**
 * Takes the words out of notes, with the salts of their digests: from then on the acts prove nothing of them. A recording
 * goes when no note is of it any more, and of it the acts keep the hash, from which nothing can be heard. That there was a
 * note, by whom, when and how, stays, and so does what rests on it.
 */
export const forgetNotes = (
  db: Db,
  { nip, seenOn, method }: NotesOf,
  now: Temporal.Instant,
): Promise<Forgotten> =>
  db.transaction(async (tx) => {
    const found = await tx
      .select({ id: notebookEntry.id, fact: notebookEntry.fact, fileId: notebookEntry.fileId })
      .from(notebookEntry)
      .innerJoin(person, eq(person.id, notebookEntry.employeeId))
      .where(
        and(
          hasNumber(person, nip),
          eq(notebookEntry.seenOn, seenOn),
          isNotNull(notebookEntry.salt),
          ...(method ? [eq(notebookEntry.method, method)] : []),
        ),
      )
      .for('update', { of: notebookEntry });
    if (found.length === 0) return { count: 0, reasons: [] };
    const ids = found.map(({ id }) => id);
    const words = found.flatMap(({ fact }) => (fact === null ? [] : [fact]));
    await tx
      .update(notebookEntry)
      .set({ fact: null, effect: null, salt: null, fileId: null })
      .where(inArray(notebookEntry.id, ids));
    const sounds = await dropSounds(
      tx,
      found.map(({ fileId }) => fileId),
    );
    const by = { at: now, role: 'operator' } as const;
    await tx.execute(
      insert(audit, [
        ...ids.map((id) => auditRow({ act: 'note.forget', after: { id } }, by)),
        ...sounds.map((id) => auditRow({ act: 'evidence.remove', before: { id }, after: null }, by)),
      ]),
    );
    const reasons = await tx
      .select({ cycle: cycle.name, item: answer.item })
      .from(answer)
      .innerJoin(appraisal, eq(appraisal.id, answer.appraisalId))
      .innerJoin(cycle, eq(cycle.id, appraisal.cycleId))
      .where(and(inArray(answer.restsOn, ids), sql`${answer.note} = any(${sql.param(words)}::text[])`))
      .orderBy(cycle.name, answer.item);
    return { count: ids.length, reasons };
  });
