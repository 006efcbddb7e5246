import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TelegramUser } from '../../../simulator/telegram/types.ts';
import type { Action } from '../../../src/conversation/contract/action.ts';
import { encodeAction } from '../../../src/conversation/engine/action-codec.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { type MovableClock, movableClock } from '../../support/movable-clock.ts';
import { type Stand, startStand } from '../../support/script/on-platforms.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';
import { startChains } from '../../support/start-chains.ts';

let database: TestDatabase;
let db: Db;
let clock: MovableClock;
let agency: SmallAgency;
let stand: Stand;
type Who = 'budi' | 'citra' | 'ani' | 'wayan';
const chats = { budi: 101, citra: 102, ani: 103, wayan: 104 } as const;
let people: Readonly<Record<Who, TelegramUser>>;
beforeEach(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 6 });
  clock = movableClock(Temporal.Instant.from(firstDay));
  agency = await seedSmallAgency(db);
  await startChains(db, clock.now());
  await db.execute(
    sql`update person set privacy_accepted_at = ${firstDay}::timestamptz, privacy_version = ${privacyVersion}`,
  );
  stand = await startStand({ db, clock, mode: 'normal', only: 'telegram', wakeSenders: () => {} });
  const joins = async (who: Who) => {
    const { id, name } = agency.people[who];
    const chatId = chats[who];
    const address = { platform: 'telegram', tenant: '4242', userId: String(chatId), address: { chatId } };
    await linkAccount(db, id, address);
    const user = stand.simulator.telegram.addUser({ id: chatId, firstName: name, languageCode: 'id' });
    await stand.step(() => user.sends('/mulai'));
    return user;
  };
  people = {
    ...{ budi: await joins('budi'), citra: await joins('citra') },
    ...{ ani: await joins('ani'), wayan: await joins('wayan') },
  };
});
afterEach(async () => {
  await stand.close();
  await closeDatabase(db);
  await database.drop();
});

const pictures = (who: Who) =>
  people[who].chat().filter(({ from, file }) => from === 'bot' && file?.kind === 'photo');
/** Presses a button that is nowhere on the screen. */
const presses = (who: Who, action: Action) =>
  stand.step(() =>
    people[who].presses(people[who].chat().findLast(({ from }) => from === 'bot')?.messageId ?? 0, {
      data: encodeAction(action),
    }),
  );
const asks = (who: Who, type: 'picture.result' | 'picture.unit', appraisalId = agency.appraisals.budi) =>
  presses(who, { type, appraisalId });
/** The only picture of somebody, which is one for a phone, by its words. */
function wordsOfPicture(who: Who): string {
  const [message, more] = pictures(who);
  expect(more).toBeUndefined();
  const png = Buffer.from(stand.simulator.telegram.file(message?.file?.fileId ?? '') ?? []);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Three points for each of 390; a page that is taller than three phones is read by nobody.
  expect(png.readUInt32BE(16)).toBe(1170);
  expect(png.readUInt32BE(20)).toBeGreaterThan(450);
  expect(png.readUInt32BE(20)).toBeLessThan(3 * 844 * 3);
  expect(png.length).toBeGreaterThan(10_000);
  return message?.text ?? '';
}
const outcomes = async () =>
  (
    await db.execute<{ outcome: string }>(
      sql`select outcome from outbox where kind = 'picture-wanted' order by created_at`,
    )
  ).map(({ outcome }) => outcome);
const isReleased = () =>
  db.execute(sql`update appraisal set status = 'released', predicate = 'good',
    self_submitted_at = '2026-12-01T02:00:00Z', rated_at = '2026-12-01T03:00:00Z',
    released_at = '2026-12-01T03:00:00Z', revision = revision + 1
    where id = ${agency.appraisals.budi}::uuid`);
const waits = () =>
  db.execute(sql`update appraisal set status = 'rated', predicate = 'good',
    self_submitted_at = '2026-12-01T02:00:00Z', rated_at = '2026-12-01T03:00:00Z',
    approval = '{"stage":"waiting","by":"2026-12-20"}', revision = revision + 1
    where id = ${agency.appraisals.budi}::uuid`);

