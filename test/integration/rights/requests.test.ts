import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportRequest } from '../../../src/application/rights/ask-request.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { sayWho } from '../../../src/conversation/ui/person-labels.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { applyDueAssignments } from '../../../src/persistence/cycles/assignments.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { loadForPerson } from '../../../src/persistence/events/load-for-person.ts';
import { breachPeople } from '../../../src/persistence/rights/breach-people.ts';
import { saveRequests } from '../../../src/persistence/rights/save-requests.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { firstDay, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

let database: TestDatabase;
let db: Db;
let agency: SmallAgency;
const now = Temporal.Instant.from(firstDay);

beforeEach(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 2 });
  agency = await seedSmallAgency(db);
  await db.execute(sql`update person set is_hr = true where id = ${agency.people.citra.id}::uuid`);
});
afterEach(async () => {
  await closeDatabase(db);
  await database.drop();
});

/** Budi reports Ani as the wrong appraiser. */
async function reports(): Promise<void> {
  const { people, appraisals } = agency;
  await db.execute(
    sql`update appraisal set appraiser_disputed_at = now() where id = ${appraisals.budi}::uuid`,
  );
  const moment = { now, seed: 'one', timeZone: 'Asia/Makassar', isWorkday: () => true };
  const of = { id: appraisals.budi, appraiserId: people.ani.id };
  const writes = reportRequest(people.budi.id, moment, of, 'Pak Wayan');
  expect(await saveRequests(db, writes, { now, role: 'operator' })).toBe('done');
}
const told = async () =>
  (
    await db.execute<{ id: string }>(
      sql`select recipient_id as id from outbox where kind = 'request-answered' order by recipient_id`,
    )
  ).map(({ id }) => id);
const sweep = () =>
  applyDueAssignments(db, Temporal.PlainDate.from('2026-12-02'), { role: 'system', now, eventId: 'sweep:1' });

describe('a report of a wrong appraiser', () => {
  it('waits while the appraiser is the same, and HR is reminded of it before its date', async () => {
    await reports();
    await sweep();
    expect(await db.execute(sql`select 1 from person_request where answered_at is null`)).toHaveLength(1);
    const due = await db.execute<{ id: string; isBefore: boolean }>(sql`select recipient_id as id,
      available_at < (select answer_by from person_request) as "isBefore" from outbox where kind = 'request-due'`);
    expect(due).toEqual([{ id: agency.people.citra.id, isBefore: true }]);
    expect(await told()).toEqual([]);
  });

  it('is answered when another appraiser comes into office, and both are told, once', async () => {
    await reports();
    await db.execute(sql`update reporting_line set appraiser_id = ${agency.people.wayan.id}::uuid
      where person_id = ${agency.people.budi.id}::uuid`);
    await sweep();
    await sweep();
    const rows = await db.execute(sql`select outcome, answer from person_request`);
    expect(rows).toEqual([{ outcome: 'done', answer: null }]);
    expect(await told()).toEqual([agency.people.ani.id, agency.people.budi.id].toSorted());
    expect(await db.execute(sql`select 1 from audit where act = 'request.answer'`)).toHaveLength(1);
  });
});

describe('a restriction', () => {
  it('is said wherever the appraiser has the employee before them, and only while it lasts', async () => {
    const { people, appraisals } = agency;
    const seen = async (locale: 'id' | 'en') => {
      const day = Temporal.PlainDate.from('2026-12-02');
      const { subject } = await loadForPerson(db, people.ani.id, day, appraisals.budi);
      return subject && sayWho(translator(locale), subject);
    };
    expect(await seen('id')).not.toContain('dibatasi');
    await db.execute(sql`update person set restricted_at = now() where id = ${people.budi.id}::uuid`);
    expect(await seen('id')).toContain('Data dibatasi atas permintaan pegawai');
    expect(await seen('en')).toContain('restricted');
  });
});

describe('an answer by command', () => {
  const answers = async (as: string) => {
    const said: string[] = [];
    const [asked] = await db.execute<{ id: string }>(sql`select id from person_request`);
    const words = ['--outcome', 'refused', '--words', 'Sudah benar.'];
    const code = await runCli(['people', 'answer-request', asked?.id ?? '', ...words], {
      config: {
        ...{ databaseUrl: database.url, dataDir: '/nowhere', timeZone: 'Asia/Makassar' },
        ...{ linkCodeMinutes: 10, language: 'en', operator: as },
      },
      clock: movableClock(now),
      out: (line) => said.push(line),
      err: (line) => said.push(line),
    });
    return { code, said: said.join('\n') };
  };
  const answered = async () =>
    (
      await db.execute<{ by: string }>(
        sql`select answered_by_id as by from person_request where outcome is not null`,
      )
    ).map(({ by }) => by);

  it('is refused to who asked and to whom it is about, and bears the name of who else gives it', async () => {
    await reports();
    for (const nip of ['198609262015051001', '197805102003122002'])
      expect(await answers(nip)).toMatchObject({ code: 1, said: expect.stringContaining('not available') });
    expect(await answered()).toEqual([]);
    expect(await answers('199001012019032004')).toMatchObject({ code: 0 });
    expect(await answered()).toEqual([agency.people.citra.id]);
  });
});

describe('the people whom a breach concerns', () => {
  it('are those whom acts between the two moments are about, did them, or that were sent a message; nobody else', async () => {
    await reports();
    await db.execute(sql`insert into audit (id, at, role, act, appraisal_id) values
      (gen_random_uuid(), '2026-12-02T03:00:00Z', 'self', 'self.submit', ${agency.appraisals.citra}::uuid),
      (gen_random_uuid(), '2026-12-09T03:00:00Z', 'self', 'self.submit', ${agency.appraisals.ani}::uuid)`);
    const between = (from: string, until: string) =>
      breachPeople(db, { from: Temporal.Instant.from(from), until: Temporal.Instant.from(until), now });
    const found = await between('2026-12-02T01:00:00Z', '2026-12-03T00:00:00Z');
    const names = found.map(({ name }) => name);
    expect(names).toContain('Citra Lestari');
    expect(names).toContain('Budi Santoso');
    const later = await between('2026-12-09T00:00:00Z', '2026-12-10T00:00:00Z');
    expect(later.map(({ name, acts, messages }) => ({ name, acts, messages }))).toEqual([
      { name: 'Ani Rahmawati', acts: 1, messages: 0 },
    ]);
    expect(await db.execute(sql`select 1 from audit where act = 'breach.list'`)).toHaveLength(2);
  });
});
