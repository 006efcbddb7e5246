import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeAction } from '../../../src/conversation/engine/action-codec.ts';
import { beatOfPresses } from '../../../src/persistence/health/pulse.ts';
import { frozenFile } from '../town/frozen.ts';
import { readsNotice } from '../town/notice.ts';
import { answersIn, appraisalsIn, workResultsIn } from '../town/rows.ts';
import { type Thawed, thaw } from '../town/thaw.ts';
import { answers } from './expected-answers.ts';
import { appraisals, untouched, workResults } from './expected-appraisals.ts';
import { screens } from './screens.ts';

/**
 * The first release, 0.1.0, in a city in the middle of a cycle: what an upgrade must keep. Its dump and its chats are
 * never made again, even if the present release would write something else. Later releases add theirs, and every
 * release must be able to upgrade from each of them.
 */
const release = '0.1.0';

it.each([
  ['database.sql', '6fa62a69027fe0a98f24fe05e339986896a65ab4fdcc2f5be253deb7551c01ad'],
  ['chats.json', 'a94b50d56e19ca078b03d9a4c2419497b5990140bbc9788229b8ccc866338ea1'],
] as const)('%s is the file that was frozen, to the letter', async (name, sum) => {
  expect(
    createHash('sha256')
      .update(await frozenFile(release, name))
      .digest('hex'),
  ).toBe(sum);
});

describe('of release 0.1.0, upgraded to this one', () => {
  let town: Thawed;
  beforeAll(async () => {
    town = await thaw(release);
  });
  afterAll(() => town.close());

  it('every answer, note and reason of everybody is kept', async () => {
    expect(await answersIn(town.db)).toEqual(answers);
  });

  it('every appraisal keeps its status, its texts, its predicate and its times', async () => {
    const found = await appraisalsIn(town.db);
    expect(found.filter(({ revision }) => revision !== 1)).toEqual(appraisals);
    expect(
      found
        .filter(({ revision }) => revision === 1)
        .map(({ employee, cycle, appraiser, status }) => `${employee}, ${cycle}, by ${appraiser}: ${status}`),
    ).toEqual(untouched);
  });

  it('every work result is kept, as planned and as done', async () => {
    expect(await workResultsIn(town.db)).toEqual(workResults);
  });

  it('everybody has their accounts, and who cannot be reached is known', async () => {
    const accounts = await town.db.execute<{ account: string; is_reachable: boolean }>(sql`
      select p.name || ' ' || a.platform || ' ' || a.user_id as account, a.is_reachable
      from account a join person p on p.id = a.person_id`);
    const expected = town.frozen.seats
      // Two people have a letter but no account yet, and one account was replaced by another.
      .filter(({ who, id }) => !['Baiq Zohratun', 'Lalu Jayadi'].includes(who) && id !== 'U120')
      .map(({ who, platform, id }) => `${who.replace(', new account', '')} ${platform} ${id}`);
    expect(accounts.map(({ account }) => account).toSorted()).toEqual(expected.toSorted());
    expect(accounts.filter((one) => !one.is_reachable).map(({ account }) => account)).toEqual([
      'Fitri Lestari telegram 122',
    ]);
  });

  it('days off by HR and the progress of the cycle are shown as before', async () => {
    // They stand among the decreed days, which are shipped since then.
    const { said } = await town.kinerja('holidays', 'list', '--year', '2027');
    expect(said).toMatch(/2027-03-24 Wed {2}added by HR {2}Cuti bersama daerah/);
    expect(said).toMatch(/2027-04-02 Fri {2}WORKING DAY {2}Hari kerja pengganti/);
    const status = JSON.parse((await town.kinerja('cycle', 'status', '--json')).said);
    expect(status).toMatchObject({
      total: 23,
      steps: {
        'not-started': 12,
        'in-progress': 5,
        submitted: 1,
        rating: 2,
        released: 1,
        acknowledged: 1,
        objected: 1,
      },
      disputes: [expect.objectContaining({ employee: 'Yuni Astuti', appraiser: 'Endang Rahayu' })],
      reach: { linked: 20, notLinked: 3, unreachable: 1 },
    });
  });

  it('the chains of the audit trail are whole', async () => {
    const { code, said } = await town.kinerja('audit', 'verify', '--json');
    // One more than was frozen: the upgrade marked what an employee had added, and says so.
    expect(JSON.parse(said)).toMatchObject({ isWhole: true, rows: 305, chains: 26 });
    expect(code).toBe(0);
  });

  it('every button is in its chat as before, and its code still has a meaning', () => {
    for (const { who, platform, printed } of town.frozen.seats) {
      expect(town.person(who, platform).printed(), who).toEqual(printed);
      for (const [label, code] of printed) expect(decodeAction(code), `${who}: [ ${label} ]`).toBeDefined();
    }
    expect(town.frozen.seats.flatMap(({ printed }) => printed).length).toBe(338);
  });

  it('every open screen is drawn again as what it was, since an upgrade is an outage', async () => {
    await readsNotice(town.db);
    await town.db.execute(sql`update pulse set at = clock_timestamp() - interval '4 hours'`);
    // All screens but that of the person who blocked the bot.
    expect(await beatOfPresses(town.db, town.clock.now())).toBe(screens.length - 1);
    // A screen that had to wait too long for its turn is drawn by the next round, as it is when nobody tests.
    const owed = sql`select 1 from conversation where shown_revision < revision`;
    for (let round = 0; round < 5 && (await town.db.execute(owed)).length > 0; round += 1) {
      town.clock.advance({ seconds: 6 });
      await town.stand.delivers();
    }
    const rows = await town.db.execute<{
      user_id: string;
      anchor: { messageId?: number; ts?: string };
      at: string;
      owed: number;
    }>(sql`select user_id, anchor, state->'screen'->>'at' as at, revision - shown_revision as owed
      from conversation order by user_id`);
    const drawn = rows.map(({ user_id: id, anchor, at, owed }) => {
      const seat = town.frozen.seats.find((one) => one.id === id);
      const offers =
        seat && town.person(seat.who, seat.platform).offers(String(anchor.messageId ?? anchor.ts));
      const wanted = screens.find((screen) => screen.id === id)?.offers;
      return { id, at, owed, offers: wanted !== undefined && offers?.has(wanted) ? wanted : offers };
    });
    expect(drawn).toEqual(screens.map((screen) => ({ ...screen, owed: 0 })));
  });
});
