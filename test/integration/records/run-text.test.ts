import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { runText } from '../../../src/persistence/sql/run-text.ts';
import { sqlState } from '../../../src/persistence/sql-state.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

describe('a statement whose text was built before', () => {
  let database: TestDatabase;
  let db: Db;

  beforeAll(async () => {
    database = await createTestDatabase();
    db = openDatabase(database.url, { max: 1, preparesAll: true });
  });
  afterAll(async () => {
    await closeDatabase(db);
    await database.drop();
  });

  it('gives all its rows, in their order, and keeps neither them nor its values once it is done', async () => {
    const unsafe = vi.spyOn(db.$client, 'unsafe');
    const text = 'select n, $1::text || n as note from generate_series(1, 3) n';
    const rows = await runText(db, text, ['rahasia']);
    expect(rows).toEqual([1, 2, 3].map((n) => [n, `rahasia${n}`]));
    const query: unknown = unsafe.mock.results[0]?.value;
    expect(inspect(query, { depth: 8, showHidden: true })).not.toContain('rahasia');
    // A function that takes the rows would hold them without being seen to.
    expect(query).toHaveProperty('forEachFn', undefined);
  });

  it('says what the database refused, also between others that it answers', async () => {
    const [before, refused, after] = await Promise.allSettled([
      runText(db, 'select 1 as n', []),
      runText(db, 'select 1 / $1::integer as n', [0]),
      runText(db, 'select 2 as n', []),
    ]);
    expect(before).toMatchObject({ value: [[1]] });
    expect(refused.status === 'rejected' && sqlState(refused.reason)).toBe('22012');
    expect(after).toMatchObject({ value: [[2]] });
  });
});
