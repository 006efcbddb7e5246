import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Write } from '../../../src/application/outcome/writes.ts';
import { homeState } from '../../../src/conversation/contract/state.ts';
import type { SaveEvent } from '../../../src/conversation/engine/event-store.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { saveEvent } from '../../../src/persistence/events/save-event.ts';
import { answer } from '../../../src/persistence/schema/answers.ts';
import { account, conversation } from '../../../src/persistence/schema/messaging.ts';
import { linkCode } from '../../../src/persistence/schema/people.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { firstDay, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/** What the conditions of the save refuse, although it was allowed when the event was loaded. */

const now = Temporal.Instant.from(firstDay);
const who = { platform: 'telegram', tenant: '1', userId: '77' };

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
afterEach(() => city.clear());

let events = 0;
function request(writes: readonly Write[], more: Partial<SaveEvent> = {}): SaveEvent {
  events += 1;
  return {
    ...who,
    eventId: `e${events}`,
    now,
    address: { chatId: 77 },
    state: homeState,
    relation: 'self',
    actorId: agency.people.budi.id,
    writes,
    drawsScreen: true,
    ...more,
  };
}

describe('a conversation that has changed since it was loaded', () => {
  const note = (words: string): Write => ({
    kind: 'answers',
    appraisalId: agency.appraisals.budi,
    author: 'self',
    answers: { 'M.01': { value: 2, note: words } },
  });
  const notes = async () => (await db.select().from(answer)).map((row) => row.note);
  const begun = async () => {
    const saved = await saveEvent(db, request([note('first')]));
    if (saved.kind !== 'saved') throw new Error('the conversation did not begin');
    return { id: saved.conversationId, revision: saved.revision };
  };

  it('accepts nothing of an event that was decided on its earlier screen', async () => {
    const loaded = await begun();
    const pressed = await saveEvent(db, request([note('second')], { conversation: loaded }));
    expect(pressed).toMatchObject({ kind: 'saved', revision: loaded.revision + 1 });
    const stale = await saveEvent(db, request([note('stale')], { conversation: loaded }));
    expect(stale).toEqual({ kind: 'lost-race' });
    expect(await notes()).toEqual(['second']);
    expect(await db.select().from(conversation)).toMatchObject([{ revision: loaded.revision + 1 }]);
  });

  it('accepts exactly one of two events that were decided on the same screen', async () => {
    const loaded = await begun();
    const outcomes = await Promise.all(
      ['one', 'other'].map((words) => saveEvent(db, request([note(words)], { conversation: loaded }))),
    );
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['lost-race', 'saved']);
  });
});

describe('a link code', () => {
  const expires = now.add({ minutes: 10 });
  async function issue(): Promise<string> {
    const id = newId();
    const personId = agency.people.budi.id;
    const expiresAt = expires;
    await db.insert(linkCode).values({ id, personId, selector: id, salt: 's', hash: 'h', expiresAt });
    return id;
  }
  const redeem = (codeId: string, at: Temporal.Instant, userId: string) =>
    saveEvent(
      db,
      request([{ kind: 'link-account', personId: agency.people.budi.id, codeId }], { now: at, userId }),
    );
  const usedAt = async (id: string) =>
    (await db.select({ usedAt: linkCode.usedAt }).from(linkCode).where(eq(linkCode.id, id)))[0]?.usedAt;

  it('links up to its last moment', async () => {
    const code = await issue();
    expect(await redeem(code, expires.subtract({ milliseconds: 1 }), '77')).toMatchObject({ kind: 'saved' });
    expect(`${await usedAt(code)}`).toBe(`${expires.subtract({ milliseconds: 1 })}`);
    expect(await db.select().from(account)).toMatchObject([{ userId: '77' }]);
  });

  it.each([
    ['in the very moment it expires', 0],
    ['after it expired', 60],
  ])('that is redeemed %s links nobody and stays unused', async (_when, seconds) => {
    const code = await issue();
    expect(await redeem(code, expires.add({ seconds }), '77')).toEqual({ kind: 'lost-race' });
    expect(await usedAt(code)).toBeNull();
    expect(await db.select().from(account)).toEqual([]);
    expect(await db.select().from(conversation)).toEqual([]);
  });

  it('links one of two chats that confirm in the same moment', async () => {
    const code = await issue();
    const outcomes = await Promise.all(['77', '78'].map((userId) => redeem(code, now, userId)));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['lost-race', 'saved']);
    expect(await db.select().from(account)).toHaveLength(1);
  });
});

describe('an event that draws nothing', () => {
  const shown = async () => {
    const [row] = await db.select().from(conversation).where(eq(conversation.userId, who.userId));
    return row && { revision: row.revision, shownRevision: row.shownRevision };
  };
  const saves = async (more: Partial<SaveEvent>) => {
    const saved = await saveEvent(db, request([], more));
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    return { id: saved.conversationId, revision: saved.revision };
  };

  it('leaves a screen that was not shown yet to be drawn', async () => {
    const lost = await saves({});
    await saves({ conversation: lost, drawsScreen: false });
    expect(await shown()).toEqual({ revision: 2, shownRevision: 0 });
  });

  it('has nothing drawn again after a screen that was shown', async () => {
    const drawn = await saves({});
    await db.update(conversation).set({ shownRevision: 1 }).where(eq(conversation.id, drawn.id));
    await saves({ conversation: drawn, drawsScreen: false });
    expect(await shown()).toEqual({ revision: 2, shownRevision: 2 });
  });
});