describe('a picture of a result', () => {
  it('comes to the employee and the appraiser, protected, with all of it in words, once in a minute', async () => {
    await isReleased();
    for (const who of ['budi', 'ani'] as const) {
      await asks(who, 'picture.result');
      await asks(who, 'picture.result');
      await stand.delivers();
      expect(pictures(who)).toHaveLength(1);
      expect(pictures(who)[0]).toMatchObject({ protected: true });
      expect(pictures(who)[0]?.text).toMatch(/^Hasil per kompetensi\n\n/);
      expect(pictures(who)[0]?.text).toContain('Integritas: dipersyaratkan');
    }
    clock.advance({ minutes: 1 });
    await asks('budi', 'picture.result');
    await stand.delivers();
    expect(pictures('budi')).toHaveLength(2);
  });

  it('is refused to everybody else, and to the employee before the result is theirs to see', async () => {
    await asks('budi', 'picture.result');
    await isReleased();
    for (const who of ['citra', 'wayan'] as const) await asks(who, 'picture.result');
    await stand.delivers();
    expect([...pictures('budi'), ...pictures('citra'), ...pictures('wayan')]).toEqual([]);
    expect(await outcomes()).toEqual([]);
  });

  it.each([
    ['the result was taken back', () => sql`update appraisal set predicate = null, status = 'rating'`],
    [
      'the appraiser has left',
      () => sql`update person set active_until = '2026-12-01' where name like 'Ani%'`,
    ],
  ])('is not sent any more when %s since it was asked for', async (_, change) => {
    await isReleased();
    await asks('ani', 'picture.result');
    await db.execute(change());
    await stand.delivers();
    expect(pictures('ani')).toEqual([]);
    expect(await outcomes()).not.toContain('sent');
  });

  it('is not drawn by the press, which only leaves a row for the lane', async () => {
    await isReleased();
    await asks('budi', 'picture.result');
    expect(pictures('budi')).toEqual([]);
    expect(await outcomes()).toEqual([null]);
  });
});

/** Budi's results of two cycles, and what Citra was rated in the latest; she is rated 5 in all, which he never is. */
async function hasTwoResults(): Promise<void> {
  await isReleased();
  const { budi, citra } = agency.appraisals;
  const earlier = '01930000-0000-7000-8000-0000000000c1';
  await db.execute(
    sql`insert into cycle select (jsonb_populate_record(c, ${JSON.stringify({
      ...{ id: earlier, name: 'Triwulan III 2026', period_from: '2026-07-01', period_to: '2026-09-30' },
    })}::text::jsonb)).* from cycle c`,
  );
  await db.execute(
    sql`insert into appraisal select (jsonb_populate_record(a, ${JSON.stringify({
      ...{ id: earlier, cycle_id: earlier },
    })}::text::jsonb)).* from appraisal a where id = ${budi}::uuid`,
  );
  await db.execute(sql`update appraisal set status = 'released', predicate = 'good', released_at = '2026-12-01T03:00:00Z'
    where id = ${citra}::uuid`);
  for (const [id, value] of [
    [earlier, 1],
    [budi, 3],
    [citra, 5],
  ] as const)
    await db.execute(sql`insert into answer (appraisal_id, author, item, value, updated_at)
      values (${id}::uuid, 'appraiser', 'M.03', ${value}, '2026-12-01T03:00:00Z')`);
}

