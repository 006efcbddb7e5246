import { sql } from 'drizzle-orm';
import { alias, PgDialect } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { lane } from '../../../src/persistence/schema/messaging.ts';
import { asFlag, asNumber } from '../../../src/persistence/sql/decode.ts';
import { json, list, maybe, pick, read, value } from '../../../src/persistence/sql/read.ts';
import { Temporal } from '../../../src/shared/time.ts';

const a = alias(appraisal, 'a');
const id = '01990000-0000-7000-8000-000000000001';
const shape = {
  ...pick(a, 'id', 'status', 'revision', 'openedAt', 'required'),
  answered: value(sql`(select 3)`, asNumber),
};
const row = {
  id,
  status: 'released',
  revision: 4,
  openedAt: '2026-12-02 02:00:00.123456+00',
  required: { 'M.01': 2 },
  answered: '3',
};
/** A database that returns these rows for every statement. */
const giving = (...rows: readonly object[]) => ({ execute: () => Promise.resolve(rows) as never });
const readRow = async (given: object) => (await read(giving(given), shape, (columns) => columns))[0];

describe('a row of the database is read by the same description that made its statement', () => {
  it('returns moments, numbers and JSON with their types, and null as undefined', async () => {
    expect(await readRow(row)).toEqual({
      ...row,
      openedAt: Temporal.Instant.from('2026-12-02T02:00:00.123456Z'),
      answered: 3,
    });
    expect(await readRow({ ...row, openedAt: null })).toHaveProperty('openedAt', undefined);
    const [paused] = await read(giving({ token: '7' }), pick(lane, 'token'), (columns) => columns);
    expect(paused).toEqual({ token: 7 });
  });

  it('is written and read alike however often a shape is read', async () => {
    const such = { ...shape, isOpen: value(sql`${a.status} = ${'released'}`, asFlag) };
    const written: unknown[] = [];
    const seen = [];
    for (let time = 0; time < 3; time += 1)
      seen.push(
        await read(giving({ ...row, isOpen: true }), such, (columns) => {
          written.push(new PgDialect().sqlToQuery(sql`select ${columns} from a where ${a.id} = ${id}`));
          return columns;
        }),
      );
    expect(written[0]).toMatchObject({ params: ['released', id] });
    expect(written.slice(1)).toEqual([written[0], written[0]]);
    expect(seen.slice(1)).toEqual([seen[0], seen[0]]);
  });

  it.each(Object.keys(row))('throws when %s is missing, and says which', async (key) => {
    const { [key]: _, ...rest }: Record<string, unknown> = row;
    await expect(readRow(rest)).rejects.toThrow(`a row lacks ${key}`);
  });

  it.each([
    ['id', 7],
    ['id', null],
    ['status', 'a later one'],
    ['revision', 'many'],
    ['revision', ''],
    ['openedAt', 'yesterday'],
    ['openedAt', 7],
    ['required', { 'M.01': 9 }],
    ['required', null],
    ['answered', null],
  ])('throws when %s is %s, without repeating it', async (key, wrong) => {
    await expect(readRow({ ...row, [key]: wrong })).rejects.toThrow(
      `${key} of a row is not what it should be`,
    );
  });

  it('reads nested JSON, lists and optional values', () => {
    const inner = json(pick(a, 'id'));
    const nested = json({ all: list(inner, sql``), none: maybe(inner) });
    expect(nested.decode({ all: [{ id }], none: null })).toEqual({ all: [{ id }], none: undefined });
    expect(() => nested.decode({ all: [{}], none: null })).toThrow('all of a row');
    expect(() => nested.decode({ all: null, none: null })).toThrow('all of a row');
    expect(() => nested.decode({ all: [] })).toThrow('a row lacks none');
  });

  it('makes an object of more keys than one call of the database takes from several', () => {
    const keys = (count: number) => Array.from({ length: count }, (_, at) => [`k${at}`, a.id] as const);
    const written = (count: number) =>
      new PgDialect().sqlToQuery(json(Object.fromEntries(keys(count))).getSQL()).sql;
    expect(written(50).match(/jsonb_build_object/g)).toHaveLength(1);
    const calls = written(101).split(' || ');
    expect(calls.map((call) => call.match(/'k\d+'/g)?.length)).toEqual([50, 50, 1]);
  });
});
