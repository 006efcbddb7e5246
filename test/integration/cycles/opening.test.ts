import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCycle } from '../../../src/errands/cycle-errand.ts';
import type { ErrandDeps } from '../../../src/errands/errand-deps.ts';
import { translator } from '../../../src/i18n/translate.ts';
import type { ErrandInHand } from '../../../src/persistence/errands/errand-work.ts';
import { person } from '../../../src/persistence/schema/people.ts';
import { cycleRig, type Rig, why } from './rig.ts';

let rig: Rig;
let folder: string;

beforeEach(async () => {
  rig = await cycleRig();
  folder = await mkdtemp(join(tmpdir(), 'kinerja-opening-'));
});
afterEach(async () => {
  await rig.close();
  await rm(folder, { recursive: true });
});

async function open(period: string, more = '', ...options: readonly string[]) {
  const file = join(folder, 'cycle.yaml');
  await writeFile(
    file,
    `name: Tahun 2026
period: ${period}
windows:
  self-assessment: { from: 2027-01-04, to: 2027-01-10 }
  rating: { from: 2027-01-11, to: 2027-01-20 }
  feedback: { from: 2027-01-21, to: 2027-01-31 }
${more}`,
  );
  return rig.gives(['cycle', 'open', file, ...options]);
}
const year = '{ from: 2026-01-01, to: 2026-12-31 }';
const before = '{ from: 2026-01-01, to: 2026-09-30 }';
const appraisals = async () =>
  (
    await rig.db.execute<{ n: number }>(sql`select count(*)::int as n from appraisal a
    join cycle c on c.id = a.cycle_id where c.name = 'Tahun 2026'`)
  )[0]?.n;

describe('opening a cycle beside another', () => {
  it('is refused by name where the same people are appraised for some of the same days, unless both are meant', async () => {
    const refused = await open(year);
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(
      /3 people are appraised in “Triwulan IV 2026” \(1 October 2026 to 31 December 2026\)/,
    );
    expect(refused.said).toMatch(/Ani Rahmawati, Budi Santoso, Citra Lestari/);
    expect(refused.said).toMatch(/--beside "Triwulan IV 2026"/);
    expect(await appraisals()).toBe(0);
    expect((await open(year, '', '--beside', 'triwulan iv 2026')).code).toBe(0);
    expect(await appraisals()).toBe(3);
  });

  it('needs nothing for a year and its quarter that say so, and refuses a period that is neither or does not fit', async () => {
    await rig.db.execute(sql`update cycle set cycle_type = 'quarter'`);
    const refused = await open(
      '{ from: 2026-01-01, to: 2026-11-30 }',
      'type: tahunan',
      '--beside',
      'Triwulan IV 2026',
    );
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/period: .*does not fit “Triwulan IV 2026”/);
    expect((await open(year, 'type: triwulan')).said).toMatch(/period: A triwulan lies within/);
    expect(await appraisals()).toBe(0);
    const opened = await open(year, 'type: tahunan');
    expect(opened.code, opened.said).toBe(0);
    expect(opened.said).toContain('Year 2026');
    expect(await appraisals()).toBe(3);
    // A quarter that would no longer be one, or be of another year than its days say, is not corrected to that.
    const moved = await rig.gives([
      ...['cycle', 'correct', 'Triwulan IV 2026', '--period', '2026-09-01..2026-12-31', ...why],
    ]);
    expect(moved.code).toBe(1);
    expect(moved.said).toMatch(/triwulan lies within/);
    const shorter = await rig.gives([
      ...['cycle', 'correct', 'Tahun 2026', '--period', '2026-01-01..2026-12-01', ...why],
    ]);
    expect(shorter.code).toBe(1);
    expect(shorter.said).toMatch(/does not fit “Triwulan IV 2026”/);
  });

  it('needs nothing where they share no day', async () => {
    expect((await open(before)).code).toBe(0);
  });
});

describe('the preview of a cycle', () => {
  it('says the days in words and whom it concerns, by unit, and opens nothing', async () => {
    const { said, code } = await open(before, '', '--dry-run');
    expect(code).toBe(0);
    expect(said).toMatch(/Self-assessment: 4 January 2027 to 10 January 2027/);
    expect(said).toMatch(/Dinas Komunikasi dan Informatika +3/);
    expect(await appraisals()).toBe(0);
  });
});

