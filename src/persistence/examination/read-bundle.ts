import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { AuditHead } from '../../application/audit/audit-heads.ts';
import { objectOf, ofAppraisal } from '../../application/audit/replay/fields.ts';
import {
  agencyChain,
  type BundledAppraisal,
  type BundledPerson,
  type ChainFile,
} from '../../application/examination/bundle.ts';
import { papersIn } from '../../application/examination/papers.ts';
import type { Examination } from '../../domain/examination/examination.ts';
import { draftFields, isDraft, type KeptBack } from '../../domain/examination/kept-back.ts';
import { appraisalState, recorded } from '../audit/recorded-state.ts';
import type { Executor } from '../db.ts';
import { isBesideOf, isShown } from '../notes/shown.ts';
import { numberOf } from '../people/number.ts';
import { appraisal, auditHead, cycle } from '../schema/appraisals.ts';
import { feedbackAsking, feedbackNote } from '../schema/feedback.ts';
import { evidenceFile } from '../schema/files.ts';
import { notebookEntry } from '../schema/notebook.ts';
import { person } from '../schema/people.ts';
import { pocketPiece } from '../schema/pocket.ts';
import { asFlag, asNumber } from '../sql/decode.ts';
import { filled, maybe, pick, read, readOne, value } from '../sql/read.ts';
import { texts } from '../sql/write.ts';
import { agencyRows, chainsOf } from './chain-rows.ts';
import { isInScope } from './store.ts';

const { appraisal: p } = recorded;
const a = alias(appraisal, 'a');
const c = alias(cycle, 'c');
const e = alias(person, 'e');
const w = alias(person, 'w');
const s = alias(person, 's');
const b = alias(notebookEntry, 'b');
const q = alias(pocketPiece, 'q');
const f = alias(evidenceFile, 'f');
const h = alias(auditHead, 'h');
const n = alias(feedbackNote, 'n');
const k = alias(feedbackAsking, 'k');

/** What is read of one person: what goes into the bundle, and the chains beside it. */
export type ReadPerson = {
  readonly id: string;
  readonly found: BundledPerson;
  readonly chains: readonly ChainFile[];
};

/** Everybody who has an appraisal in the scope, by name, with the ids of these appraisals. */
export async function peopleOf(tx: Executor, { scope }: Pick<Examination, 'scope'>) {
  const rows = await read(
    tx,
    {
      ...pick(e, 'id', 'name', 'unit', 'position'),
      number: numberOf(e),
      appraisalId: a.id,
      cycleId: a.cycleId,
    },
    (columns) => sql`select ${columns} from ${appraisal} a join ${person} e on ${e.id} = ${a.employeeId}
      where ${isInScope(scope)} order by ${e.name}, ${e.id}, ${a.id}`,
  );
  const people = new Map<string, { who: BundledPerson['person']; appraisals: string[] }>();
  for (const { id, appraisalId, cycleId: _, ...who } of rows) {
    const known = people.get(id);
    if (known) known.appraisals.push(appraisalId);
    else people.set(id, { who, appraisals: [appraisalId] });
  }
  return { people, cycles: new Set(rows.map(({ cycleId }) => cycleId)) };
}

