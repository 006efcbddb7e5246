import { eq, isNotNull, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Write } from '../../../src/application/outcome/writes.ts';
import { homeState } from '../../../src/conversation/contract/state.ts';
import type { SaveEvent } from '../../../src/conversation/engine/event-store.ts';
import { competencyCodes } from '../../../src/domain/appraisal/items.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { createEventStore } from '../../../src/persistence/events/event-store.ts';
import { loadEvent } from '../../../src/persistence/events/load-event.ts';
import { readModel } from '../../../src/persistence/events/read-model.ts';
import { saveEvent } from '../../../src/persistence/events/save-event.ts';
import { answer } from '../../../src/persistence/schema/answers.ts';
import { appraisal, audit } from '../../../src/persistence/schema/appraisals.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

const now = Temporal.Instant.from(firstDay);
const who = { platform: 'telegram', tenant: '1', userId: '77' };
let database: TestDatabase;
let db: Db;
let agency: SmallAgency;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url);
  agency = await seedSmallAgency(db);
  await linkAccount(db, agency.people.budi.id, { ...who, address: { chatId: 77 } });
});
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
});

let counter = 0;
const request = (writes: readonly Write[], more: Partial<SaveEvent> = {}): SaveEvent => ({
  ...who,
  eventId: `e${counter++}`,
  now,
  address: { chatId: 77 },
  state: homeState,
  relation: 'self',
  actorId: agency.people.budi.id,
  writes,
  drawsScreen: true,
  ...more,
});
const load = (more = {}) =>
  loadEvent(db, {
    ...who,
    eventId: 'x',
    now,
    today: Temporal.PlainDate.from('2026-12-02'),
    appraisalId: agency.appraisals.budi,
    ...more,
  });
const conversation = async () => {
  const row = (await load()).conversation;
  return row ? { id: String(row.id), revision: Number(row.revision) } : undefined;
};
const level = (value: number): Write => ({
  kind: 'answers',
  appraisalId: agency.appraisals.budi,
  author: 'self',
  answers: { 'M.01': { value } },
});
const change = (revision: number): Write => ({
  kind: 'appraisal',
  appraisalId: agency.appraisals.budi,
  revision,
  changes: {},
});
const revisionNow = async () =>
  (
    await db
      .select({ revision: appraisal.revision })
      .from(appraisal)
      .where(eq(appraisal.id, agency.appraisals.budi))
  )[0]?.revision ?? 0;

