import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { renderSlackMessage, renderSlackView, type SlackUser } from '../../simulator/index.ts';
import { privacyVersion } from '../../src/domain/people/privacy-notice.ts';
import { Temporal } from '../../src/shared/time.ts';
import { movableClock } from '../support/movable-clock.ts';
import { type City, openCity } from '../support/script/city.ts';
import { type Stand, startStand } from '../support/script/on-platforms.ts';
import { firstDay, linkAccount, seedSmallAgency } from '../support/small-agency.ts';

let city: City;
let stand: Stand | undefined;
beforeAll(async () => {
  city = await openCity();
});
afterEach(async () => {
  await stand?.close();
  stand = undefined;
  await city.clear();
});
afterAll(() => city.close());

/** Somebody of the roster in Slack, whose work e-mail Slack has confirmed. */
async function budi(options: { readonly isLinked: boolean; readonly emailConfirmed?: boolean }) {
  const { db } = city;
  const { people } = await seedSmallAgency(db);
  const clock = movableClock(Temporal.Instant.from(firstDay));
  stand = await startStand({ db, clock, mode: 'normal', only: 'slack', wakeSenders: () => {} });
  const on = stand;
  const { id, name: realName, email } = people.budi;
  const user = on.simulator.slack.addUser({
    id: 'U100',
    realName,
    email,
    locale: 'id-ID',
    ...(options.emailConfirmed !== undefined && { emailConfirmed: options.emailConfirmed }),
  });
  if (options.isLinked) {
    await linkAccount(db, id, {
      platform: 'slack',
      tenant: 'T1',
      userId: 'U100',
      address: { userId: 'U100' },
    });
    await db.execute(`update person set privacy_accepted_at = now(), privacy_version = ${privacyVersion}`);
  }
  const fromBot = () => user.dm().filter(({ from }) => from === 'bot');
  return {
    user,
    step: on.step,
    screens: () => fromBot().map(renderSlackMessage),
    home: () => {
      const view = user.home();
      return view === undefined ? '' : renderSlackView(view);
    },
    press: (label: string) => {
      const [message] = fromBot().filter(({ blocks }) => JSON.stringify(blocks).includes(`"${label}"`));
      return on.step(() => user.presses(message?.ts ?? 'home', { label }));
    },
  };
}

type Road = (user: SlackUser) => Promise<unknown>;
const roads: readonly (readonly [name: string, Road])[] = [
  ['a greeting', (user) => user.sends('halo')],
  ['a file', (user) => user.sendsFile({ name: 'sk.pdf', content: 'x' })],
  ['a voice message', (user) => user.sendsFile({ name: 'a.m4a', content: 'x', mimetype: 'audio/mp4' })],
  ['the command alone', (user) => user.slash('/kinerja')],
  ['the command with a word', (user) => user.slash('/kinerja', 'hasil')],
  ['the command with "bantuan"', (user) => user.slash('/kinerja', 'bantuan')],
  ['the command with a word nobody knows', (user) => user.slash('/kinerja', 'xyz')],
];

describe('whoever comes to Slack for the first time with a work e-mail of the roster', () => {
  it.each(roads)('is asked "is this you?", and linked by a yes: %s', async (_name, road) => {
    const { user, step, screens, press } = await budi({ isLinked: false });
    await step(() => road(user));
    expect(screens()).toEqual([expect.stringMatching(/B\*\*\* S\*{6}[\s\S]*Ya, ini saya/)]);
    await press('Ya, ini saya');
    expect(screens().join()).toContain('Budi Santoso');
  });

  it('is asked so on Home as well', async () => {
    const { user, step, home, press, screens } = await budi({ isLinked: false });
    await step(() => user.opensHome());
    expect(home()).toMatch(/B\*\*\* S\*{6}[\s\S]*Ya, ini saya/);
    await press('Ya, ini saya');
    expect([home(), ...screens()].join()).toContain('Budi Santoso');
  });

  it('is asked again by the next word after writing something else first', async () => {
    const { user, step, screens } = await budi({ isLinked: false });
    await step(() => user.sends('halo'));
    await step(() => user.sends('ada orang?'));
    expect(screens()).toEqual([expect.stringContaining('Ya, ini saya')]);
  });

  it.each(roads)('is asked for a code when Slack has not confirmed the e-mail: %s', async (_name, road) => {
    const { user, step, screens } = await budi({ isLinked: false, emailConfirmed: false });
    await step(() => road(user));
    expect(screens().join()).toContain('Selamat datang');
    expect(screens().join()).not.toContain('Ya, ini saya');
  });
});

describe('/kinerja of a linked person', () => {
  it.each([
    ['', 'Halo, Budi Santoso'],
    ['  ', 'Halo, Budi Santoso'],
    ['mulai', 'Halo, Budi Santoso'],
    ['bantuan', '/kinerja hasil'],
    ['Bantuan', '/kinerja hasil'],
    ['/bantuan', '/kinerja hasil'],
    ['help', '/kinerja'],
  ])('"%s" opens the right screen, and is never unknown', async (text, expected) => {
    const { user, step, screens } = await budi({ isLinked: true });
    await step(() => user.slash('/kinerja', text));
    expect(screens()).toEqual([expect.stringContaining(expected)]);
    expect(screens().join()).not.toContain('tidak dikenal');
  });
});