/** One person of a bundle, without anybody's drafts. `isOneCycle`: notes of other times are left out. */
export async function readPerson(
  tx: Executor,
  id: string,
  { who, appraisals }: { readonly who: BundledPerson['person']; readonly appraisals: readonly string[] },
  isOneCycle: boolean,
): Promise<ReadPerson & { readonly noteIds: readonly string[] }> {
  const ids = texts(appraisals);
  const rows = await read(
    tx,
    {
      ...pick(p, 'id', 'status'),
      ...{ cycle: c.name, from: c.periodFrom, to: c.periodTo, appraiser: w.name, second: maybe(s.name) },
      state: value(appraisalState, objectOf),
    },
    (columns) => sql`select ${columns} from ${appraisal} p join ${cycle} c on ${c.id} = ${p.cycleId}
      join ${person} w on ${w.id} = ${p.appraiserId} left join ${person} s on ${s.id} = ${p.secondAppraiserId}
      where ${p.id} = any(${ids}::uuid[]) order by ${c.periodFrom} desc, ${p.id}`,
  );
  const drafts = new Map(rows.map((row) => [row.id, draftFields(row.status)]));
  const chains = await chainsOf(tx, drafts);
  const heads = new Map((await headsOf(tx, appraisals)).map((one) => [one.chain, one]));
  const names = await namesOf(tx, [
    ...[...chains.values()].flat().flatMap(({ actorId }) => actorId ?? []),
    ...rows.flatMap(({ state }) => papersIn(state).map(({ byId }) => byId)),
  ]);
  const files = await filesOf(tx, ids);
  const pieces = await read(
    tx,
    { ...pick(q, 'id', 'item', 'words'), appraisalId: filled(q.appraisalId) },
    (columns) =>
      sql`select ${columns} from ${pocketPiece} q where ${q.appraisalId} = any(${ids}::uuid[]) order by ${q.id}`,
  );
  const bundled = rows.map((row): BundledAppraisal => {
    const own = drafts.get(row.id) ?? [];
    const shown = !own.includes('files ');
    const isOf = (one: { readonly appraisalId: string }) => shown && one.appraisalId === row.id;
    const paperBy = papersIn(row.state).map(({ id: paper, byId }) => [paper, names.get(byId) ?? byId]);
    return {
      id: row.id,
      cycle: { name: row.cycle, from: row.from.toString(), to: row.to.toString() },
      appraiser: row.appraiser,
      ...(row.second !== undefined && { secondAppraiser: row.second }),
      ...(paperBy.length > 0 && { paperBy: Object.fromEntries(paperBy) }),
      state: withoutDrafts(row.state, own),
      drafts: own,
      acts: (chains.get(row.id) ?? []).map(({ at, act, role, actorId }) => {
        const name = actorId === null ? undefined : names.get(actorId);
        return { at: `${at}Z`, act, role, ...(name !== undefined && { name }) };
      }),
      files: files.filter(isOf).map(({ appraisalId: _, extension, ...file }) => ({
        ...given(file),
        path: `files/${file.sha256}.${extension}`,
      })),
      pieces: pieces.filter(isOf).map(({ appraisalId: _, ...piece }) => given(piece)),
    };
  });
  const notes = await notesOf(tx, id, isOneCycle ? appraisals : undefined);
  const keptBack = await keptBackOf(tx, id, rows, notes.coming);
  return {
    id,
    found: { person: who, appraisals: bundled, notes: notes.shown, keptBack },
    noteIds: notes.ids,
    chains: rows.map((row) => {
      const head = heads.get(row.id);
      return {
        chain: row.id,
        head: { seq: head?.seq ?? 0, hash: head?.hash ?? '' },
        rows: chains.get(row.id) ?? [],
      };
    }),
  };
}

/** The acts of the agency that concern the bundle. */
export async function readAgency(tx: Executor, within: Parameters<typeof agencyRows>[1]): Promise<ChainFile> {
  const [head] = await headsOf(tx, [agencyChain]);
  return {
    chain: agencyChain,
    head: { seq: head?.seq ?? 0, hash: head?.hash ?? '' },
    rows: await agencyRows(tx, within),
  };
}

const headsOf = (tx: Executor, chains: readonly string[]): Promise<readonly AuditHead[]> =>
  read(
    tx,
    pick(h, 'chain', 'seq', 'hash'),
    (columns) => sql`select ${columns} from ${auditHead} h where ${h.chain} = any(${texts(chains)})`,
  );