describe('the save of one event', () => {
  it('keeps everything of an event together with the event itself', async () => {
    const saved = await saveEvent(
      db,
      request([
        level(3),
        change(await revisionNow()),
        { kind: 'audit', act: 'self.answer', appraisalId: agency.appraisals.budi },
      ]),
    );
    expect(saved.kind).toBe('saved');
    const model = readModel(await load(), { now, agencyName: 'Kota', timeZone: 'Asia/Makassar' });
    expect(model.subject?.answers.self['M.01']).toEqual({ value: 3 });
    expect(model.own[0]?.selfAnswered).toBe(1);
    expect(model.relation).toBe('self');
    const acts = await db.select().from(audit).where(isNotNull(audit.appraisalId));
    expect(acts).toHaveLength(1);
  });

  it('numbers the acts of an event in the order in which they were decided', async () => {
    const appraisalId = agency.appraisals.citra;
    const acts = ['rating.begin', 'rating.answer', 'rating.submit', 'result.release'] as const;
    const conversationNow = await conversation();
    const writes = acts.map((act) => ({ kind: 'audit', act, appraisalId }) as const);
    expect((await saveEvent(db, request(writes, { conversation: conversationNow }))).kind).toBe('saved');
    const rows = await db.select().from(audit).where(eq(audit.appraisalId, appraisalId)).orderBy(audit.seq);
    expect(rows.map(({ act, seq }) => [act, seq])).toEqual(acts.map((act, index) => [act, index + 1]));
  });

  it('does nothing at all when the event was handled already', async () => {
    const first = request([level(4), change(await revisionNow())], { conversation: await conversation() });
    expect((await saveEvent(db, first)).kind).toBe('saved');
    const again = {
      ...first,
      conversation: await conversation(),
      writes: [level(1), change(await revisionNow())],
    };
    expect((await saveEvent(db, again)).kind).toBe('duplicate');
    expect((await db.select().from(answer))[0]?.value).toBe(4);
  });

  it('does nothing at all when the appraisal has changed since it was loaded', async () => {
    const before = await conversation();
    const stale = request([level(2), change((await revisionNow()) - 1)], { conversation: before });
    expect((await saveEvent(db, stale)).kind).toBe('lost-race');
    expect((await db.select().from(answer))[0]?.value).toBe(4);
    expect(await conversation()).toEqual(before);
    expect((await load({ eventId: stale.eventId })).isSeen).toBe(false);
  });

  it('lets exactly one of many simultaneous presses on the same screen through, and loses none when they retry', async () => {
    const start = await revisionNow();
    const press = async (value: number): Promise<void> => {
      for (;;) {
        const at = await conversation();
        const outcome = await saveEvent(
          db,
          request([level(value), change(await revisionNow())], { conversation: at }),
        );
        if (outcome.kind === 'saved') return;
      }
    };
    await Promise.all([1, 2, 3, 4, 5].map(press));
    expect(await revisionNow()).toBe(start + 5);
  });

  it('handles one event once when two processes get it in the same moment', async () => {
    const at = await conversation();
    const same = request([level(5), change(await revisionNow())], { conversation: at });
    const outcomes = await Promise.all([saveEvent(db, same), saveEvent(db, same)]);
    expect(outcomes.filter((outcome) => outcome.kind === 'saved')).toHaveLength(1);
  });

  it('makes an account reachable again when its person writes', async () => {
    await db.execute(sql`update account set is_reachable = false, unreachable_reason = 'not-started'`);
    const store = createEventStore(db, { agencyName: 'Kota', timeZone: 'Asia/Makassar' });
    const { wasUnreachable } = await store.load({ ...who, eventId: 'again', now });
    expect(wasUnreachable).toBe(true);
    await saveEvent(db, request([], { conversation: await conversation(), wasUnreachable }));
    const [row] = await db.execute(sql`select is_reachable from account where user_id = ${who.userId}`);
    expect(row?.is_reachable).toBe(true);
    expect((await store.load({ ...who, eventId: 'later', now })).wasUnreachable).toBe(false);
  });

  it('refuses to change or remove an audit row', async () => {
    await expect(db.execute(sql`update audit set act = 'x'`)).rejects.toThrow();
    await expect(db.execute(sql`delete from audit`)).rejects.toThrow();
  });
});

describe('the load of one event', () => {
  it("shows a stranger's appraisal exactly like one that does not exist", async () => {
    await linkAccount(db, agency.people.citra.id, { ...who, userId: '78', address: { chatId: 78 } });
    const options = { now, agencyName: 'Kota', timeZone: 'Asia/Makassar' };
    const foreign = readModel(await load({ userId: '78' }), options);
    const missing = readModel(
      await load({ userId: '78', appraisalId: '00000000-0000-7000-8000-000000000000' }),
      options,
    );
    expect(foreign.subject).toBeUndefined();
    expect(foreign).toEqual(missing);
  });

  it("tells an appraiser how many answers a draft has, and the team's names, but no answer", async () => {
    await linkAccount(db, agency.people.ani.id, { ...who, userId: '79', address: { chatId: 79 } });
    const row = await load({ userId: '79', appraisalId: undefined });
    expect(row.team).toHaveLength(2);
    expect(JSON.stringify(row.team)).not.toContain('"value"');
    expect(row.team?.[0]?.selfAnswered).toBe(1);
  });

  it('tells which one level somebody was given throughout to the appraiser alone, not to them', async () => {
    const rates = (item: string, value: number) =>
      db.execute(sql`insert into answer (appraisal_id, author, item, value, updated_at)
        values (${agency.appraisals.budi}::uuid, 'appraiser', ${item}, ${value}, now())
        on conflict (appraisal_id, author, item) do update set value = excluded.value`);
    const levelFor = async () =>
      (await load({ userId: '79', appraisalId: undefined })).team?.find(
        ({ id }) => id === agency.appraisals.budi,
      )?.onlyLevel;
    for (const item of competencyCodes.slice(1)) await rates(item, 3);
    expect(await levelFor()).toBeUndefined();
    await rates('M.01', 3);
    expect(await levelFor()).toBe(3);
    const theirs = await load({ appraisalId: undefined });
    expect(theirs.own).toHaveLength(1);
    expect(JSON.stringify(theirs.own)).not.toContain('onlyLevel');
    await rates('M.01', 4);
    expect(await levelFor()).toBeUndefined();
  });
});
