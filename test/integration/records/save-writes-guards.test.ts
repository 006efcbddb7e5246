import { eq, inArray } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Write } from '../../../src/application/outcome/writes.ts';
import type { SaveEvent } from '../../../src/conversation/engine/event-store.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { saveEvent } from '../../../src/persistence/events/save-event.ts';
import { answer } from '../../../src/persistence/schema/answers.ts';
import { appraisal, workResult } from '../../../src/persistence/schema/appraisals.ts';
import { account, conversation, outbox } from '../../../src/persistence/schema/messaging.ts';
import { linkCode, person } from '../../../src/persistence/schema/people.ts';
import { guidanceForm } from '../../../src/persistence/schema/talks.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { besides, home, now, putAccount, putConversation } from '../../support/outbox-rows.ts';
import { eventOf } from '../../support/saving.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/** Each write of an event changes its own row and no similar one. */

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

async function save(writes: readonly Write[], more: Partial<SaveEvent> = {}): Promise<void> {
  const saved = await saveEvent(db, eventOf(home, agency.people.budi.id, writes, more));
  expect(saved).toMatchObject({ kind: 'saved' });
}

it('an event moves its own conversation on, and no other of the same revision', async () => {
  const id = await putConversation(db, home);
  const other = await putConversation(db, { ...home, userId: 'other' });
  await save([], { conversation: { id, revision: 1 } });
  const rows = await db.select().from(conversation);
  expect(rows.find((row) => row.id === id)).toMatchObject({ revision: 2 });
  expect(rows.find((row) => row.id === other)).toMatchObject({ revision: 1 });
});

it('a change of an appraisal leaves others of the same revision alone', async () => {
  const { budi } = agency.appraisals;
  await save([{ kind: 'appraisal', appraisalId: budi, revision: 1, changes: { status: 'submitted' } }]);
  const changed = (await db.select().from(appraisal)).filter(({ status }) => status === 'submitted');
  expect(changed.map(({ id }) => id)).toEqual([budi]);
});

it('an appraisal of which only answers change is raised alone, and only from the revision that was seen', async () => {
  const { budi } = agency.appraisals;
  const raise = { kind: 'appraisal', appraisalId: budi, changes: {} } as const;
  await save([{ ...raise, revision: 1 }]);
  const raised = (await db.select().from(appraisal)).filter(({ revision }) => revision > 1);
  expect(raised.map(({ id }) => id)).toEqual([budi]);
  const late = await saveEvent(db, eventOf(home, agency.people.budi.id, [{ ...raise, revision: 1 }]));
  expect(late).toEqual({ kind: 'lost-race' });
});

it('an answer is removed alone: not that of the other author, of another appraisal or to another question', async () => {
  const { budi, citra } = agency.appraisals;
  const row = { appraisalId: budi, author: 'self', item: 'M.01', value: 2, updatedAt: now } as const;
  const others = [
    { ...row, appraisalId: citra },
    { ...row, author: 'appraiser' } as const,
    { ...row, item: 'M.02' },
  ];
  await db.insert(answer).values([row, ...others]);
  await save([{ kind: 'answers', appraisalId: budi, author: 'self', answers: { 'M.01': undefined } }]);
  const left = await db.select().from(answer);
  expect(left).toHaveLength(3);
  expect(left).toEqual(expect.arrayContaining(others.map((one) => expect.objectContaining(one))));
});

it('a work result is removed alone: not another of the appraisal, nor that number of another one', async () => {
  const { budi, citra } = agency.appraisals;
  await db.insert(workResult).values({ appraisalId: citra, no: 1, title: 'Lain' });
  await save([{ kind: 'remove-result', appraisalId: budi, no: 1 }]);
  const left = (await db.select().from(workResult)).map(({ appraisalId, no }) => [appraisalId, no]);
  expect(left.toSorted()).toEqual(
    [
      [budi, 2],
      [citra, 1],
    ].toSorted(),
  );
});

it('a form of guidance is saved over its draft, and not over one that was sent', async () => {
  const { people, appraisals } = agency;
  const guidance = {
    about: 'talk',
    scale: ['Ya'],
    answers: {},
    coachId: people.ani.id,
    salt: newId(),
  } as const;
  const form = (more: object): Write => ({
    ...{ kind: 'put-guidance', appraisalId: appraisals.budi },
    guidance: { ...guidance, ...more },
  });
  const at = async (revision: number) => ({ conversation: { id: await conversationId(), revision } });
  await save([form({})]);
  await save([form({ remark: 'Baik', sentAt: now })], await at(1));
  const sent = await db.select().from(guidanceForm);
  expect(sent).toMatchObject([{ sentAt: now, form: expect.stringContaining('Baik') }]);
  const late = eventOf(home, people.budi.id, [form({ remark: 'Buruk' })], await at(2));
  expect(await saveEvent(db, late)).toMatchObject({ kind: 'lost-race' });
  expect(await db.select().from(guidanceForm)).toEqual(sent);
});

