import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { renderSlackMessage, type SlackUser } from '../../simulator/index.ts';
import { privacyVersion } from '../../src/domain/people/privacy-notice.ts';
import { Temporal } from '../../src/shared/time.ts';
import { movableClock } from '../support/movable-clock.ts';
import { type City, openCity } from '../support/script/city.ts';
import { type Stand, startStand } from '../support/script/on-platforms.ts';
import { firstDay, linkAccount, seedSmallAgency } from '../support/small-agency.ts';

let city: City;
let stand: Stand;
let budi: SlackUser;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());
beforeEach(async () => {
  const { db } = city;
  const { people } = await seedSmallAgency(db);
  await db.execute(
    sql`update person set privacy_accepted_at = ${firstDay}::timestamptz, privacy_version = ${privacyVersion}`,
  );
  const clock = movableClock(Temporal.Instant.from(firstDay));
  stand = await startStand({ db, clock, mode: 'normal', only: 'slack', wakeSenders: () => {} });
  budi = stand.simulator.slack.addUser({ id: 'U100', realName: 'Budi', locale: 'id-ID' });
  await linkAccount(db, people.budi.id, {
    platform: 'slack',
    tenant: 'T1',
    userId: 'U100',
    address: { userId: 'U100' },
  });
  await stand.step(() => budi.slash('/kinerja', 'penilaian'));
});
afterEach(async () => {
  await stand.close();
  await city.clear();
});

const fromBot = () => budi.dm().filter(({ from }) => from === 'bot');
const pressable = () => fromBot().filter(({ blocks }) => JSON.stringify(blocks).includes('"button"'));
const only = () => pressable().map(renderSlackMessage);
const presses = (label: string | RegExp) =>
  stand.step(() => budi.presses(pressable().at(-1)?.ts ?? '', { label }));
const notes = async () =>
  (await city.db.execute<{ note: string }>(sql`select note from answer where note is not null`)).map(
    ({ note }) => note,
  );

/** The form of the note is asked for, and Slack does not open it any more. */
async function tooLate(): Promise<void> {
  stand.simulator.slack.triggerLifetimeMs = -1;
  await presses(/Catatan/);
  stand.simulator.slack.triggerLifetimeMs = 3000;
  expect(budi.modal()).toBeUndefined();
}
async function writes(text: string): Promise<void> {
  const label = JSON.stringify(budi.modal()?.blocks).match(/"text":"(Catatan Anda[^"]*)"/)?.[1] ?? '';
  await budi.fills(label, text);
  await stand.step(() => budi.submitsModal());
}

describe('a form that Slack did not open in time', () => {
  it('is offered on the screen the person is on, which stays the only one to press', async () => {
    await tooLate();
    expect(only()).toEqual([expect.stringMatching(/belum terbuka[\s\S]*1 dari 9/)]);
  });

  it('opens by the offered button, and what is typed gets in', async () => {
    await tooLate();
    await presses(/Catatan/);
    await writes('Menyusun notula setiap rapat.');
    expect(await notes()).toEqual(['Menyusun notula setiap rapat.']);
    expect(only()).toEqual([expect.not.stringContaining('belum terbuka')]);
    await stand.step(() => budi.slash('/kinerja'));
    expect(only()).toEqual([expect.stringContaining('Halo, Budi Santoso')]);
  });

  it('and the answers beside it work as before', async () => {
    await tooLate();
    await presses('2');
    expect(only()).toEqual([expect.stringContaining('2 dari 9')]);
  });

  it('is offered no longer once the person goes elsewhere', async () => {
    await tooLate();
    await stand.step(() => budi.slash('/kinerja', 'bantuan'));
    expect(only()).toEqual([expect.not.stringContaining('belum terbuka')]);
  });
});

describe('a form that was asked for on another message than the screen', () => {
  /** Somebody kept an older copy of the screen: the bot does not know of it. */
  beforeEach(async () => {
    const [screen] = fromBot();
    const copy = await fetch(`${stand.simulator.slackApiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer xoxb-test-token' },
      body: JSON.stringify({ channel: 'U100', text: 'x', blocks: screen?.blocks }),
    });
    expect(copy.ok).toBe(true);
    expect(pressable()).toHaveLength(2);
  });

  it('leaves one screen to press once it is sent', async () => {
    await presses(/Catatan/);
    await writes('Menyusun notula setiap rapat.');
    expect(await notes()).toEqual(['Menyusun notula setiap rapat.']);
    expect(pressable()).toHaveLength(1);
  });

  it('leaves one screen to press when it did not open, and none of it after the next', async () => {
    await tooLate();
    expect(only()).toEqual([expect.stringContaining('belum terbuka')]);
    await stand.step(() => budi.slash('/kinerja', 'bantuan'));
    expect(only()).toEqual([expect.not.stringContaining('belum terbuka')]);
  });
});
