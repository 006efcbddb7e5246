import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cycleProgress } from '../../../src/application/cycle/cycle-progress.ts';
import { stages } from '../../../src/domain/cycle/cycle.ts';
import { windowsFor } from '../../../src/domain/cycle/person-windows.ts';
import { c } from '../../../src/persistence/cycles/cycle-row.ts';
import { createProgressStore } from '../../../src/persistence/cycles/progress.ts';
import { releaseDueResults } from '../../../src/persistence/cycles/release-due.ts';
import { firstDayOf, lastDayOf } from '../../../src/persistence/cycles/window-of.ts';
import { createCardLoads } from '../../../src/persistence/events/load-card.ts';
import { loadForPerson } from '../../../src/persistence/events/load-for-person.ts';
import { a } from '../../../src/persistence/reminders/concerns.ts';
import { workOf } from '../../../src/persistence/reminders/reminder-facts.ts';
import { appraisal, cycle } from '../../../src/persistence/schema/appraisals.ts';
import { outbox } from '../../../src/persistence/schema/messaging.ts';
import { person } from '../../../src/persistence/schema/people.ts';
import { asDay } from '../../../src/persistence/sql/decode.ts';
import { readOne, value } from '../../../src/persistence/sql/read.ts';
import { localDate, Temporal } from '../../../src/shared/time.ts';
import { missedPlaces } from '../../support/missed.ts';
import { linkAccount } from '../../support/small-agency.ts';
import { cycleRig, nips, type Rig, why } from './rig.ts';

const day = Temporal.PlainDate.from;
const name = 'Triwulan IV 2026';
let rig: Rig;

beforeEach(async () => {
  rig = await cycleRig();
});
afterEach(() => rig.close());

const at = (moment: string) => rig.clock.set(Temporal.Instant.from(moment));
const today = () => localDate(rig.clock.now(), 'Asia/Makassar');
const done = async (...args: readonly string[]) => {
  const { code, said } = await rig.gives(['cycle', ...args, ...why]);
  expect(said).toMatch(/^Done/);
  expect(code).toBe(0);
};
const budis = async () => {
  const [row] = await rig.db.select().from(appraisal).where(eq(appraisal.id, rig.agency.appraisals.budi));
  if (!row) throw new Error('Budi has no appraisal');
  return row;
};
const news = async () =>
  (await rig.db.select().from(outbox).where(eq(outbox.kind, 'cycle-news'))).map((row) => row.recipientId);

