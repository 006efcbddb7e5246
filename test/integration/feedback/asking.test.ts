import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newId } from '../../../src/shared/ids.ts';
import { openUnit, type Unit } from './rig.ts';

/** Asking colleagues, and everybody who would like to have their way with it. */

let unit: Unit;
beforeAll(async () => {
  unit = await openUnit();
});
afterAll(() => unit.close());
beforeEach(async () => {
  for (const table of ['feedback_answers', 'feedback_asked', 'feedback_asking', 'feedback_note'])
    await unit.db.execute(sql`delete from ${sql.identifier(table)}`);
  await unit.db.execute(sql`delete from outbox where kind like 'feedback-%'`);
});

const state = async () =>
  JSON.stringify(
    await unit.db.execute(sql`select (select jsonb_agg(to_jsonb(s) order by s.colleague_id) from feedback_asked s) as asked,
      (select jsonb_agg(to_jsonb(a)) from feedback_answers a) as answers`),
  );
const answers = async (who: string, askingId: string, words = 'satu') => {
  await unit.presses(who, { type: 'feedback.answer', askingId });
  return unit.says(who, `1. ${words} bantu\n2. ${words} baik`);
};
const told = async () =>
  (
    await unit.db.execute<{ who: string }>(
      sql`select recipient_id::text as who from outbox where kind = 'feedback-ended' order by 1`,
    )
  ).map(({ who }) => who);

it('answers are shown from three on, once, to who asked and to the appraiser, who are told how many and never who', async () => {
  const askingId = await unit.asks(unit.colleagues.slice(0, 4));
  const [first, second, third, fourth] = unit.colleagues;
  for (const who of [first, second, third]) {
    const seen = await unit.presses(unit.budi, { type: 'feedback.asking', askingId });
    expect(seen).not.toMatch(/bantu \w+|Citra|Dewi|Eko/);
    await answers(who ?? '', askingId, who?.slice(-4));
  }
  expect(await unit.presses(unit.budi, { type: 'feedback.asking', askingId })).toContain('3 dari 4');
  await unit.ends();
  expect(await unit.presses(unit.budi, { type: 'feedback.asking', askingId })).not.toContain('bantu\n');
  expect(await unit.presses(unit.ani, { type: 'feedback.asking', askingId })).not.toContain('dari 4');
  await unit.presses(fourth ?? '', { type: 'feedback.decline', askingId });
  await unit.ends();
  for (const who of [unit.budi, unit.ani]) {
    const seen = await unit.presses(who, { type: 'feedback.asking', askingId });
    for (const one of [first, second, third]) expect(seen).toContain(`${one?.slice(-4)} bantu`);
  }
  expect(await told()).toEqual([unit.budi, unit.ani].toSorted());
  // Never again, and nothing of it changes any more.
  const before = await state();
  await answers(fourth ?? '', askingId);
  unit.clock.advance({ days: 20 });
  await unit.ends();
  expect(await state()).toBe(before);
  expect(await told()).toHaveLength(2);
});

it('fewer than three are destroyed unread on the fourteenth day, and both sides are told', async () => {
  const asked = unit.colleagues.slice(0, 3);
  const askingId = await unit.asks(asked);
  await answers(asked[0] ?? '', askingId, 'rahasia');
  await answers(asked[1] ?? '', askingId, 'rahasia');
  unit.clock.advance({ days: 13 });
  await unit.ends();
  expect(await told()).toEqual([]);
  unit.clock.advance({ days: 1 });
  await unit.ends();
  const [left] = await unit.db.execute(sql`select sealed, shown from feedback_answers`);
  expect(left).toEqual({ sealed: null, shown: null });
  expect(await unit.presses(unit.budi, { type: 'feedback.asking', askingId })).toContain('dimusnahkan');
  expect(await unit.presses(unit.ani, { type: 'feedback.asking', askingId })).not.toContain('dimusnahkan');
  expect(await told()).toEqual([unit.budi, ...asked].toSorted());
});

it('only who was asked answers, once, in time, and by an id that exists', async () => {
  const asked = unit.colleagues.slice(0, 3);
  const askingId = await unit.asks(asked);
  const before = await state();
  for (const who of [unit.colleagues[3], unit.stranger, unit.budi, unit.ani]) {
    await answers(who ?? '', askingId);
    await unit.presses(who ?? '', { type: 'feedback.decline', askingId });
    expect(await state()).toBe(before);
  }
  await answers(asked[0] ?? '', newId());
  expect(await state()).toBe(before);
  await answers(asked[0] ?? '', askingId);
  const once = await state();
  expect(once).not.toBe(before);
  await answers(asked[0] ?? '', askingId, 'dua');
  await unit.presses(asked[0] ?? '', { type: 'feedback.decline', askingId });
  expect(await state()).toBe(once);
  unit.clock.advance({ days: 15 });
  // The end has come, although no sweep has seen it yet.
  await answers(asked[1] ?? '', askingId);
  expect(await state()).toBe(once);
});

it('whoever declines after the first answer takes it along', async () => {
  const asked = unit.colleagues.slice(0, 3);
  const askingId = await unit.asks(asked);
  await unit.presses(asked[0] ?? '', { type: 'feedback.answer', askingId });
  const half = await unit.says(asked[0] ?? '', 'Hanya yang pertama.');
  expect(half).toContain('disegel');
  expect(half).not.toContain('Hanya yang pertama.');
  await unit.presses(asked[0] ?? '', { type: 'feedback.decline', askingId });
  for (const who of asked.slice(1)) await answers(who, askingId);
  await unit.ends();
  const [left] = await unit.db.execute<{ outcome: string }>(sql`select outcome from feedback_asking`);
  expect(left?.outcome).toBe('too-few');
});

it('nobody asks twice at once, fewer than three, more than five, or somebody who is no colleague', async () => {
  const count = async () => (await unit.db.execute(sql`select 1 from feedback_asking`)).length;
  await unit.asks(unit.colleagues.slice(0, 2));
  expect(await count()).toBe(0);
  await unit.asks([...unit.colleagues.slice(0, 2), unit.stranger]);
  await unit.asks([...unit.colleagues.slice(0, 2), unit.ani]);
  expect(await count()).toBe(0);
  await unit.asks(unit.colleagues);
  await unit.asks(unit.colleagues);
  expect(await count()).toBe(1);
});

it('nobody reads the notes of others by their ids, and the appraiser none that is not shared', async () => {
  await unit.presses(unit.citra, { type: 'feedback.kind', personId: unit.budi, kind: 0 });
  await unit.says(unit.citra, 'rahasia berdua');
  await unit.presses(unit.citra, { type: 'feedback.send', personId: unit.budi });
  const [note] = await unit.db.execute<{ id: string }>(sql`select id from feedback_note`);
  const noteId = note?.id ?? '';
  const before = JSON.stringify(await unit.db.execute(sql`select * from feedback_note`));
  for (const who of [unit.ani, unit.colleagues[1] ?? '', unit.stranger])
    for (const type of [
      'feedback.open',
      'feedback.share',
      'feedback.unshare',
      'feedback.takeBack',
    ] as const) {
      expect(await unit.presses(who, { type, noteId })).not.toContain('rahasia');
      expect(JSON.stringify(await unit.db.execute(sql`select * from feedback_note`))).toBe(before);
    }
  // Sent once, however often it is pressed.
  await unit.presses(unit.citra, { type: 'feedback.send', personId: unit.budi });
  expect(JSON.stringify(await unit.db.execute(sql`select * from feedback_note`))).toBe(before);
});