async function namesOf(tx: Executor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await read(
    tx,
    pick(e, 'id', 'name'),
    (columns) =>
      sql`select ${columns} from ${person} e where ${e.id} = any(${texts([...new Set(ids)])}::uuid[])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Files of an appraisal, and of pieces of the pocket that went along with it. */
const filesOf = (tx: Executor, ids: ReturnType<typeof texts>) =>
  read(
    tx,
    {
      ...pick(f, 'id', 'item', 'name'),
      sha256: filled(f.sha256),
      extension: filled(f.extension),
      appraisalId: value(sql`coalesce(${f.appraisalId}, ${q.appraisalId})`, String),
    },
    (columns) => sql`select ${columns} from ${evidenceFile} f left join ${pocketPiece} q on ${q.id} = ${f.id}
      where ${f.status} = 'kept' and ${f.sha256} is not null and ${f.extension} is not null
        and coalesce(${f.appraisalId}, ${q.appraisalId}) = any(${ids}::uuid[]) order by ${f.id}`,
  );

async function notesOf(tx: Executor, personId: string, ofAppraisals: readonly string[] | undefined) {
  const inTime =
    ofAppraisals === undefined
      ? sql`true`
      : sql`exists (select 1 from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId}
          where ${a.id} = any(${texts([...ofAppraisals])}::uuid[]) and ${isBesideOf(b.seenOn, c, a)})`;
  const rows = await read(
    tx,
    {
      ...pick(b, 'id', 'method', 'item', 'seenOn', 'fact', 'effect'),
      author: w.name,
      isShown: value(isShown(b), asFlag),
    },
    (columns) => sql`select ${columns} from ${notebookEntry} b join ${person} w on ${w.id} = ${b.authorId}
      where ${eq(b.employeeId, personId)} and ${inTime} order by ${b.seenOn}, ${b.id}`,
  );
  const shown = rows.filter((row) => row.isShown);
  return {
    ids: shown.map(({ id }) => id),
    shown: shown.map(({ id: _, isShown: __, seenOn, ...note }) => ({
      ...given(note),
      seenOn: seenOn.toString(),
    })),
    coming: rows.length - shown.length,
  };
}

type Drafted = {
  readonly status: Parameters<typeof draftFields>[0];
  readonly state: Readonly<Record<string, unknown>>;
};

async function keptBackOf(
  tx: Executor,
  id: string,
  rows: readonly Drafted[],
  comingNotes: number,
): Promise<readonly KeptBack[]> {
  const drafted = (author: 'self' | 'appraiser') =>
    rows
      .filter(({ status }) => draftFields(status).includes(`${author} `))
      .reduce((sum, { state }) => sum + Object.keys(objectOf(state[author])).length, 0);
  const counted = await readOne(
    tx,
    {
      colleagues: value(sql`(select count(*) from ${feedbackAsking} k where ${eq(k.askerId, id)})`, asNumber),
      thanks: value(
        sql`(select count(*) from ${feedbackNote} n where ${n.giverId} = ${id}::uuid or ${n.receiverId} = ${id}::uuid)`,
        asNumber,
      ),
      pocket: value(
        sql`(select count(*) from ${pocketPiece} q where ${eq(q.ownerId, id)} and ${q.appraisalId} is null)`,
        asNumber,
      ),
    },
    (columns) => sql`select ${columns}`,
  );
  const all: readonly KeptBack[] = [
    { kind: 'draft-self', count: drafted('self') },
    { kind: 'draft-rating', count: drafted('appraiser') },
    { kind: 'coming-notes', count: comingNotes },
    { kind: 'colleagues', count: counted.colleagues },
    { kind: 'thanks', count: counted.thanks },
    { kind: 'pocket', count: counted.pocket },
  ];
  return all.filter(({ count }) => count > 0);
}

/** A state without the facts that are somebody's draft. */
function withoutDrafts(state: Readonly<Record<string, unknown>>, drafts: readonly string[]) {
  return Object.fromEntries(
    Object.entries(state).filter(([key, one]) => {
      const fields = ofAppraisal({ [key]: one }).map(([field]) => field);
      return !fields.some((field) => isDraft(field, drafts));
    }),
  );
}

type Given<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> };
/** Without what is not there. */
const given = <T extends object>(row: T): Given<T> =>
  // What is left of it is no longer undefined.
  Object.fromEntries(Object.entries(row).filter(([, one]) => one !== undefined)) as Given<T>;
