import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Write } from '../../../src/application/outcome/writes.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { saveEvent } from '../../../src/persistence/events/save-event.ts';
import { fairnessAsked, fairnessPulse } from '../../../src/persistence/schema/pulse.ts';
import { newId } from '../../../src/shared/ids.ts';
import { home, now } from '../../support/outbox-rows.ts';
import { eventOf } from '../../support/saving.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/** Each write of the pulse changes its own row, only while it is as it was decided on, and no similar one. */

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

const saves = async (write: Write): Promise<string> =>
  (await saveEvent(db, eventOf(home, agency.people.budi.id, [write]))).kind;

/** Two pulses, in each of which Budi and Citra are asked. */
async function putPulses(
  over: Partial<typeof fairnessPulse.$inferInsert> = {},
  standing: typeof fairnessAsked.$inferInsert.standing = 'asked',
): Promise<string> {
  const { budi, citra } = agency.people;
  const [id, other] = [newId(), newId()];
  const row = {
    cycleId: agency.cycleId,
    asked: 2,
    openedAt: now,
    closesAt: now.add({ hours: 1 }),
    sealed: 'before',
  };
  await db.insert(fairnessPulse).values([
    { ...row, unit: 'Dinas', ...over, id },
    { ...row, unit: 'Badan', id: other },
  ]);
  const asked = [id, other].flatMap((pulseId) => [budi, citra].map((one) => ({ pulseId, personId: one.id })));
  await db.insert(fairnessAsked).values(asked.map((one) => ({ ...one, standing })));
  return id;
}
const everything = async () => ({
  asked: await db.select().from(fairnessAsked).orderBy(fairnessAsked.pulseId, fairnessAsked.personId),
  pulses: await db.select().from(fairnessPulse).orderBy(fairnessPulse.id),
});

const mine = (pulseId: string) => ({ pulseId, personId: agency.people.budi.id, at: now });
const first = (pulseId: string): Write => ({
  ...{ kind: 'put-pulse', from: 'asked', to: 'one', draft: 'sealed' },
  ...mine(pulseId),
});
const last = (pulseId: string): Write => ({
  ...{ kind: 'put-pulse', from: 'asked', to: 'answered', before: 'before', sealed: 'after' },
  ...mine(pulseId),
});
const no = (pulseId: string): Write => ({ kind: 'decline-pulse', ...mine(pulseId) });
const writes = [
  ['an answer', first, 'one'],
  ['the last answer', last, 'answered'],
  ['a no', no, 'declined'],
] as const;

it.each(writes)(
  '%s changes the row of its person in that pulse, and no other',
  async (_what, write, standing) => {
    const pulseId = await putPulses();
    const { asked } = await everything();
    expect(await saves(write(pulseId))).toBe('saved');
    const { asked: after, pulses } = await everything();
    const isMine = (one: (typeof asked)[number]) =>
      one.pulseId === pulseId && one.personId === agency.people.budi.id;
    expect(after.filter(isMine)).toMatchObject([{ standing }]);
    expect(after.filter((one) => !isMine(one))).toEqual(asked.filter((one) => !isMine(one)));
    const changed = pulses.filter(({ sealed }) => sealed !== 'before').map(({ id }) => id);
    expect(changed).toEqual(write === last ? [pulseId] : []);
  },
);

const since = [
  ['when its pulse was ended', { endedAt: now }, 'asked'],
  ['when its time is over', { closesAt: now }, 'asked'],
  ['when the person has answered all', {}, 'answered'],
] as const;
it.each(writes.flatMap((write) => since.map((one) => [write[0], ...one, write[1]] as const)))(
  '%s changes nothing %s, though another pulse goes on',
  async (_what, _when, over, standing, write) => {
    const pulseId = await putPulses(over, standing);
    const before = await everything();
    expect(await saves(write(pulseId))).toBe('lost-race');
    expect(await everything()).toEqual(before);
  },
);

it('the last answer is not saved over what somebody of the unit answered meanwhile', async () => {
  const pulseId = await putPulses({ sealed: 'by somebody else' });
  const before = await everything();
  expect(await saves(last(pulseId))).toBe('lost-race');
  expect(await everything()).toEqual(before);
});