describe('a picture of one’s growth', () => {
  it('shows the levels of both results and the same in words, protected, and nothing of a colleague', async () => {
    await hasTwoResults();
    await presses('budi', { type: 'picture.growth' });
    await stand.delivers();
    const words = wordsOfPicture('budi');
    expect(pictures('budi')[0]).toMatchObject({ protected: true });
    expect(words).toMatch(/^Level saya dari siklus ke siklus\n\n/);
    expect(words).toContain('Triwulan III 2026 · Triwulan IV 2026');
    expect(words).toMatch(/Komunikasi: .*= 1, .*= 3; dipersyaratkan/);
    expect(words).not.toMatch(/= 5|Citra|Ani |Wayan|\d{18}/);
  });

  it('is refused to whom has one result alone, and shows none that was withdrawn since it was asked for', async () => {
    await isReleased();
    await presses('budi', { type: 'picture.growth' });
    expect(await outcomes()).toEqual([]);
    await hasTwoResults();
    clock.advance({ minutes: 1 });
    await presses('budi', { type: 'picture.growth' });
    await db.execute(sql`update appraisal set status = 'rated', withheld_at = now(), released_at = null
      where id = ${agency.appraisals.budi}::uuid`);
    await stand.delivers();
    expect(pictures('budi')).toEqual([]);
    expect(await outcomes()).toEqual(['skipped']);
  });
});

describe('a picture of how far a cycle is', () => {
  const maySee = (who: Who, unit = '') =>
    db.execute(sql`insert into officer_right (person_id, "right", unit, granted_at)
      values (${agency.people[who].id}::uuid, 'progress.view', ${unit}, now())`);

  it('shows an officer counts and the same in words, and names nobody', async () => {
    await maySee('wayan');
    await presses('wayan', { type: 'picture.progress' });
    await stand.delivers();
    const words = wordsOfPicture('wayan');
    expect(words).toMatch(/^Kemajuan siklus\n\nTriwulan IV 2026/);
    expect(words).toMatch(/0 dari 3/);
    expect(words).not.toMatch(/Budi|Citra|Ani |\d{18}/);
  });

  it('is refused without the right, and not sent when it was taken since, or ends at another unit', async () => {
    await presses('budi', { type: 'picture.progress' });
    expect(await outcomes()).toEqual([]);
    await maySee('wayan');
    await maySee('ani', 'Dinas Pertanian');
    for (const who of ['wayan', 'ani'] as const) await presses(who, { type: 'picture.progress' });
    await db.execute(sql`delete from officer_right where unit = ''`);
    await stand.delivers();
    expect([...pictures('wayan'), ...pictures('ani')]).toEqual([]);
    expect(await outcomes()).toEqual(['skipped', 'skipped']);
  });
});

describe('a picture of a unit', () => {
  it('comes to who approves its results, and to nobody else', async () => {
    await waits();
    for (const who of ['budi', 'citra', 'ani', 'wayan'] as const) await asks(who, 'picture.unit');
    await stand.delivers();
    expect(pictures('wayan')).toHaveLength(1);
    expect(pictures('wayan')[0]?.text).toContain('Baik: 1 orang.');
    // Of a unit with so few people a share would say who it was, and a pattern nothing.
    expect(wordsOfPicture('wayan')).not.toMatch(/%|pola: |Budi|\d{18}/i);
    expect([...pictures('budi'), ...pictures('citra'), ...pictures('ani')]).toEqual([]);
  });

  it('is not sent any more to whom the unit is nobody of theirs since', async () => {
    await waits();
    await asks('wayan', 'picture.unit');
    await db.execute(sql`update reporting_line set appraiser_id = (select id from person where name like 'Citra%')
      where person_id = (select id from person where name like 'Ani%')`);
    await stand.delivers();
    expect(pictures('wayan')).toEqual([]);
    expect(await outcomes()).toEqual(['skipped']);
  });

  it('never goes to a group, where the button may have been passed on', async () => {
    await waits();
    const group = people.wayan.inGroup(-500);
    await stand.step(() => group.sends('/mulai@kinerja_bot'));
    const message = group.chat().findLast(({ from }) => from === 'bot');
    if (message)
      await stand.step(() =>
        group.presses(message.messageId, {
          data: encodeAction({ type: 'picture.unit', appraisalId: agency.appraisals.budi }),
        }),
      );
    await stand.delivers();
    expect(group.chat().filter(({ file }) => file)).toEqual([]);
    expect(pictures('wayan')).toEqual([]);
  });
});