it('the language and the snooze are saved for one person only', async () => {
  const { id: personId } = agency.people.budi;
  await save([{ kind: 'person', personId, changes: { locale: 'en' } }]);
  await save([{ kind: 'snooze', personId, until: now }], {
    conversation: { id: await conversationId(), revision: 1 },
  });
  const people = await db.select().from(person);
  expect(people.filter(({ locale }) => locale === 'en').map(({ id }) => id)).toEqual([personId]);
  expect(people.filter(({ snoozedUntil }) => snoozedUntil !== null).map(({ id }) => id)).toEqual([personId]);
});
const conversationId = async () => (await db.select().from(conversation))[0]?.id ?? '';

it('a wrong try counts against the code it was for', async () => {
  const [id, other] = [newId(), newId()];
  const code = { personId: agency.people.budi.id, salt: 's', hash: 'h', expiresAt: now.add({ hours: 1 }) };
  await db.insert(linkCode).values([id, other].map((one) => ({ ...code, id: one, selector: one })));
  await save([{ kind: 'link-attempt', codeId: id, isSuccess: false }]);
  const codes = await db.select().from(linkCode);
  expect(codes.filter(({ tries }) => tries > 0).map((one) => one.id)).toEqual([id]);
});

/** The account of the event, and similar ones. */
async function putAccounts(isReachable: boolean): Promise<void> {
  const { budi, citra } = agency.people;
  await putAccount(db, budi.id, home, { isReachable });
  for (const one of besides(home)) await putAccount(db, citra.id, one, { isReachable });
}
const reachable = async () => (await db.select().from(account)).filter(({ isReachable }) => isReachable);

it('a person who writes is reachable again, and only on that account', async () => {
  await putAccounts(false);
  await save([], { wasUnreachable: true });
  expect(await reachable()).toMatchObject([home]);
});

it('a person who unblocks us is reachable again, and only on that account', async () => {
  await putAccounts(false);
  await save([{ kind: 'reachability', isReachable: true }]);
  expect(await reachable()).toMatchObject([home]);
});

it('a person who blocks us is marked from that moment on, and only on that account', async () => {
  await putAccounts(true);
  await save([{ kind: 'reachability', isReachable: false, reason: 'blocked' }]);
  const gone = (await db.select().from(account)).filter(({ isReachable }) => !isReachable);
  expect(gone).toMatchObject([home]);
  expect(String(gone[0]?.unreachableAt)).toBe(String(now));
});

it('a report goes to everybody in HR who is still there, but to nobody it is about, and once', async () => {
  const { wayan, ani, budi, citra } = agency.people;
  const [known] = await db.select().from(person).where(eq(person.id, wayan.id));
  if (!known) throw new Error('nobody is in HR');
  const gone = { id: newId(), nip: '199912312025011001', email: null };
  await db.insert(person).values({ ...known, ...gone, activeUntil: Temporal.PlainDate.from('2026-01-01') });
  await db
    .update(person)
    .set({ isHr: true })
    .where(inArray(person.id, [wayan.id, ani.id, citra.id, gone.id]));
  // Leaves one day, and is there today.
  const later = Temporal.PlainDate.from('2099-01-01');
  await db.update(person).set({ activeUntil: later }).where(eq(person.id, citra.id));
  const report: Write = {
    kind: 'outbox-to-hr',
    intent: { kind: 'wrong-appraiser', appraisalId: agency.appraisals.budi },
    dedupeKey: 'wrong-appraiser:1',
    besides: [ani.id],
  };
  await save([report]);
  await saveEvent(db, eventOf({ ...home, userId: 'again' }, budi.id, [report]));
  const rows = await db.select().from(outbox);
  const told = [wayan.id, citra.id].toSorted();
  expect(rows.map(({ recipientId }) => recipientId ?? '').toSorted()).toEqual(told);
  for (const { kind, recipientId, payload } of rows)
    expect({ kind, payload }).toEqual({
      kind: 'wrong-appraiser',
      payload: { kind: 'wrong-appraiser', personId: recipientId, appraisalId: agency.appraisals.budi },
    });
});
