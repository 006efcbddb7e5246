import { and, eq, isNull, not, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { WriteOf } from '../../application/outcome/writes.ts';
import type { SaveEvent } from '../../conversation/engine/event-store.ts';
import { counted, type Part } from '../events/part.ts';
import { evidenceFile } from '../schema/files.ts';
import { notebookEntry } from '../schema/notebook.ts';
import { insert, remove, update } from '../sql/write.ts';
import { isCited, isShown } from './shown.ts';

const o = alias(notebookEntry, 'o');

export function putNotesPart({ entries }: WriteOf<'put-notes'>, { now: writtenAt }: SaveEvent): Part {
  const rows = entries.map(
    ({ employee, author, item, question, fact, effect, salt, addsTo, sound, ...entry }) => ({
      ...{ id: entry.id, employeeId: employee.id, authorId: author.id, method: entry.method },
      ...{
        item: item ?? null,
        question: question ?? null,
        seenOn: entry.seenOn,
        fact: fact ?? null,
        effect: effect ?? null,
      },
      ...{
        salt: salt ?? null,
        showing: entry.showing,
        shownAt: entry.shownAt,
        addsTo: addsTo ?? null,
        fileId: sound?.fileId ?? null,
        writtenAt,
      },
    }),
  );
  return { name: 'put_notes', query: insert(notebookEntry, rows) };
}

/** Only as long as nobody was shown it, and no rating rests on what changes. */
export function changeNotePart({ noteId, isOnlyShowing, ...change }: WriteOf<'change-note'>): Part {
  const { item, seenOn, fact, effect, showing, shownAt } = change;
  const isOpen = and(
    eq(notebookEntry.id, noteId),
    not(isShown(notebookEntry)),
    ...(isOnlyShowing ? [] : [not(isCited(notebookEntry))]),
  );
  return counted(
    'change_note',
    update(notebookEntry, { item, seenOn, fact, effect, showing, shownAt }, isOpen),
  );
}

export function removeNotePart({ noteId }: WriteOf<'remove-note'>): Part {
  const isOpen = and(
    eq(notebookEntry.id, noteId),
    not(isShown(notebookEntry)),
    not(isCited(notebookEntry)),
    sql`not exists (select 1 from ${notebookEntry} more where more.adds_to = ${noteId}::uuid)`,
  );
  return counted('remove_note', remove(notebookEntry, isOpen));
}

/** Its note goes in the same statement, which does not see that yet. */
export function removeSoundPart({ noteId, fileId }: WriteOf<'remove-sound'>): Part {
  const isOnlyIts = and(
    eq(evidenceFile.id, fileId),
    isNull(evidenceFile.appraisalId),
    sql`not exists (select 1 from ${notebookEntry} o where ${o.fileId} = ${fileId}::uuid and ${o.id} <> ${noteId}::uuid)`,
  );
  return counted('remove_sound', remove(evidenceFile, isOnlyIts));
}
