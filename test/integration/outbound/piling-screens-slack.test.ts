import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { renderSlackMessage, type SlackUser } from '../../../simulator/index.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { type MovableClock, movableClock } from '../../support/movable-clock.ts';
import type { Mode } from '../../support/script/actor.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { drains } from '../../support/script/crashes.ts';
import { type Stand, startStand } from '../../support/script/on-platforms.ts';
import { firstDay, linkAccount, seedSmallAgency } from '../../support/small-agency.ts';

/** Slack delivers over HTTP as fast as people type, and every answer takes a while to stand. */
let city: City;
let clock: MovableClock;
let stand: Stand;
let budi: SlackUser;

beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());
afterEach(async () => {
  await stand.close();
  await city.clear();
});

async function opens(mode: Mode): Promise<void> {
  const { db } = city;
  clock = movableClock(Temporal.Instant.from(firstDay));
  const { people } = await seedSmallAgency(db);
  await db.execute(
    sql`update person set privacy_accepted_at = ${firstDay}::timestamptz, privacy_version = ${privacyVersion}`,
  );
  stand = await startStand({ db, otherDb: city.other(), clock, mode, only: 'slack', wakeSenders: () => {} });
  budi = stand.simulator.slack.addUser({ id: 'U100', realName: 'Budi', locale: 'id-ID' });
  await linkAccount(db, people.budi.id, {
    platform: 'slack',
    tenant: 'T1',
    userId: 'U100',
    address: { userId: 'U100' },
  });
  await stand.step(() => budi.slash('/kinerja'));
  stand.simulator.slack.faults.latencyMs = 30;
}

const pressable = () =>
  budi
    .dm()
    .filter(({ from, blocks }) => from === 'bot' && JSON.stringify(blocks).includes('"type":"button"'));
const atOnce = (...deeds: readonly (() => Promise<unknown>)[]) =>
  stand.step(() => Promise.all(deeds.map((does) => does())));
async function later(): Promise<void> {
  clock.advance({ seconds: 6 });
  await drains(stand.bot().delivery, city.db, clock);
  await stand.step(async () => {});
}
const stored = async () => {
  const [row] = await city.db.execute<{ readonly ts: string }>(
    sql`select anchor ->> 'ts' as ts from conversation`,
  );
  return row?.ts;
};

describe.each(['normal', 'race'] as const)('with events faster than screens on Slack, mode %s', (mode) => {
  beforeEach(() => opens(mode));

  it('several words and files leave one screen to press', async () => {
    await atOnce(...['satu', 'dua', 'tiga', 'empat', 'lima'].map((word) => () => budi.sends(word)), () =>
      budi.sendsFile({ name: 'a.png', content: 'x' }),
    );
    await later();
    expect(pressable().map(({ ts }) => ts)).toEqual([await stored()]);
  });

  it('several commands leave one screen to press, and it is the newest', async () => {
    await atOnce(
      () => budi.slash('/kinerja', 'bantuan'),
      () => budi.slash('/kinerja', 'hasil'),
    );
    await atOnce(
      () => budi.slash('/kinerja', 'penilaian'),
      () => budi.slash('/kinerja', 'penilaian'),
    );
    await later();
    expect(pressable().map(renderSlackMessage)).toEqual([expect.stringContaining('1 dari 9')]);
    expect(pressable()[0]?.ts).toBe(await stored());
  });

  it('a press while a new screen is on its way leaves one screen to press', async () => {
    await stand.step(() => budi.slash('/kinerja', 'penilaian'));
    const [screen] = pressable();
    await atOnce(
      () => budi.slash('/kinerja', 'bantuan'),
      () => budi.presses(screen?.ts ?? '', { label: '2' }),
    );
    await later();
    await later();
    expect(pressable().map(({ ts }) => ts)).toEqual([await stored()]);
  });

  it('a form asked for while a new screen is on its way leaves one screen to press', async () => {
    await stand.step(() => budi.slash('/kinerja', 'penilaian'));
    const [screen] = pressable();
    stand.simulator.slack.triggerLifetimeMs = -1;
    await atOnce(
      () => budi.slash('/kinerja', 'bantuan'),
      () => budi.presses(screen?.ts ?? '', { label: /Catatan/ }),
    );
    await later();
    await later();
    expect(pressable().map(({ ts }) => ts)).toEqual([await stored()]);
  });
});
