import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Write } from '../../../src/application/outcome/writes.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { saveEvent } from '../../../src/persistence/events/save-event.ts';
import {
  feedbackAnswers,
  feedbackAsked,
  feedbackAsking,
  feedbackNote,
} from '../../../src/persistence/schema/feedback.ts';
import { newId } from '../../../src/shared/ids.ts';
import { home, now } from '../../support/outbox-rows.ts';
import { eventOf } from '../../support/saving.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/** Each write of the feedback changes its own row, only while it is as it was decided on, and no similar one. */

let city: City;
let db: Db;
let agency: SmallAgency;
beforeAll(async () => {
  city = await openCity();
  db = city.db;
});
afterAll(() => city.close());
beforeEach(async () => {
  agency = await seedSmallAgency(db);
});
afterEach(async () => {
  for (const table of ['feedback_answers', 'feedback_asked', 'feedback_asking', 'feedback_note'])
    await db.execute(sql`delete from ${sql.identifier(table)}`);
  await city.clear();
});

const saves = async (write: Write): Promise<string> => {
  await db.execute(sql`delete from conversation`);
  return (await saveEvent(db, eventOf(home, agency.people.budi.id, [write]))).kind;
};
const later = now.add({ hours: 1 });

type NoteRow = typeof feedbackNote.$inferInsert;
/** A note to Budi, and another one just like it. */
async function putNotes(over: Partial<NoteRow>): Promise<string> {
  const { budi, citra } = agency.people;
  const row = { giverId: citra.id, receiverId: budi.id, kind: 'thanks' as const, words: 'x', givenAt: now };
  const [id, other] = [newId(), newId()];
  await db.insert(feedbackNote).values([
    { ...row, ...over, id },
    { ...row, ...over, id: other },
  ]);
  return id;
}
const notes = async () => (await db.select().from(feedbackNote)).toSorted((a, b) => a.id.localeCompare(b.id));

it.each([
  ['is taken back', (noteId: string): Write => ({ kind: 'remove-feedback', noteId }), {}, { readAt: now }],
  ['is read', (noteId: string): Write => ({ kind: 'read-feedback', noteId, at: later }), {}, { readAt: now }],
  [
    'is shared',
    (noteId: string): Write => ({ kind: 'share-feedback', noteId, at: later }),
    { readAt: now },
    { readAt: now, sharedAt: now },
  ],
  [
    'is shared no more',
    (noteId: string): Write => ({ kind: 'unshare-feedback', noteId }),
    { readAt: now, sharedAt: now },
    { readAt: now },
  ],
] as const)('a note %s alone, and only as it was seen', async (_what, write, fits, differs) => {
  const id = await putNotes(fits);
  const [before] = (await notes()).filter((one) => one.id !== id);
  expect(await saves(write(id))).toBe('saved');
  const after = await notes();
  expect(after.find((one) => one.id !== id)).toEqual(before);
  expect(after.find((one) => one.id === id)).not.toEqual({ ...before, id });
  await db.execute(sql`delete from feedback_note`);
  const other = await putNotes(differs);
  const unchanged = await notes();
  expect(await saves(write(other))).toBe('lost-race');
  expect(await notes()).toEqual(unchanged);
});

it('a note stays shared when a rating of its receiver was confirmed since, and not because of another rating', async () => {
  const id = await putNotes({ readAt: now, sharedAt: now });
  const rated = (who: string, at: typeof now) =>
    db.execute(sql`update appraisal set rated_at = ${at.toString()}::timestamptz where employee_id = ${who}`);
  const { budi, citra } = agency.people;
  await rated(citra.id, later);
  await rated(budi.id, now.subtract({ hours: 1 }));
  const write = { kind: 'unshare-feedback', noteId: id } as const;
  await rated(budi.id, later);
  expect(await saves(write)).toBe('lost-race');
  await rated(budi.id, now.subtract({ hours: 1 }));
  expect(await saves(write)).toBe('saved');
});

