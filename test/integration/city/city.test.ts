import { afterAll, beforeAll, expect, it } from 'vitest';
import { playAndJudge } from '../../../simulator/city/run.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('a small city is played for a quarter on both platforms, and the checker that asks no table finds nothing', async () => {
  const said: string[] = [];
  const options = { people: 24, seed: 1, quarters: 1, isWritten: false };
  const code = await playAndJudge({ ...options, say: (line) => said.push(line) }, database.url);
  expect(code, said.join('\n')).toBe(0);
});