describe('days of one person', () => {
  const extend = () =>
    done('extend', name, '--stage', 'self-assessment', '--until', '2026-12-14', '--person', nips.budi);

  it('are the same on every way of loading the appraisal, and nobody else’s', async () => {
    await extend();
    const { people, appraisals } = rig.agency;
    const account = { platform: 'telegram', tenant: '1', userId: '7' };
    await linkAccount(rig.db, people.budi.id, { ...account, address: {} });
    const desk = await loadForPerson(rig.db, people.budi.id, today(), appraisals.budi);
    const team = await loadForPerson(rig.db, people.ani.id, today());
    const card = await createCardLoads(rig.db)({
      ...{ ...account, eventId: '1', now: rig.clock.now(), today: today() },
      cardOf: appraisals.budi,
    });
    const ofBudi = [
      desk.subject,
      card.subject,
      desk.own.find(({ id }) => id === appraisals.budi),
      team.team.find(({ id }) => id === appraisals.budi),
    ];
    for (const one of ofBudi) {
      expect(one?.cycle.windows['self-assessment'].to).toEqual(day('2026-12-14'));
      // What follows begins when the own stage has ended.
      expect(one?.cycle.windows.rating).toEqual({ from: day('2026-12-15'), to: day('2026-12-20') });
    }
    const citras = team.team.find(({ id }) => id === appraisals.citra);
    expect(citras?.cycle.windows['self-assessment'].to).toEqual(day('2026-12-10'));
  });

  it('are the same in the domain and in the database, whatever was extended', async () => {
    for (const extended of [
      {},
      { 'self-assessment': '2026-12-14' },
      { rating: '2026-12-30' },
      { 'self-assessment': '2026-12-19', rating: '2026-12-23', feedback: '2027-01-05' },
      { 'self-assessment': '2026-11-30' },
    ]) {
      await rig.db.update(appraisal).set({ extended }).where(eq(appraisal.id, rig.agency.appraisals.budi));
      const own = windowsFor(
        {
          'self-assessment': { from: day('2026-12-01'), to: day('2026-12-10') },
          rating: { from: day('2026-12-11'), to: day('2026-12-20') },
          feedback: { from: day('2026-12-21'), to: day('2026-12-31') },
        },
        extended,
      );
      for (const stage of stages) {
        const found = await readOne(
          rig.db,
          { from: value(firstDayOf(c, a, stage), asDay), to: value(lastDayOf(c, a, stage), asDay) },
          (columns) => sql`select ${columns} from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId}
            where ${a.id} = ${rig.agency.appraisals.budi}::uuid`,
        );
        expect(found).toEqual(own[stage]);
      }
    }
  });

  it('are the days of the reminders too', async () => {
    const { people } = rig.agency;
    await linkAccount(rig.db, people.budi.id, {
      platform: 'telegram',
      tenant: '1',
      userId: '7',
      address: {},
    });
    await extend();
    at('2026-12-13T02:00:00Z');
    const asked = [{ personId: people.budi.id, now: rig.clock.now() }];
    const [work] = await workOf(rig.db, asked, 'Asia/Makassar');
    expect(work?.facts?.duties).toMatchObject([
      { stage: 'self-assessment', window: { to: day('2026-12-14') } },
    ]);
  });

  it('are told to the person and the appraiser, and proved by the record', async () => {
    await extend();
    expect((await news()).toSorted()).toEqual(
      [rig.agency.people.ani.id, rig.agency.people.budi.id].toSorted(),
    );
    expect(await rig.verified()).toEqual([]);
    await rig.db
      .update(appraisal)
      .set({ extended: { 'self-assessment': '2026-12-30' } })
      .where(eq(appraisal.id, rig.agency.appraisals.budi));
    expect(await rig.verified()).toHaveLength(1);
  });

  it('keep a result that is given with the feedback until that person’s feedback opens', async () => {
    await rig.db.update(cycle).set({ release: 'feedback-window' });
    await done('extend', name, '--stage', 'rating', '--until', '2026-12-23', '--person', nips.budi);
    await rig.db.update(appraisal).set({ status: 'rated' });
    at('2026-12-22T02:00:00Z');
    expect(await releaseDueResults(rig.db, rig.clock.now(), 'sweep:1')).toBe(2);
    expect((await budis()).status).toBe('rated');
    at('2026-12-24T02:00:00Z');
    expect(await releaseDueResults(rig.db, rig.clock.now(), 'sweep:2')).toBe(1);
  });
});

describe('reopening', () => {
  it('gives one person the self-assessment back, as long as nobody has begun to rate it', async () => {
    await rig.db
      .update(appraisal)
      .set({ status: 'submitted', selfSubmittedAt: rig.clock.now() })
      .where(eq(appraisal.id, rig.agency.appraisals.budi));
    at('2026-12-12T02:00:00Z');
    await done('reopen', name, '--stage', 'self-assessment', '--until', '2026-12-14', '--person', nips.budi);
    expect(await budis()).toMatchObject({ status: 'self-assessment', selfSubmittedAt: null, revision: 2 });
    await rig.db.update(appraisal).set({ status: 'rating' });
    at('2026-12-15T02:00:00Z');
    const again = [
      'cycle',
      'reopen',
      name,
      '--stage',
      'self-assessment',
      '--until',
      '2026-12-16',
      '--person',
      nips.budi,
    ];
    expect(await rig.gives([...again, ...why])).toMatchObject({
      code: 1,
      said: expect.stringMatching(/appraiser has begun to rate/),
    });
  });

  it('of a stage for all moves what follows, and is refused where nothing would be left of it', async () => {
    at('2026-12-12T02:00:00Z');
    const reopen = (until: string) => [
      'reopen',
      name,
      '--stage',
      'self-assessment',
      '--until',
      until,
      '--all',
    ];
    expect(await rig.gives(['cycle', ...reopen('2026-12-20'), ...why])).toMatchObject({
      code: 1,
      said: expect.stringMatching(/The rating would have no day left/),
    });
    await done(...reopen('2026-12-15'));
    const [row] = await rig.db.select().from(cycle);
    expect(row).toMatchObject({ selfTo: day('2026-12-15'), ratingFrom: day('2026-12-16') });
    expect(await rig.verified()).toEqual([]);
  });
});

