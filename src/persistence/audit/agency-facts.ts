import { and, gt, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { type Facts, ofAgency } from '../../application/audit/replay/fields.ts';
import type { Executor } from '../db.ts';
import { cycle } from '../schema/appraisals.ts';
import { delegation } from '../schema/delegations.ts';
import { examination } from '../schema/examination.ts';
import { feedbackAsking, feedbackNote } from '../schema/feedback.ts';
import { evidenceFile } from '../schema/files.ts';
import { account } from '../schema/messaging.ts';
import { notebookEntry } from '../schema/notebook.ts';
import { officerRight } from '../schema/officers.ts';
import { holiday, person } from '../schema/people.ts';
import { pocketPiece } from '../schema/pocket.ts';
import { personRequest } from '../schema/requests.ts';
import { asText } from '../sql/decode.ts';
import { read, value } from '../sql/read.ts';
import { askingState, feedbackState, recordedFeedback } from './recorded-feedback.ts';
import { recordedRequests, requestState } from './recorded-requests.ts';
import {
  accountState,
  cycleState,
  delegationState,
  examinationState,
  holidayState,
  isPocketFile,
  noteState,
  officerState,
  personState,
  pieceState,
  pocketFileState,
  recorded,
  settingState,
  settingsNow,
} from './recorded-state.ts';

/** So many rows are in memory at once. */
const batchMax = 100;
const first = '00000000-0000-0000-0000-000000000000';

const { person: h, holiday: d, cycle: c, note: b, piece: q, file: f } = recorded;
const { delegation: v, examination: m } = recorded;
const { note: n, asking: k } = recordedFeedback;
const { request: rq } = recordedRequests;

/** A table of which the facts have a part, by the id of its rows. */
type Part = {
  readonly name:
    | 'people'
    | 'pieces'
    | 'files'
    | 'notes'
    | 'feedback'
    | 'askings'
    | 'delegations'
    | 'examinations'
    | 'requests';
  readonly table: PgTable;
  readonly as: string;
  readonly id: PgColumn;
  readonly state: SQL;
  readonly such?: SQL;
};

const parts: readonly Part[] = [
  { name: 'people', table: person, as: 'h', id: h.id, state: personState },
  { name: 'pieces', table: pocketPiece, as: 'q', id: q.id, state: pieceState },
  { name: 'files', table: evidenceFile, as: 'f', id: f.id, state: pocketFileState, such: isPocketFile },
  { name: 'notes', table: notebookEntry, as: 'b', id: b.id, state: noteState },
  { name: 'feedback', table: feedbackNote, as: 'fn', id: n.id, state: feedbackState },
  { name: 'askings', table: feedbackAsking, as: 'fq', id: k.id, state: askingState },
  { name: 'delegations', table: delegation, as: 'dg', id: v.id, state: delegationState },
  { name: 'examinations', table: examination, as: 'm', id: m.id, state: examinationState },
  { name: 'requests', table: personRequest, as: 'rq', id: rq.id, state: requestState },
];

const state = (written: SQL) => value(written, (given): unknown => given);

/** What the tables say of everything that belongs to no single appraisal, read batch by batch. */
export async function agencyFacts(tx: Executor): Promise<Facts> {
  const facts = new Map<string, unknown>();
  const put = (part: unknown) => {
    for (const [field, one] of ofAgency(part)) facts.set(field, one);
  };
  for (const part of parts)
    for (let last: string | undefined = first; last !== undefined; ) {
      const rows = await after(tx, part, last);
      for (const one of rows) put({ [part.name]: { [one.id]: one.state } });
      last = rows.length < batchMax ? undefined : rows.at(-1)?.id;
    }
  const accounts = await read(
    tx,
    { state: state(accountState) },
    (columns) => sql`select ${columns} from ${account} k`,
  );
  put({ accounts: accounts.map((one) => one.state) });
  const officers = await read(
    tx,
    { state: state(officerState) },
    (columns) => sql`select ${columns} from ${officerRight} g`,
  );
  put({ officers: officers.map((one) => one.state) });
  const settings = await read(
    tx,
    { state: state(settingState) },
    (columns) => sql`select ${columns} from ${settingsNow}`,
  );
  put({ settings: settings.map((one) => one.state) });
  const days = await read(
    tx,
    { day: d.day, state: state(holidayState) },
    (columns) => sql`select ${columns} from ${holiday} d`,
  );
  for (const one of days) put({ holidays: { [one.day.toString()]: one.state } });
  const cycles = await read(
    tx,
    { id: c.id, state: state(cycleState) },
    (columns) => sql`select ${columns} from ${cycle} c`,
  );
  for (const one of cycles) put({ cycles: { [one.id]: one.state } });
  return facts;
}

const after = (
  tx: Executor,
  { table, as, id, state: written, such }: Part,
  last: string,
): Promise<readonly { readonly id: string; readonly state: unknown }[]> =>
  read(
    tx,
    { id: value(sql`${id}`, asText), state: state(written) },
    (columns) => sql`select ${columns} from ${table} ${sql.raw(as)}
      where ${and(such, gt(id, last))} order by ${id} limit ${batchMax}`,
  );
