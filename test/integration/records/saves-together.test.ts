import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Write } from '../../../src/application/outcome/writes.ts';
import { homeState } from '../../../src/conversation/contract/state.ts';
import type { EventStore, SaveEvent } from '../../../src/conversation/engine/event-store.ts';
import { closeDatabase, type Db } from '../../../src/persistence/db.ts';
import { createEventStore } from '../../../src/persistence/events/event-store.ts';
import { answer } from '../../../src/persistence/schema/answers.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { firstDay, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/** Saves that come at once are one statement: what is true of each alone must be true of them together. */

const now = Temporal.Instant.from(firstDay);
const lane = { platform: 'telegram', tenant: '1' };
/** Texts on which a way of writing values into a statement, an array or JSON would break. */
const words = [
  `"'; drop table answer; --`,
  'dua\nbaris\tdan\\garis miring',
  '{"value":5}',
  'null',
  '',
  'Terima kasih 🙏🏽 é',
  '$1',
  '{a,b}',
];

let city: City & { readonly url: string };
let recorded: Db;
let agency: SmallAgency;
let store: EventStore;
const texts: string[] = [];
beforeAll(async () => {
  city = await openCity();
  const client = postgres(city.url, { max: 4, debug: (_connection, text) => texts.push(text) });
  recorded = drizzle(client) as Db;
});
afterAll(async () => {
  await closeDatabase(recorded);
  await city.close();
});
beforeEach(async () => {
  agency = await seedSmallAgency(city.db);
  store = createEventStore(recorded, { agencyName: 'Kota', timeZone: 'Asia/Makassar' });
});
afterEach(() => city.clear());

const wrote = (user: number): Write => ({
  kind: 'answers',
  appraisalId: agency.appraisals.budi,
  author: user % 2 === 0 ? 'self' : 'appraiser',
  answers: { [`M.0${1 + (user >> 1)}`]: { value: 2, note: words[user] ?? null } as never },
});
const audited = (user: number): Write => ({
  kind: 'audit',
  act: 'self.answer',
  appraisalId: agency.appraisals.budi,
  before: {},
  after: { words: words[user] },
});
const request = (user: number, eventId: string, more: Partial<SaveEvent> = {}): SaveEvent => ({
  ...lane,
  userId: String(user),
  eventId,
  now,
  address: { chatId: user },
  state: homeState,
  relation: 'self',
  actorId: agency.people.budi.id,
  writes: [],
  drawsScreen: true,
  ...more,
});
const everybody = words.map((_, user) => user);
async function begun() {
  const found = [];
  for (const user of everybody) {
    const saved = await store.save(request(user, `begin-${user}`));
    if (saved.kind !== 'saved') throw new Error('a conversation did not begin');
    found.push({ id: saved.conversationId, revision: saved.revision });
  }
  return found;
}
const rows = (table: string, columns: string, order: string, where = 'true') =>
  city.db.execute(sql.raw(`select ${columns} from ${table} where ${where} order by ${order}`));
const whole = async () => ({
  answers: await rows('answer', '*', 'author, item'),
  conversations: await rows(
    'conversation',
    'user_id, address, state, revision, shown_revision, event_id, version, anchor, locale, draw_at',
    'user_id',
  ),
  acts: await rows(
    'audit',
    'act, role, actor_id, appraisal_id, before, after, at',
    'after::text',
    'appraisal_id is not null',
  ),
  events: await rows('inbox', 'platform, tenant, event_id, at', 'event_id'),
});
const notes = async () => (await city.db.select().from(answer)).map(({ note }) => note).toSorted();
/** The numbers of the acts in the chain of the appraisal. */
const numbers = async () =>
  (await rows('audit', 'seq', 'seq', 'appraisal_id is not null')).map(({ seq }) => seq);
const savesOf = (all: readonly string[]) => all.filter((text) => text.includes('kinerja_guard'));
const press = (conversation: SaveEvent['conversation'], user: number) =>
  request(user, `press-${user}`, {
    conversation,
    anchor: { messageId: user, note: words[user] ?? '' },
    locale: user % 2 === 0 ? 'en' : undefined,
    writes: [wrote(user), audited(user)],
  });

describe('saves that come at once', () => {
  it('leave the same rows as one after the other, whatever the words', async () => {
    const alone = await begun();
    for (const user of everybody) await store.save(press(alone[user] as never, user));
    const expected = await whole();
    await city.clear();
    agency = await seedSmallAgency(city.db);
    const loaded = await begun();
    texts.length = 0;
    const outcomes = await Promise.all(
      everybody.map((user) => store.save(press(loaded[user] as never, user))),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(everybody.map(() => 'saved'));
    expect(savesOf(texts).length).toBeLessThan(everybody.length);
    const ids = (rows: unknown) =>
      JSON.stringify(rows).replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID');
    expect(ids(await whole())).toBe(ids(expected));
    expect(await city.db.select().from(answer)).toHaveLength(everybody.length);
  });

  it('lose nothing to one whose screen has moved: only that one is refused', async () => {
    const loaded = await begun();
    await store.save(press(loaded[2] as never, 2));
    const stale = { ...press(loaded[2] as never, 2), eventId: 'again' };
    const outcomes = await Promise.all(
      everybody.map((user) => store.save(user === 2 ? stale : press(loaded[user] as never, user))),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(
      everybody.map((user) => (user === 2 ? 'lost-race' : 'saved')),
    );
    expect(await notes()).toEqual(words.toSorted());
    expect(await numbers()).toEqual(everybody.map((_, at) => at + 1));
  });

  it('lose nothing to one whose event was seen: only that one is refused', async () => {
    const loaded = await begun();
    const seen = { ...press(loaded[5] as never, 5), eventId: 'begin-5' };
    const outcomes = await Promise.all(
      everybody.map((user) => store.save(user === 5 ? seen : press(loaded[user] as never, user))),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(
      everybody.map((user) => (user === 5 ? 'duplicate' : 'saved')),
    );
    expect(await notes()).toEqual(words.filter((_, user) => user !== 5).toSorted());
    expect(await numbers()).toEqual(everybody.slice(1).map((_, at) => at + 1));
  });

  it('accept one of two that were decided on the same revision', async () => {
    const [loaded] = await begun();
    const two = ['one', 'other'].map((eventId) => ({ ...press(loaded as never, 0), eventId }));
    const outcomes = await Promise.all(two.map((one) => store.save(one)));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['lost-race', 'saved']);
  });
});
