import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { leavePerson, returnPerson } from '../../../src/application/tenure/leave.ts';
import { contextOf } from '../../../src/conversation/engine/context.ts';
import type { PersonNumber } from '../../../src/domain/people/no-nip.ts';
import { feedbackNews } from '../../../src/outbound/prepare-feedback.ts';
import { loadForPerson } from '../../../src/persistence/events/load-for-person.ts';
import { readModel } from '../../../src/persistence/events/read-model.ts';
import { createTenureStore } from '../../../src/persistence/tenure/tenure-store.ts';
import { invariant } from '../../../src/shared/assert.ts';
import { localDate } from '../../../src/shared/time.ts';
import { withoutForms } from '../../support/builders.ts';
import { textOf } from '../../support/script/neutral-screen.ts';
import { openUnit, type Unit } from './rig.ts';

/** An asking while people leave: it ends by itself with what it has, and tells nobody who had answered. */

let unit: Unit;
beforeAll(async () => {
  unit = await openUnit();
});
afterAll(() => unit.close());
beforeEach(async () => {
  for (const table of ['feedback_answers', 'feedback_asked', 'feedback_asking', 'feedback_note'])
    await unit.db.execute(sql`delete from ${sql.identifier(table)}`);
  await unit.db.execute(sql`delete from outbox where kind like 'feedback-%'`);
  await unit.db.execute(sql`update person set active_until = null, leave_reason = null`);
});

const today = () => localDate(unit.clock.now(), 'Asia/Makassar');
const request = async (personId: string) => {
  const [found] = await unit.db.execute<{ nip: PersonNumber }>(
    sql`select nip from person where id = ${personId}`,
  );
  invariant(found !== undefined, 'who leaves is on the roster');
  return { number: found.nip, now: unit.clock.now(), today: today(), isDryRun: false };
};
const leaves = async (personId: string, inDays = 0) => {
  const leave = { from: today().add({ days: inDays }), reason: 'retired' as const };
  const left = await leavePerson(createTenureStore(unit.db), { ...(await request(personId)), leave });
  expect(left.ok).toBe(true);
};
const returns = async (personId: string) => {
  const back = await returnPerson(createTenureStore(unit.db), await request(personId));
  expect(back.ok).toBe(true);
};
const answers = async (who: string, askingId: string) => {
  await unit.presses(who, { type: 'feedback.answer', askingId });
  return unit.says(who, `1. ${who.slice(-4)} bantu\n2. ${who.slice(-4)} baik`);
};
const asking = async () => {
  const [row] = await unit.db.execute<{ outcome: string | null; answered: number | null; shown: unknown }>(
    sql`select q.outcome, q.answered, a.shown from feedback_asking q join feedback_answers a on a.asking_id = q.id`,
  );
  return row;
};
const isOpen = async () => (await asking())?.outcome === null;
const told = async () =>
  (
    await unit.db.execute<{ who: string }>(
      sql`select recipient_id::text as who from outbox where kind = 'feedback-ended' order by 1`,
    )
  ).map(({ who }) => who);
/** What somebody is told of the end; undefined when nobody is there to be told. */
async function hears(personId: string, askingId: string): Promise<string | undefined> {
  const now = unit.clock.now();
  const loaded = await loadForPerson(unit.db, personId, today());
  const model = readModel(loaded, { now, agencyName: 'Kota', timeZone: 'Asia/Makassar' });
  const context = contextOf({
    state: { screen: { at: 'reminder' } },
    model,
    capabilities: withoutForms,
  });
  const screen = await feedbackNews(unit.db, { kind: 'feedback-ended', personId, askingId }, context);
  return screen?.blocks.map(textOf).join('\n');
}
const people = () => {
  const [a, b, c, d] = unit.colleagues;
  invariant(a !== undefined && b !== undefined && c !== undefined && d !== undefined, 'four colleagues');
  return [a, b, c, d] as const;
};

it('when who asked leaves, three answers are opened to the appraiser, and all who were asked are told alike', async () => {
  const [first, second, third, fourth] = people();
  const askingId = await unit.asks([first, second, third, fourth]);
  for (const who of [first, second, third]) await answers(who, askingId);
  await unit.presses(fourth, { type: 'feedback.answer', askingId });
  await unit.says(fourth, 'Hanya yang pertama.');
  await leaves(unit.budi, 1);
  await unit.ends();
  expect(await isOpen()).toBe(true);
  unit.clock.advance({ days: 1 });
  await unit.ends();
  expect(await asking()).toMatchObject({ outcome: 'shown', answered: 3 });
  const seen = await unit.presses(unit.ani, { type: 'feedback.asking', askingId });
  for (const who of [first, second, third]) expect(seen).toContain(`${who.slice(-4)} bantu`);
  expect(seen).not.toContain('Hanya yang pertama');
  expect(await told()).toEqual([unit.budi, unit.ani, first, second, third, fourth].toSorted());
  const words = await Promise.all([first, second, third, fourth].map((who) => hears(who, askingId)));
  expect(new Set(words).size).toBe(1);
  expect(words[0]).toContain('Permintaan umpan balik tentang Budi Santoso berakhir lebih awal.');
  expect(words[0]).not.toMatch(/\d dari|\d rekan|pensiun/u);
  expect(await hears(unit.ani, askingId)).toContain('jawaban 3 orang sudah ada');
  expect(await hears(unit.budi, askingId)).toBeUndefined();
  expect(await unit.db.execute(sql`select 1 from feedback_asked`)).toEqual([]);
});