/** Two askings by Budi's and Citra's side, in each of which Ani and Wayan are asked. */
async function putAskings(
  standing: typeof feedbackAsked.$inferInsert.standing,
  over: Partial<typeof feedbackAsking.$inferInsert> = {},
): Promise<string> {
  const { budi, citra, ani, wayan } = agency.people;
  const [id, other] = [newId(), newId()];
  const asking = { openedAt: now, closesAt: later, asked: 3 };
  await db.insert(feedbackAsking).values([
    { ...asking, ...over, id, askerId: budi.id },
    { ...asking, id: other, askerId: citra.id },
  ]);
  await db
    .insert(feedbackAsked)
    .values(
      [id, other].flatMap((askingId) =>
        [ani.id, wayan.id].map((colleagueId) => ({ askingId, colleagueId, standing, draft: 'd' })),
      ),
    );
  await db.insert(feedbackAnswers).values([id, other].map((askingId) => ({ askingId, sealed: 'before' })));
  return id;
}
const askings = async () => ({
  asked: (await db.select().from(feedbackAsked)).map((one) => JSON.stringify(one)).toSorted(),
  answers: (await db.select().from(feedbackAnswers)).map((one) => JSON.stringify(one)).toSorted(),
});

const first = { kind: 'put-answer', isSecond: false, draft: 'new' } as const;
const second = { kind: 'put-answer', isSecond: true, before: 'before', sealed: 'after' } as const;
const both = { ...second, isSecond: false } as const;

it.each([
  ['the first answer', first, 'asked', ['half', 'answered', 'declined'], 0],
  ['the second', second, 'half', ['asked', 'answered', 'declined'], 1],
  ['both at once', both, 'asked', ['half', 'answered', 'declined'], 1],
  ['no answer', { kind: 'decline-asking' } as const, 'half', ['answered', 'declined'], 0],
] as const)(
  '%s is saved for one colleague of one asking, while it is open and once',
  async (_what, write, fits, others, lists) => {
    const of = (askingId: string): Write => ({ ...write, askingId, personId: agency.people.ani.id, at: now });
    const clear = () =>
      db.execute(sql`with a as (delete from feedback_asked), b as (delete from feedback_answers) select 1`);
    const refuses = async (askingId: string) => {
      const before = await askings();
      expect(await saves(of(askingId))).toBe('lost-race');
      expect(await askings()).toEqual(before);
      await clear();
      await db.execute(sql`delete from feedback_asking`);
    };
    for (const standing of others) await refuses(await putAskings(standing));
    await refuses(await putAskings(fits, { closesAt: now }));
    await refuses(await putAskings(fits, { outcome: 'shown' }));
    const id = await putAskings(fits);
    const before = await askings();
    expect(await saves(of(id))).toBe('saved');
    const after = await askings();
    expect(after.asked.filter((one) => !before.asked.includes(one))).toHaveLength(1);
    expect(after.answers.filter((one) => !before.answers.includes(one))).toHaveLength(lists);
  },
);

it('a list of answers that another colleague has changed meanwhile is left as it is', async () => {
  const askingId = await putAskings('half');
  const before = await askings();
  const write = { ...second, before: 'older', askingId, personId: agency.people.ani.id, at: now };
  expect(await saves(write)).toBe('lost-race');
  expect(await askings()).toEqual(before);
});

it('an asking is not opened beside another of the same person', async () => {
  await putAskings('asked');
  const asking = { openedAt: now, closesAt: later, asked: 1, id: newId() };
  const { budi, ani, wayan } = agency.people;
  const open = (askerId: string): Write => ({
    ...{ kind: 'put-asking', asking: { ...asking, askerId }, colleagueIds: [wayan.id], sealed: 's' },
  });
  expect(await saves(open(budi.id))).toBe('lost-race');
  expect(await saves(open(ani.id))).toBe('saved');
});
