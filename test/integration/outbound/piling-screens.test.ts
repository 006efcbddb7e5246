import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TelegramUser } from '../../../simulator/index.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { type MovableClock, movableClock } from '../../support/movable-clock.ts';
import type { Mode } from '../../support/script/actor.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { drains } from '../../support/script/crashes.ts';
import { type Stand, startStand } from '../../support/script/on-platforms.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/** Events that come faster than their screens can be shown. */
let city: City;
let clock: MovableClock;
let agency: SmallAgency;
let stand: Stand;
let budi: TelegramUser;

beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

async function opens(mode: Mode): Promise<void> {
  clock = movableClock(Temporal.Instant.from(firstDay));
  agency = await seedSmallAgency(city.db);
  await city.db.execute(
    sql`update person set privacy_accepted_at = ${firstDay}::timestamptz, privacy_version = ${privacyVersion}`,
  );
  stand = await startStand({
    db: city.db,
    otherDb: city.other(),
    clock,
    mode,
    only: 'telegram',
    wakeSenders: () => {},
  });
  budi = stand.simulator.telegram.addUser({ id: 101, firstName: 'Budi', languageCode: 'id' });
  await linkAccount(city.db, agency.people.budi.id, {
    platform: 'telegram',
    tenant: '4242',
    userId: '101',
    address: { chatId: 101 },
  });
  await stand.step(() => budi.sends('/start'));
  stand.simulator.telegram.faults.latencyMs = 30;
}
afterEach(async () => {
  await stand.close();
  await city.clear();
});

const pressable = () => budi.chat().filter(({ from, keyboard }) => from === 'bot' && keyboard.length > 0);
const atOnce = (count: number, does: (nth: number) => Promise<unknown>) =>
  stand.step(() => Promise.all(Array.from({ length: count }, (_, nth) => does(nth))));
async function later(): Promise<void> {
  clock.advance({ seconds: 6 });
  await drains(stand.bot().delivery, city.db, clock);
}
/** What the row knows as the screen is what stands in the chat. */
const stored = async () => {
  const [row] = await city.db.execute<{ readonly id: number }>(
    sql`select (anchor ->> 'messageId')::int as id from conversation`,
  );
  return row?.id;
};

describe.each(['normal', 'race'] as const)('with events faster than screens, mode %s', (mode) => {
  beforeEach(() => opens(mode));

  it('an album of ten photos leaves one screen to press, below them', async () => {
    await atOnce(10, () => budi.sendsFile({ kind: 'photo' }));
    await later();
    expect(pressable().map(({ messageId }) => messageId)).toEqual([await stored()]);
    expect(budi.chat().at(-1)?.keyboard.length).toBeGreaterThan(0);
  });

  it('several words leave one screen to press, and it is the newest', async () => {
    await atOnce(5, (nth) => budi.sends(`kata ${nth}`));
    await atOnce(3, () => budi.sends('/penilaian'));
    await later();
    expect(pressable()).toHaveLength(1);
    expect(pressable()[0]).toMatchObject({ messageId: await stored() });
    expect(pressable()[0]?.text).toContain('1 dari 9');
  });

  it('a press while a new screen is on its way leaves one screen to press, and it is the newest', async () => {
    await stand.step(() => budi.sends('/penilaian'));
    const [screen] = pressable();
    await stand.step(async () => {
      const asked = budi.sends('/bantuan');
      const pressed = budi.presses(screen?.messageId ?? 0, { label: '2' });
      await Promise.all([asked, pressed]);
    });
    await later();
    await later();
    expect(pressable()).toHaveLength(1);
    expect(pressable()[0]).toMatchObject({ messageId: await stored() });
  });
});
