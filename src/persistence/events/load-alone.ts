import { sql } from 'drizzle-orm';
import type { Model } from '../../conversation/contract/model.ts';
import type { NotebookFocus } from '../../conversation/engine/event-store.ts';
import type { Notebook } from '../../domain/notes/notebook.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { notebookJson } from '../notes/notebook-json.ts';
import { parameters, statement } from '../sql/statement.ts';
import { historyJson } from './history-json.ts';

/** One part of what an event may load, for what has no event: a message, a recording, a copy of one's data. */

export const focusTypes = { employeeId: 'uuid', noteId: 'uuid', besideId: 'uuid' } as const;
export const focusNames = ['employeeId', 'noteId', 'besideId'] as const;
/** The values of the parameters that say about whom a notebook is. */
export const focusOn = ({ employeeId, noteId, appraisalId }: NotebookFocus) => ({
  employeeId: employeeId ?? null,
  noteId: noteId ?? null,
  besideId: appraisalId ?? null,
});

const given = parameters({ personId: 'uuid', today: 'date', appraisalId: 'uuid', ...focusTypes });

const loadOnlyNotebook = statement(
  ['personId', 'today', ...focusNames],
  { notebook: notebookJson({ me: given.personId, ...given }) },
  (columns) => sql`select ${columns}`,
);

/** The notebook alone, for a screen that was open already and for messages. */
export const loadNotebook = async (
  db: Db,
  personId: string,
  today: Temporal.PlainDate,
  of: NotebookFocus,
): Promise<Notebook> =>
  (await loadOnlyNotebook(db, { personId, today: today.toString(), ...focusOn(of) })).notebook;

const loadOnlyHistory = statement(
  ['personId', 'appraisalId'],
  { history: historyJson(given.personId, given.appraisalId) },
  (columns) => sql`select ${columns}`,
);

/** What was done to an appraisal, for its employee who has it open; undefined for anybody else. */
export const loadHistory = async (db: Db, personId: string, appraisalId: string): Promise<Model['history']> =>
  (await loadOnlyHistory(db, { personId, appraisalId })).history;