describe('a person who is taken out', () => {
  it('is on no list, in no reminder and in no count, and comes back as they were', async () => {
    const { people, appraisals } = rig.agency;
    await linkAccount(rig.db, people.budi.id, {
      platform: 'telegram',
      tenant: '1',
      userId: '7',
      address: {},
    });
    const seen = async () => {
      const [own, team, [work], progress] = await Promise.all([
        loadForPerson(rig.db, people.budi.id, today(), appraisals.budi),
        loadForPerson(rig.db, people.ani.id, today(), appraisals.budi),
        workOf(rig.db, [{ personId: people.budi.id, now: rig.clock.now() }], 'Asia/Makassar'),
        cycleProgress(createProgressStore(rig.db), name),
      ]);
      return {
        ...{ own: own.own.length, subject: own.subject?.id, byAni: team.subject?.id },
        ...{ team: team.team.length, facts: work?.facts?.duties.length ?? 0, total: progress?.total },
      };
    };
    const before = { own: 1, subject: appraisals.budi, byAni: appraisals.budi, team: 2, facts: 1, total: 3 };
    expect(await seen()).toEqual(before);
    await done('take-out', name, '--person', nips.budi);
    expect(await seen()).toEqual({
      own: 0,
      subject: undefined,
      byAni: undefined,
      team: 1,
      facts: 0,
      total: 2,
    });
    await done('put-back', name, '--person', nips.budi);
    expect(await seen()).toEqual(before);
    const found = JSON.stringify(await rig.verified());
    expect(found).not.toMatch(/takenOutAt|not-there/);
  });

  it('is refused while the employee has a result', async () => {
    await rig.db.update(appraisal).set({ status: 'released', releasedAt: rig.clock.now() });
    expect(
      await rig.gives(['cycle', 'take-out', name, '--person', nips.budi, ...why], { language: 'id' }),
    ).toMatchObject({
      code: 1,
      said: expect.stringMatching(/Tarik kembali hasil itu dahulu/),
    });
  });
});

describe('a result that is taken back', () => {
  const released = async () => {
    await rig.db
      .update(appraisal)
      .set({ status: 'rated', predicate: 'good', ratedAt: rig.clock.now() })
      .where(eq(appraisal.id, rig.agency.appraisals.budi));
    expect(await releaseDueResults(rig.db, rig.clock.now(), 'sweep:1')).toBe(1);
  };
  const readies = async () =>
    (await rig.db.select().from(outbox).where(eq(outbox.kind, 'result-ready'))).length;

  it('goes back to rated and stays there until HR gives it again; the employee hears of it each time', async () => {
    await released();
    // What was said to it was said to that result.
    const answer = { agreedAt: rig.clock.now(), replies: [], questions: [] };
    const said = { openedAt: rig.clock.now(), answer, missed: missedPlaces.asked };
    await rig.db.update(appraisal).set(said).where(eq(appraisal.id, rig.agency.appraisals.budi));
    await done('withdraw', name, '--person', nips.budi);
    expect(await budis()).toMatchObject({ status: 'rated', releasedAt: null, predicate: 'good' });
    expect(await budis()).toMatchObject({ openedAt: null, answer: null, missed: null });
    expect(await news()).toContain(rig.agency.people.budi.id);
    expect(await releaseDueResults(rig.db, rig.clock.now(), 'sweep:2')).toBe(0);
    await done('give-again', name, '--person', nips.budi);
    expect(await releaseDueResults(rig.db, rig.clock.now(), 'sweep:3')).toBe(1);
    expect(await readies()).toBe(2);
  });

  it('can be rated anew once HR reopens the rating for that person', async () => {
    await released();
    await done('withdraw', name, '--person', nips.budi);
    at('2026-12-12T02:00:00Z');
    await done('reopen', name, '--stage', 'rating', '--until', '2026-12-23', '--person', nips.budi);
    expect(await budis()).toMatchObject({
      status: 'rating',
      predicate: null,
      ratedAt: null,
      withheldAt: null,
    });
  });
});

