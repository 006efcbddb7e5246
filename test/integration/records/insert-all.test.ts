import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { insertAll } from '../../../src/persistence/sql/write.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

const thing = pgTable('thing', {
  id: integer().primaryKey(),
  kind: text().notNull(),
  note: text(),
  codes: jsonb().$type<readonly string[]>(),
  said: jsonb().$type<{ readonly words: string }>(),
});

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 1 });
  await db.execute(
    'create table thing (id integer primary key, kind text, note text, codes jsonb, said jsonb)',
  );
});
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
});

const codes = ['B.1', 'B.2'];
const said = { words: 'sudah dibaca' };

type Rows = readonly (typeof thing.$inferSelect)[];

it.each<[string, Rows]>([
  [
    'what all rows have alike, lists and records among it',
    [
      { id: 1, kind: 'a', note: null, codes, said },
      { id: 2, kind: 'a', note: null, codes, said },
    ],
  ],
  [
    'what is alike in most rows but not in all',
    [
      { id: 3, kind: 'a', note: 'x', codes, said },
      { id: 4, kind: 'a', note: null, codes: [], said: { words: '' } },
      { id: 5, kind: 'b', note: 'x', codes, said },
    ],
  ],
  ['a row alone', [{ id: 6, kind: 'a', note: null, codes, said }]],
])('many rows that are inserted at once are read back as they were given: %s', async (_, rows) => {
  await db.execute(insertAll(thing, rows));
  const ids = rows.map(({ id }) => id);
  const found = await db.select().from(thing).orderBy(thing.id);
  expect(found.filter(({ id }) => ids.includes(id))).toEqual(rows);
});
