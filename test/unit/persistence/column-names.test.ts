import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableColumns, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import * as appraisals from '../../../src/persistence/schema/appraisals.ts';
import * as messaging from '../../../src/persistence/schema/messaging.ts';
import * as people from '../../../src/persistence/schema/people.ts';

const folder = join(import.meta.dirname, '../../../src/persistence');

/** Not searched: names of one word also occur in comments, and Drizzle's own table has a `created_at` too. */
const names = Object.values({ ...appraisals, ...messaging, ...people })
  .flatMap((table) => (is(table, PgTable) ? Object.values(getTableColumns(table)) : []))
  .map(({ name }) => name)
  .filter((name) => name.includes('_') && name !== 'created_at');

it('no statement contains the name of a column, which only the schema knows', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('schema'),
  );
  const found = files.flatMap((file) => {
    const written = new Set(readFileSync(join(folder, file), 'utf8').match(/\w+/g));
    return names.filter((name) => written.has(name)).map((name) => `${file}: ${name}`);
  });
  expect(names.length).toBeGreaterThan(50);
  expect(found).toEqual([]);
});
