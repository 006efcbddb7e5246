import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Action } from '../../src/conversation/contract/action.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { samplesOf } from './action-samples.ts';
import { layOpen, type Platform, platforms, type Siege, type Who } from './siege.ts';

/** The interview guide under attack: interviews with somebody else’s people, and of a former appraiser. */

const secret = 'rahasia-jawaban';

let siege: Siege;

beforeAll(async () => {
  siege = await layOpen();
});
afterAll(() => siege.close());
beforeEach(async () => {
  const { db, personId } = siege;
  await db.execute(sql`delete from notebook_entry`);
  await db.execute(sql`update reporting_line set appraiser_id = ${personId.ani}::uuid
    where person_id = ${personId.budi}::uuid`);
});

const greets = (on: Platform, who: Who) => siege.types(on, who, on === 'telegram' ? '/start' : 'halo');
const notesAtStake = async () =>
  (await siege.rows()).notebook_entry?.filter((row) => row.includes(siege.personId.budi));

/** Goes through an interview with Budi as if his id were on every button, and answers whatever is then asked. */
async function interviews(on: Platform, who: Who, words: string): Promise<void> {
  const employeeId = siege.personId.budi;
  const press = (action: Action) => siege.presses(on, who, encodeAction(action));
  await press({ type: 'guide.open', page: 0 });
  for (const action of samplesOf(['guide'], employeeId)) await press(action);
  await press({ type: 'guide.who', employeeId });
  await press({ type: 'guide.item', employeeId, item: 'M.01' });
  await press({ type: 'guide.level', employeeId, level: 2 });
  await press({ type: 'guide.ask', employeeId, number: 1 });
  await siege.types(on, who, words);
}

const outsiders = (['citra', 'eka', 'hana', 'wayan', 'budi', 'stranger'] as const).flatMap((who) =>
  platforms.map((on) => [who, on] as const),
);

it.each(outsiders)(
  '%s (%s) leads no interview with somebody whom they do not appraise, and notes nothing about them',
  async (who, on) => {
    await greets(on, who);
    await interviews(on, who, secret);
    expect(await notesAtStake()).toEqual([]);
  },
);

it.each(platforms)(
  'a former appraiser (%s) neither goes on with an interview nor reads an answer, and the new one begins their own',
  async (on) => {
    const { db, personId } = siege;
    await greets(on, 'ani');
    await interviews(on, 'ani', secret);
    expect(siege.sees(on, 'ani')).toContain(secret);
    const before = await notesAtStake();
    expect(before).toHaveLength(1);
    await db.execute(sql`update reporting_line set appraiser_id = ${personId.eka}::uuid
      where person_id = ${personId.budi}::uuid`);
    // What is typed below the question that is still in view, and every button of the interview.
    await siege.types(on, 'ani', 'masih saya tambah');
    for (const action of samplesOf(['guide'], personId.budi)) {
      await siege.presses(on, 'ani', encodeAction(action));
      expect(siege.sees(on, 'ani'), action.type).not.toContain(secret);
      await siege.types(on, 'ani', 'masih saya jawab');
    }
    expect(await notesAtStake()).toEqual(before);
    // The new appraiser asks anew: the interview of another is nobody else's.
    await greets(on, 'eka');
    await siege.presses(on, 'eka', encodeAction({ type: 'guide.resume', employeeId: personId.budi }));
    expect(siege.sees(on, 'eka')).not.toContain(secret);
    await interviews(on, 'eka', 'jawaban kepada yang baru');
    expect(await notesAtStake()).toHaveLength(2);
  },
);

it.each(platforms)('what is asked is only what the guide asks (%s)', async (on) => {
  const employeeId = siege.personId.budi;
  const press = (action: Action) => siege.presses(on, 'ani', encodeAction(action));
  await greets(on, 'ani');
  await press({ type: 'guide.who', employeeId });
  // No value, no work result, no level 9, and no question beyond the last.
  for (const item of ['B.1', 'H', 'R.1', 'M.09']) await press({ type: 'guide.item', employeeId, item });
  await press({ type: 'guide.level', employeeId, level: 9 });
  await press({ type: 'guide.item', employeeId, item: 'M.02' });
  await press({ type: 'guide.ask', employeeId, number: 99 });
  await siege.types(on, 'ani', secret);
  await press({ type: 'guide.ask', employeeId, number: 0 });
  await siege.types(on, 'ani', secret);
  await press({ type: 'guide.answer', employeeId, number: 7 });
  const states = await siege.db.execute<{ state: string }>(
    sql`select state::text as state from conversation where state ? 'interview'`,
  );
  for (const { state } of states) expect(state).not.toMatch(/"(B\.1|H|R\.1|M\.09)"|"level": 9/);
  expect(await notesAtStake()).toEqual([]);
});