describe('the settings of the agency in the file of a cycle', () => {
  const settings =
    'settings: { blind: true, missed: 3, objection: 20 calendar, holidays: { 2027-03-02: Hari jadi } }';
  const rows = () =>
    rig.db.execute(sql`select key, state, value, reason from agency_setting order by key, revision`);
  const marked = async () =>
    (await rig.db.execute(sql`select 1 from holiday where name = 'Hari jadi'`)).length;

  it('are said in the preview from what to what, and set with the cycle, once', async () => {
    const trial = await open(before, settings, '--dry-run');
    expect(trial).toMatchObject({ code: 0, said: expect.stringContaining('3 settings would change') });
    expect(trial.said).toMatch(/0 .*→ 3 /);
    expect(await rows()).toEqual([]);
    const done = await open(before, settings);
    expect(done.code, done.said).toBe(0);
    expect(done.said).toContain('3 settings saved');
    const reason = 'In the file of the cycle “Tahun 2026”';
    const stored = [
      { key: 'missed', state: 'set', value: '3', reason },
      { key: 'objection', state: 'set', value: '20 calendar', reason },
    ];
    expect(await rows()).toEqual(stored);
    expect(await marked()).toBe(1);
    expect(await appraisals()).toBe(3);
    expect(await rig.verified()).toEqual([]);
    // The rows are those of `settings import`: the same file changes nothing by it.
    const again = join(folder, 'settings.yaml');
    await writeFile(again, 'missed: 3\nobjection: 20 calendar\nholidays: { 2027-03-02: Hari jadi }\n');
    expect((await rig.gives(['settings', 'import', again, ...why])).said).toContain('Nothing to change');
    const next = (await open('{ from: 2026-01-01, to: 2026-03-31 }', settings, '--dry-run')).said;
    expect(next).toContain('name: Another cycle has this name already');
    expect(next).not.toContain('settings.');
  });

  it('are reported with the problems of the cycle, each by its field, and then nothing is opened or set', async () => {
    const wrong =
      'units: [Dinas Antariksa]\nsettings: { missed: 3, objection: 2 calendar, zone: { Antah: Asia/Jakarta } }';
    for (const more of [
      wrong,
      'settings: { missed: 3, objection: 2 calendar, hours: [8] }',
      'settings: { missed: 99 }',
    ]) {
      const { code, said } = await open(before, more);
      expect(code).toBe(1);
      expect(said).toMatch(/settings\.(objection|missed): /);
      if (more.includes('hours')) expect(said).toContain('settings.hours: ');
      if (more === wrong) expect(said).toMatch(/units: Nobody .*\n(.*\n)*settings\.zone\.antah: /i);
    }
    // Also where the settings are right and the cycle is not.
    expect((await open(year, 'settings: { missed: 3 }')).code).toBe(1);
    expect(await rows()).toEqual([]);
    expect(await appraisals()).toBe(0);
  });

  it('are refused in a file at the desk, each by its field, with what to do', async () => {
    await open(before, settings, '--dry-run');
    const deps: Partial<ErrandDeps> = { db: rig.db, clock: rig.clock, timeZone: 'Asia/Makassar' };
    const errand = { status: 'waiting' } as ErrandInHand;
    const bytes = await readFile(join(folder, 'cycle.yaml'));
    const settled = JSON.stringify(await runCycle(deps as ErrandDeps, errand, translator('en'), bytes));
    expect(settled).toContain('"status":"over"');
    for (const field of ['missed', 'objection', 'holidays'])
      expect(settled).toMatch(new RegExp(`settings\\.${field}: .{0,80}changed under \\[Settings\\]`));
    expect(await appraisals()).toBe(0);
  });

  it('wait for a second officer where big changes do, and the cycle opens', async () => {
    const file = join(folder, 'second.yaml');
    await open(before, 'settings: { objection: 20 calendar }', '--dry-run');
    await writeFile(file, await readFile(join(folder, 'cycle.yaml'), 'utf8'));
    const done = await rig.gives(['cycle', 'open', file], { hasSecondOfficer: true });
    expect(done).toMatchObject({ code: 0, said: expect.stringContaining('settings confirm objection') });
    expect(await rows()).toMatchObject([{ key: 'objection', state: 'asked' }]);
    expect(await appraisals()).toBe(3);
    expect(await rig.verified()).toEqual([]);
  });
});

describe('a pilot', () => {
  beforeEach(async () => {
    await rig.db
      .update(person)
      .set({ unit: 'Badan Kepegawaian' })
      .where(eq(person.id, rig.agency.people.citra.id));
  });

  it('takes in the people of its units alone, and those of others once it is wider', async () => {
    expect((await open(before, 'units: [badan kepegawaian]')).said).toMatch(/Badan Kepegawaian +1/);
    expect(await appraisals()).toBe(1);
    const wider = await rig.gives(['cycle', 'widen', 'Tahun 2026', '--all', ...why]);
    expect(wider.said).toMatch(/2 appraisals opened/);
    expect(await appraisals()).toBe(3);
    expect(await rig.gives(['cycle', 'widen', 'Tahun 2026', '--all', ...why])).toMatchObject({
      code: 1,
      said: expect.stringMatching(/for all units already/),
    });
  });

  it('of a unit that the roster does not know is refused, and names it', async () => {
    expect(await open(before, 'units: [Dinas Antariksa]')).toMatchObject({
      code: 1,
      said: expect.stringMatching(/Nobody on the roster is in the unit “Dinas Antariksa”/),
    });
  });
});