describe('a closed cycle', () => {
  const close = () => rig.gives(['cycle', 'close', name, ...why]);

  it('is closed only when every stage of everybody is over and nobody may still object', async () => {
    await done('extend', name, '--stage', 'feedback', '--until', '2027-01-05', '--person', nips.budi);
    at('2027-01-03T02:00:00Z');
    expect((await close()).said).toMatch(/runs until Tuesday, 5 January 2027/);
    await rig.db
      .update(appraisal)
      .set({
        status: 'released',
        predicate: 'good',
        releasedAt: Temporal.Instant.from('2026-12-31T02:00:00Z'),
      })
      .where(eq(appraisal.id, rig.agency.appraisals.citra));
    at('2027-01-07T02:00:00Z');
    expect((await close()).said).toMatch(/may still object, until Thursday, 14 January 2027/);
    at('2027-01-15T02:00:00Z');
    expect((await close()).code).toBe(0);
  });

  it('is changed by nothing: not by commands, and not by any statement', async () => {
    const id = rig.agency.appraisals.budi;
    await rig.db.execute(sql`insert into answer (appraisal_id, author, item, value, updated_at)
      values (${id}, 'self', 'M.02', 2, now())`);
    const before = await rig.verified();
    at('2027-01-20T02:00:00Z');
    expect((await close()).code).toBe(0);
    const refused = await rig.gives(['cycle', 'correct', name, '--name', 'Lain', ...why]);
    expect(refused).toMatchObject({ code: 1, said: expect.stringMatching(/was closed on/) });
    for (const statement of [
      sql`update cycle set name = 'x'`,
      sql`update cycle set closed_at = null`,
      sql`delete from cycle`,
      sql`update appraisal set strengths = 'x' where id = ${id}`,
      sql`update appraisal set is_closed = false where id = ${id}`,
      sql`delete from appraisal where id = ${id}`,
      sql`insert into answer (appraisal_id, author, item, value, updated_at) values (${id}, 'self', 'M.01', 2, now())`,
      sql`update answer set value = 3 where appraisal_id = ${id}`,
      sql`delete from answer where appraisal_id = ${id}`,
      sql`update work_result set realisation = 'x' where appraisal_id = ${id}`,
      sql`delete from work_result where appraisal_id = ${id}`,
      sql`insert into appraisal (id, cycle_id, employee_id, appraiser_id, required)
        values (gen_random_uuid(), ${rig.agency.cycleId}, ${rig.agency.people.wayan.id}, ${rig.agency.people.ani.id}, '{}')`,
    ])
      await expect(rig.db.execute(statement)).rejects.toMatchObject({ cause: { code: 'KB001' } });
    expect(await rig.verified()).toEqual(before);
  });

  it('still loses words that must go by law', async () => {
    const id = rig.agency.appraisals.budi;
    await rig.db.execute(sql`insert into answer (appraisal_id, author, item, value, note, updated_at)
      values (${id}, 'self', 'M.01', 2, 'Kata', now())`);
    at('2027-01-20T02:00:00Z');
    expect((await close()).code).toBe(0);
    const of = ['--nip', nips.budi, '--cycle', name, '--item', 'M.01', '--by', 'self'];
    expect((await rig.gives(['audit', 'forget', ...of])).code).toBe(0);
    expect(await rig.db.execute(sql`select note from answer where appraisal_id = ${id}`)).toEqual([
      { note: null },
    ]);
  });
});

