import { sql } from 'drizzle-orm';
import type { Db, Executor } from '../db.ts';
import { blankOf } from '../sql/read.ts';
import { valueName } from '../sql/ready.ts';
import { runText } from '../sql/run-text.ts';
import { sqlState } from '../sql-state.ts';
import type { Part, ReadyPart } from './part.ts';

/**
 * Runs the parts of a save as one statement, the first of which remembers the event. Unless that is new, and every
 * counted part changes exactly one row, `kinerja_guard` raises and nothing has happened.
 */
export async function runParts(db: Db, parts: readonly Part[]): Promise<void> {
  const ready = parts.flatMap((part) => ('text' in part ? [part] : []));
  if (ready.length === parts.length)
    await runText(
      db,
      textOf(ready),
      ready.flatMap(({ values }) => values),
    );
  else await db.execute(writeAnew(parts));
}

/** Runs parts without an inbound event, also as one statement; `moved` when a counted one found nothing to change. */
export async function runAlone(db: Executor, parts: readonly Part[]): Promise<'done' | 'moved'> {
  try {
    await db.execute(writeAnew(parts, 'true'));
    return 'done';
  } catch (error) {
    const state = sqlState(error);
    if (state === 'KB001') return 'moved';
    throw error;
  }
}

const nameOf = ({ name }: Part, at: number): string => `${name}_${at}`;

const isNewEvent = '(select count(*) = 1 from event_0)';
const guardOf = (parts: readonly Part[], isNew = isNewEvent, times = ''): string => {
  const counts = parts.flatMap((part, at) =>
    part.isCounted ? [`(select count(*) from "${nameOf(part, at)}")`] : [],
  );
  return `select kinerja_guard(${isNew}, (${counts.join(' + ')})::integer, ${counts.length}${times})`;
};

/** Texts by the numbers of the parts: one for each combination of parts whose text is ready, and those are few. */
const texts = new Map<string, string>();
const numbers = new Map<ReadyPart['text'], number>();

function numberOf({ text }: ReadyPart): number {
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  return number;
}

function textOf(parts: readonly (Part & ReadyPart)[]): string {
  const key = parts.map(numberOf).join();
  const known = texts.get(key);
  if (known !== undefined) return known;
  let before = 0;
  const written = parts.map((part, at) => {
    const text = part.text.text(before);
    before += part.text.size;
    return `"${nameOf(part, at)}" as (${text})`;
  });
  const text = `with ${written.join(', ')} ${guardOf(parts)}`;
  texts.set(key, text);
  return text;
}

/**
 * What saves must have in common to be run together: they are of the same parts, each of which has a text for many.
 * Undefined = it cannot be run with others.
 */
export const kindOfSave = (parts: readonly Part[]): string | undefined =>
  parts.every((part): part is Part & ReadyPart => 'text' in part && part.text.manyText !== undefined)
    ? parts.map(numberOf).join()
    : undefined;

/**
 * Runs saves of one kind as one statement, which is guarded as one: unless every event is new, and every counted part
 * of every save changes exactly one row, nothing has happened to any of them.
 */
export async function runForMany(db: Db, saves: readonly (readonly Part[])[]): Promise<void> {
  const [first = []] = saves;
  const parts = first.flatMap((part) => ('text' in part ? [part] : []));
  const { blank, names } = rowOf(parts);
  const rows = saves.map((save) => {
    const row: Record<string, unknown> = { ...blank };
    const values = save.flatMap((part) => ('text' in part ? part.values : []));
    for (const [place, name] of names.entries()) row[name] = values[place];
    return row;
  });
  const same = parts.flatMap(({ text, values }) => text.sameForAll?.(values) ?? []);
  await runText(db, textForMany(parts), [JSON.stringify(rows), ...same]);
}

type RowOfSave = { readonly names: readonly string[]; readonly blank: ReturnType<typeof blankOf> };
const rowsOfSaves = new Map<number, RowOfSave>();

/** The row of a save without its values: there are as many as its parts have together. */
function rowOf(parts: readonly ReadyPart[]): RowOfSave {
  const size = parts.reduce((sum, { values }) => sum + values.length, 0);
  const known = rowsOfSaves.get(size);
  if (known) return known;
  const names = Array.from({ length: size }, (_, place) => valueName(place));
  const made = { names, blank: blankOf(names) };
  rowsOfSaves.set(size, made);
  return made;
}

const textsForMany = new Map<string, string>();

function textForMany(parts: readonly (Part & ReadyPart)[]): string {
  const key = parts.map(numberOf).join();
  const known = textsForMany.get(key);
  if (known !== undefined) return known;
  let [before, number] = [0, 2];
  const written = parts.map((part, at) => {
    const { text, values } = part;
    const written = text.manyText?.(before, number);
    before += text.size;
    number += text.sameForAll?.(values).length ?? 0;
    return `"${nameOf(part, at)}" as (${written})`;
  });
  const columns = Array.from({ length: before }, (_, place) => `${valueName(place)} text`);
  const given = `given as materialized (select * from json_to_recordset($1::json) as r(${columns.join(', ')}))`;
  const all = '(select count(*) from given)';
  const guard = guardOf(parts, `(select count(*) from event_0) = ${all}`, ` * ${all}::integer`);
  const text = `with ${[given, ...written].join(', ')} ${guard}`;
  textsForMany.set(key, text);
  return text;
}

/** The same where a part has a text of its own each time. */
function writeAnew(parts: readonly Part[], isNew?: string) {
  const written = parts.map((part, at) => {
    const query = 'query' in part ? part.query : part.text.written(part.values);
    return sql`${sql.identifier(nameOf(part, at))} as (${query})`;
  });
  return sql`with ${sql.join(written, sql`, `)} ${sql.raw(guardOf(parts, isNew))}`;
}
