import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SmallAgency } from '../../support/small-agency.ts';
import { startChains } from '../../support/start-chains.ts';
import { now, numbers, type TenureRig, tenureRig } from '../tenure/rig.ts';

/** The path on paper by command, given by Wayan, in the days of a self-assessment that is open until 15 December. */
let rig: TenureRig;
let agency: SmallAgency;
let folder: string;
beforeAll(async () => {
  rig = await tenureRig();
  folder = rig.folder;
});
afterAll(() => rig.close());
beforeEach(async () => {
  agency = await rig.begins();
  await rig.db.execute(sql`update cycle set self_to = '2026-12-15', rating_from = '2026-12-16'`);
});

const head = `nip;untuk;alasan;saksi;tanggal;${Array.from({ length: 16 }, (_, at) => at + 1).join(';')};c1;jawaban;keberatan`;
const levels = '3;3;2;a;0;3;2;3;3;2;2;2;2;2;2;2';
const witness = 'Siti Aminah, Kasubbag Umum';
const row = (nip: string, over: { witness?: string; on?: string; levels?: string } = {}) =>
  `="${nip}";diri;layar;${over.witness ?? witness};${over.on ?? '2026-12-12'};${over.levels ?? levels};Contoh;;`;

async function enters(rows: readonly string[], ...more: string[]) {
  const path = join(folder, 'kertas.csv');
  await writeFile(path, [head, ...rows].join('\r\n'));
  return rig.kinerja('assist', 'enter', path, ...more);
}
const stored = async () =>
  (
    await rig.db.execute<{ status: string; count: string }>(
      sql`select a.status, count(n.item) from appraisal a left join answer n on n.appraisal_id = a.id
        where a.id in (${agency.appraisals.budi}::uuid, ${agency.appraisals.citra}::uuid) group by a.id, a.status
        order by a.status`,
    )
  ).map(({ status, count }) => [status, Number(count)]);
const papers = async () => (await rig.db.execute(sql`select 1 from paper_entry`)).length;

describe('assist enter', () => {
  it('enters all papers of a file, in the name of whoever gives the command', async () => {
    await startChains(rig.db, now);
    const done = await enters([row(numbers.budi), row(numbers.citra)]);
    expect(done).toMatchObject({ code: 0 });
    expect(done.out).toContain('2 papers entered.');
    expect(await stored()).toEqual([
      ['submitted', 16],
      ['submitted', 16],
    ]);
    const by = await rig.db.execute<{ role: string; actor: string }>(
      sql`select distinct role, actor_id as actor from audit where act = 'self.answer'`,
    );
    expect(by.map((one) => ({ ...one }))).toEqual([{ role: 'assistant', actor: agency.people.wayan.id }]);
    expect(await rig.kinerja('audit', 'verify')).toMatchObject({ code: 0 });
  });

  it('writes nothing in a dry run', async () => {
    const done = await enters([row(numbers.budi)], '--dry-run');
    expect(done.out).toContain('Nothing is written: 1 paper would be entered.');
    expect(await papers()).toBe(0);
  });

  it('enters none where one is wrong, and says row, column and what to do of each', async () => {
    const done = await enters([
      row(numbers.budi),
      row(numbers.citra, { witness: 'Citra Lestari' }),
      row(numbers.ani, { on: '2026-12-15' }),
    ]);
    expect(done.code).toBe(1);
    expect(done.out).toContain('Row 3, column saksi');
    expect(done.out).toContain('Please name somebody else.');
    expect(done.out).toContain('Row 4, column tanggal');
    expect(done.out).not.toContain('Row 2');
    expect(done.out).toContain('Nothing was entered.');
    expect(await papers()).toBe(0);
    expect(await stored()).toEqual([
      ['self-assessment', 0],
      ['self-assessment', 0],
    ]);
  });

  it('says of each cell that cannot be read what belongs there', async () => {
    const done = await enters([
      row(numbers.budi, { levels: '6;3;2;a;0;3;2;3;3;4;2;2;2;2;2;2' }),
      row('123'),
      row(numbers.citra, { on: 'kemarin' }),
    ]);
    expect(done.code).toBe(1);
    for (const place of ['Row 2, column 1', 'Row 2, column 10', 'Row 3, column nip', 'Row 4, column tanggal'])
      expect(done.out).toContain(place);
    expect((await enters([row(numbers.budi), row(numbers.budi)])).out).toContain('twice');
  });

  it('is refused to whoever has neither the office nor the right', async () => {
    const done = await enters([row(numbers.budi)], '--as', numbers.citra);
    expect(done.code).toBe(1);
    expect(await papers()).toBe(0);
    await rig.kinerja('people', 'hr', 'grant', numbers.citra, '--right', 'assist.enter');
    expect((await enters([row(numbers.budi)], '--as', numbers.citra)).code).toBe(0);
    expect((await enters([row(numbers.citra)], '--as', numbers.citra)).code).toBe(1);
  });
});

describe('assist print', () => {
  it('prints the cards of the self-assessment with places for ticks, evidence and two names', async () => {
    const out = join(folder, 'formulir.html');
    const done = await rig.kinerja('assist', 'print', '--person', numbers.budi, '--out', out);
    expect(done).toMatchObject({ code: 0 });
    const page = await readFile(out, 'utf8');
    expect(page.match(/class="write"/g)?.length).toBeGreaterThanOrEqual(17);
    expect(page.match(/<i><\/i>/g)?.length).toBeGreaterThan(16 * 3);
    expect(page).toContain('Budi Santoso');
    expect(page).toContain('Layanan pengaduan warga');
    expect((await rig.kinerja('assist', 'print', '--person', numbers.budi, '--out', out)).code).toBe(1);
  });

  it('prints a result with its slip, leaves a row, and records what the slip says', async () => {
    await rig.db.execute(
      sql`update appraisal set status = 'released', predicate = 'good', self_submitted_at = '2026-12-10T02:00:00Z',
        rated_at = '2026-12-11T02:00:00Z', released_at = '2026-12-11T02:00:00Z'
        where id = ${agency.appraisals.budi}::uuid`,
    );
    await rig.db.execute(sql`insert into answer (appraisal_id, author, item, value, updated_at)
      select ${agency.appraisals.budi}::uuid, 'appraiser', item, 2, '2026-12-11T02:00:00Z'::timestamptz
      from unnest(array['H', 'P']) item`);
    await startChains(rig.db, now);
    const out = join(folder, 'hasil.html');
    expect(await rig.kinerja('assist', 'print', '--person', numbers.budi, '--out', out)).toMatchObject({
      code: 0,
    });
    const page = await readFile(out, 'utf8');
    expect(page).toContain('Answer of the employee');
    expect(
      await rig.db.execute(sql`select 1 from audit where act = 'result.export' and appraisal_id is not null`),
    ).toHaveLength(1);
    const slip = `="${numbers.budi}";hasil;hp;${witness};2026-12-12;${';'.repeat(15)};;keberatan;Hasil kerja melampaui target.`;
    const done = await enters([slip]);
    expect(done).toMatchObject({ code: 0 });
    const [row] = await rig.db.execute<{ status: string; opened: string; reason: string }>(
      sql`select status, (opened_at at time zone 'Asia/Makassar')::date::text as opened, objection_reason as reason
        from appraisal where id = ${agency.appraisals.budi}::uuid`,
    );
    expect({ ...row }).toEqual({
      ...{ status: 'objected', opened: '2026-12-12' },
      reason: 'Hasil kerja melampaui target.',
    });
    expect(await rig.kinerja('audit', 'verify')).toMatchObject({ code: 0 });
  });
});
