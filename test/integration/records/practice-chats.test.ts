import { expect, it } from 'vitest';
import { emptyDatabase } from '../../../simulator/demo/empty-database.ts';
import { openPracticeChats } from '../../../simulator/demo/practice-chats.ts';
import { closeDatabase, openDatabase } from '../../../src/persistence/db.ts';
import { createTestDatabase } from '../../support/database.ts';

it('the chats of a practice room are found again at the next start, and gone after a reset', async () => {
  const database = await createTestDatabase();
  const db = openDatabase(database.url, { max: 2 });
  const first = await openPracticeChats(db);
  expect(await first.load()).toBeUndefined();
  await first.save({ version: 1, chats: ['lama'] });
  await first.save({ version: 1, chats: ['<!channel> "baru"'] });
  expect(await (await openPracticeChats(db)).load()).toEqual({ version: 1, chats: ['<!channel> "baru"'] });
  await emptyDatabase(db);
  expect(await (await openPracticeChats(db)).load()).toBeUndefined();
  await closeDatabase(db);
  await database.drop();
});
