import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '../../../src/conversation/contract/action.ts';
import { createEngine } from '../../../src/conversation/engine/engine.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import { createDelivery } from '../../../src/outbound/index.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { createEventStore } from '../../../src/persistence/events/event-store.ts';
import { person } from '../../../src/persistence/schema/people.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { withForms } from '../../support/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { fakePlatform } from '../../support/fake-platform.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const zone = 'Asia/Makassar';

/** A statement can only be prepared once for everybody if its text contains no id, moment or other value. */
describe('the text of a statement is the same for everybody and every value', () => {
  let database: TestDatabase;
  let db: Db;
  let recorded: Db;
  let agency: SmallAgency;
  const texts: string[] = [];
  const clock = movableClock(Temporal.Instant.from(firstDay));

  beforeAll(async () => {
    database = await createTestDatabase();
    db = openDatabase(database.url);
    agency = await seedSmallAgency(db);
    await db.update(person).set({ privacyAcceptedAt: clock.now(), privacyVersion });
    for (const name of ['budi', 'citra'] as const)
      await linkAccount(db, agency.people[name].id, { ...lane, userId: name, address: { chat: name } });
    const client = postgres(database.url, { max: 1, debug: (_connection, text) => texts.push(text) });
    recorded = drizzle(client) as Db;
    // The driver looks up types once per connection.
    await recorded.execute('select 1');
  });
  afterAll(async () => {
    await closeDatabase(recorded);
    await closeDatabase(db);
    await database.drop();
  });

  const lane = { platform: 'telegram', tenant: '1' };

  /** The different statements that some work runs. */
  async function textsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
    texts.length = 0;
    await work();
    return [...new Set(texts)].sort();
  }

  /** Checks that a text contains nothing like an id, a moment, a day or JSON. */
  const holdsNoValue = (all: readonly string[]) => {
    expect(all.length).toBeGreaterThan(0);
    for (const text of all) expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|\d{4}-\d\d-\d\d|[{]"/);
  };

  async function assesses(name: 'budi' | 'citra', levels: readonly number[]): Promise<void> {
    const store = createEventStore(recorded, { agencyName: 'Kota', timeZone: zone });
    const capabilities = withForms;
    const handle = createEngine({ store, clock, capabilities, wakeSenders: () => {} });
    const appraisalId = agency.appraisals[name];
    let count = 0;
    const sends = async (event: Parameters<typeof handle>[0]['event']) => {
      count += 1;
      clock.advance({ seconds: 1 });
      const from = { ...lane, userId: name, address: { chat: name } };
      const reply = await handle({ ...from, eventId: `${name}-${count}`, isPrivate: true, event });
      await reply.shows.shown({ ok: true, anchor: { id: count } });
    };
    const presses = (action: Action) => sends({ kind: 'action', action });
    await sends({ kind: 'command', name: 'penilaian', argument: '' });
    for (const [at, value] of levels.entries())
      await presses({ type: 'self.rate', appraisalId, item: `M.0${at + 1}`, value });
    await presses({ type: 'self.card', appraisalId, item: 'M.01' });
    await sends({ kind: 'text', text: `Catatan ${name}.` });
    await presses({ type: 'self.unobservable', appraisalId, item: 'M.08', reason: levels.length % 2 });
    await presses({ type: 'history.open', appraisalId, page: 0 });
    await presses({ type: 'reminder.snooze', choice: levels.length % 2 });
    await presses({ type: 'language.set', locale: name === 'budi' ? 'en' : 'id' });
    await store.flush();
  }

  it('of what a person does', async () => {
    const budi = await textsOf(() => assesses('budi', [1, 2, 3]));
    holdsNoValue(budi);
    expect(await textsOf(() => assesses('citra', [4, 5]))).toEqual(budi);
  });

  it('of a code that is presented, whoever presents which', async () => {
    const store = createEventStore(recorded, { agencyName: 'Kota', timeZone: zone });
    const load = (userId: string, selector: string) => () =>
      store.load({
        ...lane,
        userId,
        eventId: selector,
        now: clock.now(),
        linkCode: { selector, secret: 'x' },
      });
    const known = await textsOf(load('budi', 'AAAA'));
    holdsNoValue(known);
    expect(await textsOf(load('stranger', 'BBBB'))).toEqual(known);
  });

  it('of what time brings about, and of what is sent', async () => {
    const minuteAt = (iso: string) => async () => {
      clock.set(Temporal.Instant.from(iso));
      const delivery = createDelivery({
        db: recorded,
        clock,
        log: quiet,
        platforms: [{ ...fakePlatform('telegram'), tenant: '1' }],
        agencyName: 'Kota',
        timeZone: zone,
      });
      await delivery.sweep();
      await delivery.drain(lane);
    };
    // How often a lease is renewed depends on how long a drain takes.
    // Heads of units are looked for in the first two days of a week alone.
    const isOfHeads = (text: string) => text.includes('"reporting_line" above') && text.includes('"readers"');
    const lasting = (all: readonly string[]) =>
      all.filter((text) => !text.startsWith('update "lane"') && !isOfHeads(text));
    const first = await textsOf(minuteAt('2026-12-07T02:30:00Z'));
    holdsNoValue(first);
    expect(first.join('\n')).toContain('"delivery"');
    expect(first.some(isOfHeads)).toBe(true);
    // There is something to fold into the counts of progress again.
    for (let turn = 0; turn < 2; turn += 1)
      await db.execute(sql`update account set is_reachable = not is_reachable`);
    expect(lasting(await textsOf(minuteAt('2026-12-10T02:30:00Z')))).toEqual(lasting(first));
  });
});
