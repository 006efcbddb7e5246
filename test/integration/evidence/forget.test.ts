import { tmpdir } from 'node:os';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirmRating } from '../../../src/application/rating/confirm-rating.ts';
import { adoptFeedbackDraft, saveFeedback } from '../../../src/application/rating/save-feedback.ts';
import { noteRating, pickReason, rateItem } from '../../../src/application/rating/save-rating.ts';
import { answerItem, noteItems } from '../../../src/application/self/save-answer.ts';
import { submitSelfAssessment } from '../../../src/application/self/submit-self-assessment.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { draftFeedback, draftsOf } from '../../../src/conversation/ui/feedback-draft.ts';
import { behaviourCodes, competencyCodes } from '../../../src/domain/appraisal/items.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { verifyAudit } from '../../../src/persistence/audit/audit-chains.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { anAppraisal } from '../../support/builders.ts';
import { createTestDatabase, emptyTables, type TestDatabase } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { firstDay, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';
import { startChains } from '../../support/start-chains.ts';
import { createPlayer } from './player.ts';

const clock = movableClock(Temporal.Instant.from(firstDay));
const t = translator('id');
let database: TestDatabase;
let db: Db;
let agency: SmallAgency;
let player: ReturnType<typeof createPlayer>;

/** What the appraiser noted on behaviour as a whole and on a level below the required one. */
const helped = 'Menggantikan rekan yang sakit di loket 3.';
const late = 'Dua surat terlambat.';

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 2 });
});
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
});
beforeEach(async () => {
  clock.set(Temporal.Instant.from(firstDay));
  await emptyTables(db);
  agency = await seedSmallAgency(db);
  await startChains(db, clock.now());
  const { budi, ani, wayan } = agency.people;
  const fresh = anAppraisal({
    id: agency.appraisals.budi,
    employee: { ...anAppraisal().employee, ...budi },
    appraiser: { ...ani, position: 'Kepala Bidang' },
    secondAppraiser: { ...wayan, position: 'Kepala Dinas' },
  });
  player = createPlayer(db, clock, fresh, budi.id, ani.id);
  for (const item of [...competencyCodes, ...behaviourCodes])
    await player.does('self', answerItem, item, { value: 2 });
  await player.does('self', noteItems, { 'M.02': 'Saya yang mengatur jadwal.' });
  await player.does('self', submitSelfAssessment, player.revision());
  for (const item of [...competencyCodes, 'H'])
    await player.does('appraiser', rateItem, item, { value: item === 'M.03' ? 1 : 2 });
  await player.does('appraiser', rateItem, 'P', { value: 3 });
  await player.does('appraiser', noteRating, 'M.03', late);
  await player.does('appraiser', noteRating, 'P', helped);
});

/** Confirms the rating with what is suggested, as the screen does. */
const confirms = () =>
  player.does('appraiser', confirmRating, player.revision(), draftsOf(t, player.appraisal()));

async function forgets(item: string, by: 'self' | 'appraiser' = 'appraiser') {
  const out: string[] = [];
  const of = ['--nip', '198609262015051001', '--cycle', 'Triwulan IV 2026', '--item', item, '--by', by];
  const code = await runCli(['audit', 'forget', ...of], {
    config: {
      databaseUrl: database.url,
      dataDir: tmpdir(),
      timeZone: 'Asia/Makassar',
      linkCodeMinutes: 10,
      language: 'en',
      operator: '197003121995031001',
    },
    clock,
    out: (line) => out.push(line),
    err: (line) => out.push(line),
  });
  expect(code, out.join('\n')).toBe(0);
  return out;
}

const feedback = async () => {
  const [row] = await db.execute<Record<'strengths' | 'improve' | 'next_step', string | null>>(
    sql`select strengths, improve, next_step from appraisal where id = ${agency.appraisals.budi}`,
  );
  return row;
};

/** Every table in which the words stand anywhere. */
async function tablesWith(words: string): Promise<readonly string[]> {
  const tables = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.execute(
      sql`select 1 from ${sql.identifier(name)} one where strpos(to_jsonb(one)::text, ${words}) > 0`,
    );
    if (rows.length > 0) found.push(name);
  }
  return found.toSorted();
}
const isWhole = async () => {
  const { broken, differences } = await verifyAudit(db, []);
  return [...broken, ...differences];
};

