import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Db } from '../../../src/persistence/db.ts';
import { sentReminders } from '../../../src/persistence/reminders/sent-reminders.ts';
import { account } from '../../../src/persistence/schema/messaging.ts';
import {
  type Account,
  besides,
  home,
  now,
  putAccount,
  putConversation,
  putReceipt,
  putRow,
} from '../../support/outbox-rows.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { seedSmallAgency } from '../../support/small-agency.ts';

/** Which of the reminders that somebody was ever sent are compared with what is open today. */

const anchor = { message: 1 };
let city: City;
let db: Db;
let budi: string;
let citra: string;
beforeAll(async () => {
  city = await openCity();
  db = city.db;
});
afterAll(() => city.close());
beforeEach(async () => {
  await city.clear();
  const { people } = await seedSmallAgency(db);
  [budi, citra] = [people.budi.id, people.citra.id];
  await putAccount(db, budi, home);
});

/** A reminder that somebody was sent so many days ago, on these accounts. */
async function sent(daysAgo: number, more: object = {}, on: readonly Account[] = [home]): Promise<string> {
  const settledAt = now.subtract({ hours: 24 * daysAgo });
  const date = settledAt.toZonedDateTimeISO('Asia/Makassar').toPlainDate().toString();
  const id = await putRow(db, {
    ...{ kind: 'reminder', recipientId: budi, outcome: 'sent', settledAt },
    payload: { date, shows: 'a', ...more },
  });
  for (const one of on) await putReceipt(db, id, one, { anchor, at: settledAt });
  return id;
}
const found = async (whom = [budi]) =>
  (await sentReminders(db, now, 'Asia/Makassar', { ids: whom })).map(({ outboxId }) => outboxId);

it('it is the last on each of their accounts, and tells the date of the last on any', async () => {
  const [slack = home] = besides(home);
  await putAccount(db, budi, slack);
  await sent(3);
  const onSlack = await sent(2, {}, [slack]);
  await sent(5, {}, [slack]);
  const last = await sent(1);
  await putRow(db, {
    ...{ kind: 'reminder', recipientId: budi, outcome: 'failed', settledAt: now },
    payload: { date: '2026-12-02' },
  });
  expect((await found()).toSorted()).toEqual([onSlack, last].toSorted());
  const all = await sentReminders(db, now, 'Asia/Makassar', { ids: [budi] });
  expect(all.map(({ newest }) => newest)).toEqual(['2026-12-01', '2026-12-01']);
  expect(await found([citra])).toEqual([]);
});

it('one that was redrawn is found as itself, and not as the message that redrew it', async () => {
  const last = await sent(2);
  await sent(1, { edits: last });
  expect(await found()).toEqual([last]);
});

it('none is found of which it is not known what it shows, nor an earlier one in its place', async () => {
  await sent(2);
  await sent(1, { shows: undefined });
  expect(await found()).toEqual([]);
});

it('none is found that is older than ten days, did not arrive, or waits to be redrawn', async () => {
  await sent(11);
  const elsewhere = await sent(1, {}, []);
  await putReceipt(db, elsewhere, home, { status: 'failed' });
  expect(await found()).toEqual([]);
  const last = await sent(1);
  await putRow(db, { kind: 'reminder', recipientId: budi, payload: { date: '2026-12-01', edits: last } });
  expect(await found()).toEqual([]);
});

it('none is found that its person works on, or on an account that is theirs no more', async () => {
  const last = await sent(1);
  await putConversation(db, home, { anchor, state: { screen: { at: 'card' } } });
  expect(await found()).toEqual([]);
  await city.db.execute('update conversation set anchor = null');
  expect(await found()).toEqual([last]);
  await db.delete(account).where(eq(account.personId, budi));
  expect(await found()).toEqual([]);
});