it('when who asked leaves, two answers are destroyed unread, and those who were asked are told', async () => {
  const [first, second, third] = people();
  const askingId = await unit.asks([first, second, third]);
  for (const who of [first, second]) await answers(who, askingId);
  await leaves(unit.budi);
  await unit.ends();
  expect(await asking()).toEqual({ outcome: 'too-few', answered: 2, shown: null });
  expect(await unit.presses(unit.ani, { type: 'feedback.asking', askingId })).not.toContain('bantu');
  expect(await told()).toEqual([unit.budi, first, second, third].toSorted());
  expect(await hears(third, askingId)).toContain('dimusnahkan tanpa dibaca');
});

it('nobody answers about somebody who has left, also before the asking has been ended', async () => {
  const [first, second, third] = people();
  const askingId = await unit.asks([first, second, third]);
  await leaves(unit.budi);
  const before = await unit.db.execute(sql`select * from feedback_answers`);
  expect(await answers(first, askingId)).not.toContain('Terima kasih');
  await unit.presses(second, { type: 'feedback.decline', askingId });
  expect(await unit.db.execute(sql`select * from feedback_answers`)).toEqual(before);
  expect(await unit.db.execute(sql`select distinct standing from feedback_asked`)).toEqual([
    { standing: 'asked' },
  ]);
});

it('a colleague who has left no longer answers; what they had answered stays among the others', async () => {
  const [first, second, third, fourth] = people();
  const askingId = await unit.asks([first, second, third, fourth]);
  await answers(first, askingId);
  await leaves(first);
  await leaves(second);
  const before = await unit.db.execute(sql`select * from feedback_answers`);
  await answers(second, askingId);
  expect(await unit.db.execute(sql`select * from feedback_answers`)).toEqual(before);
  for (const who of [third, fourth]) await answers(who, askingId);
  await unit.ends();
  expect(await asking()).toMatchObject({ outcome: 'shown', answered: 3 });
  expect(JSON.stringify(await asking())).toContain(`${first.slice(-4)} bantu`);
});

it('it ends with the last press of those who are there, be it an answer or a no', async () => {
  const [first, second, third, fourth] = people();
  for (const last of ['answers', 'declines', 'answers one by one'] as const) {
    const askingId = await unit.asks([first, second, third, fourth]);
    await leaves(fourth);
    for (const who of [first, second]) await answers(who, askingId);
    await unit.ends();
    expect(await isOpen()).toBe(true);
    if (last === 'declines') await unit.presses(third, { type: 'feedback.decline', askingId });
    else if (last === 'answers') await answers(third, askingId);
    else {
      await unit.presses(third, { type: 'feedback.answer', askingId });
      await unit.says(third, 'Yang pertama.');
      await unit.ends();
      expect(await isOpen()).toBe(true);
      await unit.says(third, 'Yang kedua.');
    }
    await unit.ends();
    expect((await asking())?.outcome).toBe(last === 'declines' ? 'too-few' : 'shown');
    expect(await unit.presses(unit.budi, { type: 'feedback.asking', askingId })).not.toMatch(/Gita|Fajar/);
    await returns(fourth);
    await unit.db.execute(sql`delete from feedback_answers`);
    await unit.db.execute(sql`delete from feedback_asking`);
  }
});

it('that the last of those who are asked leaves ends nothing that day, so nobody learns that they had not answered', async () => {
  const [first, second, third, fourth] = people();
  /** What Budi sees on the day after the fourth has left. */
  const seenAfter = async (hasAnswered: boolean) => {
    const askingId = await unit.asks([first, second, third, fourth]);
    const others = hasAnswered ? [first, second, fourth] : [first, second, third];
    for (const who of others) await answers(who, askingId);
    await leaves(fourth);
    await unit.ends();
    const seen = await unit.presses(unit.budi, { type: 'feedback.asking', askingId });
    return { seen, told: await told(), askingId };
  };
  const had = await seenAfter(true);
  await returns(fourth);
  await unit.db.execute(sql`delete from feedback_asked`);
  await unit.db.execute(sql`delete from feedback_answers`);
  await unit.db.execute(sql`delete from feedback_asking`);
  const hadNot = await seenAfter(false);
  expect({ ...hadNot, askingId: '' }).toEqual({ ...had, askingId: '' });
  expect(hadNot.seen).toContain('3 dari 4');
  // Who comes back finds it open still; a leave that was taken back has left no trace.
  await returns(fourth);
  await answers(fourth, hadNot.askingId);
  await unit.ends();
  expect(await asking()).toMatchObject({ outcome: 'shown', answered: 4 });
});

it('on its day it ends with what it has, although somebody who is asked has left', async () => {
  const [first, second, third] = people();
  const askingId = await unit.asks([first, second, third]);
  for (const who of [first, second]) await answers(who, askingId);
  await leaves(third);
  unit.clock.advance({ days: 14 });
  await unit.ends();
  expect(await asking()).toEqual({ outcome: 'too-few', answered: 2, shown: null });
  expect(await hears(third, askingId)).toBeUndefined();
});