describe('a note of the appraiser that a suggestion quoted', () => {
  it('is gone from everywhere once it is forgotten, and a mark stands in its place in the feedback', async () => {
    await confirms();
    expect((await feedback())?.strengths).toContain(`Perilaku kerja secara keseluruhan: “${helped}”`);
    expect(await tablesWith(helped)).toEqual(['answer', 'appraisal', 'audit']);
    const said = await forgets('P');
    expect(await tablesWith(helped)).toEqual([]);
    expect((await feedback())?.strengths).toMatch(/^Perilaku kerja di atas ekspektasi\..+ keseluruhan: “…”$/);
    expect((await feedback())?.improve).toContain(`“${late}”`);
    expect(said).toContain(
      'The feedback quoted them (Strengths): “…” stands there now. The rest of the feedback stays.',
    );
    expect(await isWhole()).toEqual([]);
  });

  it('is gone too when the suggestion was taken over first, added to, and its note changed afterwards', async () => {
    const draft = draftFeedback(t, player.appraisal(), 'strengths') ?? '';
    await player.does('appraiser', adoptFeedbackDraft, 'strengths', draft);
    await player.does('appraiser', saveFeedback, 'strengths', `${draft}\n\nTerima kasih.`);
    await player.does('appraiser', noteRating, 'P', 'Membantu loket lain.');
    await confirms();
    await forgets('P');
    expect(await tablesWith(helped)).toEqual([]);
    expect((await feedback())?.strengths).toMatch(/“…”\n\nTerima kasih\.$/);
    expect(await isWhole()).toEqual([]);
  });

  it('goes with the note before the rating is confirmed, and no suggestion quotes it again', async () => {
    await forgets('P');
    expect(await tablesWith(helped)).toEqual([]);
    const [row] = await db.execute<{ note: string | null }>(
      sql`select note from answer where author = 'appraiser' and item = 'P'`,
    );
    expect(row).toEqual({ note: null });
  });

  it('is quoted between the same marks in every language, or it would not be found', () => {
    for (const locale of locales)
      expect(translator(locale)('draft.note', { item: 'P', words: helped })).toContain(`“${helped}”`);
  });

  it('leaves nothing behind in what an earlier destruction said was left', async () => {
    await confirms();
    await forgets('P');
    const said = await forgets('M.03');
    expect(await tablesWith(late)).toEqual([]);
    expect(said.join('\n')).toContain('(What to improve)');
    expect(await isWhole()).toEqual([]);
    expect(await forgets('M.03')).toEqual([
      'No words were found beside that answer. Nothing but the answer is left of it.',
    ]);
  });

  it('is not touched when words of the employee beside the same item are forgotten', async () => {
    await player.does('appraiser', noteRating, 'M.02', 'Catatan pejabat penilai.');
    await confirms();
    const before = await feedback();
    await forgets('M.02', 'self');
    expect(await tablesWith('Saya yang mengatur jadwal.')).toEqual([]);
    expect(await feedback()).toEqual(before);
    const [row] = await db.execute(
      sql`select 1 from answer where author = 'appraiser' and item = 'M.02' and note = 'Catatan pejabat penilai.'`,
    );
    expect(row).toBeDefined();
    expect(await isWhole()).toEqual([]);
  });
});

describe('the same words elsewhere', () => {
  it('stay where the appraiser wrote them into the feedback, and the operator is told where', async () => {
    await player.does('appraiser', saveFeedback, 'nextStep', `Lanjutkan: ${helped}`);
    await confirms();
    const said = await forgets('P');
    expect((await feedback())?.next_step).toBe(`Lanjutkan: ${helped}`);
    expect(said.join('\n')).toContain('not as a quotation (Next step)');
    expect(await isWhole()).toEqual([]);
  });

  it('stay beside another answer for which they were picked, and the operator is told which', async () => {
    await player.does('appraiser', pickReason, 'M.02', { author: 'appraiser', from: 'P' });
    await confirms();
    const said = await forgets('P');
    expect(said.join('\n')).toContain(
      'The same words also stand beside M.02 (Teamwork / Cooperation), written by the appraiser.',
    );
    await forgets('M.02');
    expect(await tablesWith(helped)).toEqual([]);
    expect(await isWhole()).toEqual([]);
  });
});