describe('two officers', () => {
  const two = { hasSecondOfficer: true } as const;
  const by = (who: keyof typeof nips) => ({ ...two, operator: nips[who] });
  const extend = (...more: readonly string[]) => [
    'cycle',
    'extend',
    name,
    '--stage',
    'feedback',
    '--until',
    '2027-01-05',
    '--all',
    ...why,
    ...more,
  ];
  const feedbackTo = async () => (await rig.db.select().from(cycle))[0]?.feedbackTo.toString();

  beforeEach(async () => {
    await rig.db.update(person).set({ isHr: true }).where(eq(person.id, rig.agency.people.ani.id));
    await rig.db.update(person).set({ isHr: true }).where(eq(person.id, rig.agency.people.citra.id));
  });

  it('decide a big act: it waits until another one in HR says yes, and that is what the record says', async () => {
    expect((await rig.gives(extend(), by('ani'))).said).toMatch(/^Request 1, until/);
    expect(await feedbackTo()).toBe('2026-12-31');
    const asked = await rig.db.select().from(outbox).where(eq(outbox.kind, 'cycle-asked'));
    expect(asked.map(({ recipientId }) => recipientId)).toEqual([rig.agency.people.citra.id]);
    expect((await rig.gives(['cycle', 'confirm', '1'], by('ani'))).said).toMatch(
      /You asked for this yourself/,
    );
    expect((await rig.gives(['cycle', 'confirm', '1'], by('budi'))).said).toMatch(
      /both must stand on the roster as HR/,
    );
    expect((await rig.gives(extend(), by('ani'))).said).toMatch(/asked already.*request 1/);
    expect((await rig.gives(['cycle', 'confirm', '1'], by('citra'))).code).toBe(0);
    expect(await feedbackTo()).toBe('2027-01-05');
    expect((await rig.gives(['cycle', 'confirm', '1'], by('citra'))).said).toMatch(
      /no request of that number/,
    );
    const said = sql`select after->>'askedById' as asked, operator from audit where act = 'cycle.extend'`;
    expect(await rig.db.execute(said)).toMatchObject([
      { asked: rig.agency.people.ani.id, operator: nips.citra },
    ]);
  });

  it('let a request lapse that nobody answered within three days', async () => {
    await rig.gives(extend(), by('ani'));
    rig.clock.advance({ hours: 73 });
    expect((await rig.gives(['cycle', 'confirm', '1'], by('citra'))).said).toMatch(/This request lapsed/);
    expect(await feedbackTo()).toBe('2026-12-31');
  });

  it('are not needed for small acts, nor asked by a trial', async () => {
    const small = [
      'cycle',
      'extend',
      name,
      '--stage',
      'feedback',
      '--until',
      '2027-01-05',
      '--person',
      nips.budi,
      ...why,
    ];
    expect((await rig.gives(small, by('ani'))).said).toMatch(/^Done/);
    expect((await rig.gives(extend('--dry-run'), by('ani'))).said).toMatch(
      /A second officer would be asked first/,
    );
    expect((await rig.gives(['cycle', 'requests'], by('ani'))).said).toMatch(/No request waits/);
  });
});

describe('correcting', () => {
  it('says every reason against it at once, in both languages, and what to do', async () => {
    at('2026-12-12T02:00:00Z');
    const wrong = [
      'cycle',
      'correct',
      name,
      '--self',
      '2026-12-01..2026-12-11',
      '--rating',
      '2026-12-12..2026-12-22',
      ...why,
    ];
    const id = await rig.gives(wrong, { language: 'id' });
    expect(id.said).toMatch(/Penilaian diri sudah berakhir .*buka kembali/);
    expect(id.said).toMatch(/hari pertamanya tetap/);
    const en = await rig.gives(wrong);
    expect(en.said).toMatch(/The self-assessment ended on .*reopen it/);
    expect(en.said).toMatch(/its first day stays/);
  });

  it('of a name tells nobody, of dates everybody who has to do with the cycle', async () => {
    await done('correct', name, '--name', 'Triwulan IV Tahun 2026');
    expect(await news()).toEqual([]);
    await done(
      'correct',
      'Triwulan IV Tahun 2026',
      '--rating',
      '2026-12-11..2026-12-20',
      '--feedback',
      '2026-12-22..2026-12-31',
    );
    expect((await news()).length).toBe(4);
    expect(await rig.verified()).toEqual([]);
  });

  it('is tried out without a change, with the days in words', async () => {
    const trial = await rig.gives([
      'cycle',
      'correct',
      name,
      '--feedback',
      '2026-12-22..2027-01-04',
      ...why,
      '--dry-run',
    ]);
    expect(trial.said).toMatch(/Feedback: Monday, 21 December 2026 to .* becomes Tuesday, 22 December 2026/);
    expect((await rig.db.select().from(cycle))[0]?.feedbackTo).toEqual(day('2026-12-31'));
  });
});
