import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examinationRig, nips, type Rig } from './rig.ts';

let rig: Rig;
let cycle: string;
beforeAll(async () => {
  rig = await examinationRig();
  const [found] = await rig.db.execute<{ name: string }>(sql`select name from cycle`);
  cycle = found?.name ?? '';
});
afterAll(() => rig.close());

const unit = 'Dinas Komunikasi dan Informatika';
const lastAct = async () => {
  const [row] = await rig.db.execute<{ act: string; actor_id: string; after: Record<string, unknown> }>(
    sql`select act, actor_id, after from audit where appraisal_id is null order by seq desc limit 1`,
  );
  return row;
};

describe('export', () => {
  it('writes a workbook and five CSVs, and records who took what', async () => {
    const folder = join(rig.folder, 'all');
    const { code, said } = await rig.gives(nips.wayan, 'export', '--cycle', cycle, '--out', folder);
    expect(said).toContain('3 appraisals exported');
    expect(code).toBe(0);
    const files = await readdir(folder);
    expect(files.map((file) => file.replace(/^.*2026-12-14-?/, '')).toSorted()).toEqual(
      ['.xlsx', 'harian.csv', 'hasil.csv', 'kebutuhan.csv', 'perilaku.csv', 'ringkas.csv'].toSorted(),
    );
    const sums = await Promise.all(
      files.map(async (file) => {
        const bytes = await readFile(join(folder, file));
        return [file, createHash('sha256').update(bytes).digest('hex')] as const;
      }),
    );
    expect(await lastAct()).toMatchObject({
      act: 'cycle.export',
      actor_id: rig.agency.people.wayan.id,
      after: { cycleId: rig.agency.cycleId, units: null, people: 3, files: Object.fromEntries(sums) },
    });
    expect(await rig.verified()).toEqual([]);
  });

  it('says everything of a result that was given, and nothing of a rating nobody may read yet', async () => {
    const folder = join(rig.folder, 'read');
    await rig.gives(nips.wayan, 'export', '--cycle', cycle, '--out', folder);
    const files = await readdir(folder);
    const contentOf = (end: string) => readFile(join(folder, files.find((one) => one.endsWith(end)) ?? ''));
    const sheets = await readWorkbook(await contentOf('.xlsx'));
    const of = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data ?? [];
    expect(sheets.map(({ sheet }) => sheet)).toEqual(
      ['People', 'Ratings', 'Performance ratings', 'Gaps', 'Development', 'Objections', 'Deliveries'].concat([
        'Training needs',
        'Distribution',
        'Plans and seats',
      ]),
    );
    expect(of('People')).toHaveLength(4);
    expect(of('Performance ratings').slice(1)).toEqual([
      [nips.budi, 'Budi Santoso', unit, 'Meets expectation', 'Meets expectation', 'Good (Baik)'],
    ]);
    expect(of('Distribution').slice(1)).toEqual([[unit, 1, 0, 1, 0, 0, 0]]);
    const ringkas = (await contentOf('ringkas.csv')).toString('utf8');
    expect(ringkas.split('\r\n')).toHaveLength(3);
    expect(ringkas).toContain(`="${nips.budi}";"Budi Santoso";"${cycle}";"";"Sesuai ekspektasi"`);
    const hasil = (await contentOf('hasil.csv')).toString('utf8');
    expect(hasil).toContain('"Layanan pengaduan warga"');
    const all = [ringkas, hasil, (await contentOf('perilaku.csv')).toString('utf8'), JSON.stringify(sheets)];
    for (const text of all) expect(text).not.toMatch(/DRAF/);
  });

  it('says the predicate of a unit once HR has entered it', async () => {
    const folder = join(rig.folder, 'organisation');
    const of = ['--unit', unit, '--reason', 'SK 9/2026'];
    const set = await rig.gives(nips.wayan, 'settings', 'set', 'organisation', `Istimewa ${cycle}`, ...of);
    expect(set.code, set.said).toBe(0);
    const { code } = await rig.gives(
      nips.wayan,
      'export',
      '--cycle',
      cycle,
      '--only',
      'ringkas',
      '--out',
      folder,
    );
    expect(code).toBe(0);
    const [file = ''] = await readdir(folder);
    expect(await readFile(join(folder, file), 'utf8')).toContain(`"${cycle}";"Istimewa";"Sesuai ekspektasi"`);
  });

  it('never writes over a file', async () => {
    const again = () => rig.gives(nips.wayan, 'export', '--cycle', cycle, '--only', 'ringkas');
    expect((await again()).code).toBe(0);
    const { code, said } = await again();
    expect([code, said]).toEqual([1, expect.stringContaining('ringkas.csv')]);
    const left = await readdir(join(rig.folder, 'export'));
    expect(left).toHaveLength(1);
  });

  it('is refused without the right, and for a unit it does not hold for', async () => {
    const out = ['--out', join(rig.folder, 'refused')];
    const tries = (...more: readonly string[]) =>
      rig.gives(nips.budi, 'export', '--cycle', cycle, ...out, ...more);
    expect(await tries()).toMatchObject({
      code: 1,
      said: expect.stringContaining('You may not take results'),
    });
    await rig.gives(
      nips.wayan,
      ...['people', 'hr', 'grant', nips.budi, '--right', 'results.export', '--scope', `unit:${unit}`],
    );
    const other = await tries('--unit', 'Dinas Kesehatan');
    expect(other).toMatchObject({ code: 1, said: expect.stringContaining('does not hold for the unit') });
    expect(await readdir(rig.folder)).not.toContain('refused');
    // Without a unit it is the one the right is for, and whoever served in another one is not in it.
    await rig.db.execute(sql`update appraisal set held_unit = 'Dinas Kesehatan' where employee_id =
      (select id from person where nip = ${nips.citra})`);
    expect(await tries('--only', 'ringkas')).toMatchObject({
      code: 0,
      said: expect.stringContaining('2 appraisals'),
    });
    expect((await lastAct())?.after).toMatchObject({ units: [unit.toLowerCase()], people: 2 });
  });

  it('says gaps, what is suggested for them, objections, deliveries, and needs by unit', async () => {
    const { budi } = rig.agency.people;
    await rig.db.execute(sql`update appraisal set status = 'objected', objected_at = '2026-12-13T20:00:00Z',
      required = required || '{"M.03": 4}' where id = ${rig.agency.appraisals.budi}`);
    await rig.db.execute(sql`insert into outbox (id, kind, version, recipient_id, payload, dedupe_key, available_at, created_at)
      select gen_random_uuid(), 'from-the-future', 1, ${budi.id}, '{}', 'export-test', now(), opened_at from cycle`);
    const out = ['--only', 'xlsx', '--unit', unit.toUpperCase(), '--out', join(rig.folder, 'gaps')];
    expect(await rig.gives(nips.wayan, 'export', '--cycle', cycle, ...out)).toMatchObject({ code: 0 });
    const [file = ''] = await readdir(join(rig.folder, 'gaps'));
    const sheets = await readWorkbook(await readFile(join(rig.folder, 'gaps', file)));
    const of = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data?.slice(1) ?? [];
    const who = [nips.budi, 'Budi Santoso', unit];
    expect(of('Gaps')).toEqual([[...who, 'Communication', 4, 2, 2]]);
    const [suggested] = of('Development');
    expect(suggested?.slice(0, 5)).toEqual([...who, 'Communication', 2]);
    expect(suggested?.[5]).toMatch(/coaching/i);
    // 20:00 in Greenwich is the next day in the zone of the cycle.
    const objected = [...who, new Date('2026-12-14T00:00:00Z'), 'Ani Rahmawati'];
    // One that was filed before cases had stages waits for its decision.
    expect(of('Objections')).toEqual([[...objected, 'waits for a decision', null]]);
    expect(of('Training needs')).toEqual([[unit, 'Communication', 1, 1, 2]]);
    const [planned] = of('Deliveries').filter((row) => row[3] === 'a message');
    expect(planned?.slice(0, 5)).toEqual([...who, 'a message', 'waiting']);
  });

  it('says of an objection where it stands and, once that is final, what was decided', async () => {
    const { budi } = rig.agency.appraisals;
    const rowAt = async (stage: string, rulings: unknown) => {
      await rig.db.execute(sql`update appraisal set status = 'objected', objected_at = '2026-12-13T20:00:00Z',
        objection = ${JSON.stringify({ stage, rulings })}::jsonb where id = ${budi}`);
      const folder = join(rig.folder, `objection-${stage}-${Object.keys(rulings as object).length}`);
      const only = ['--only', 'xlsx', '--lang', 'id', '--out', folder];
      await rig.gives(nips.wayan, 'export', '--cycle', cycle, ...only);
      const [file = ''] = await readdir(folder);
      const sheets = await readWorkbook(await readFile(join(folder, file)));
      return sheets.find(({ sheet }) => sheet === 'Keberatan')?.data[1]?.slice(5);
    };
    const changed = { 'R.0': { reason: 'x', value: 3 } };
    // What is ruled before the end is a draft, and in no table.
    expect(await rowAt('with-decider', changed)).toEqual(['menunggu keputusan', null]);
    expect(await rowAt('asked', {})).toEqual(['menunggu jawaban', null]);
    expect(await rowAt('withdrawn', changed)).toEqual(['ditarik oleh pegawai', null]);
    expect(await rowAt('confirmed', changed)).toEqual(['sudah diputuskan', 'hasil diubah']);
    expect(await rowAt('confirmed', { 'R.0': { reason: 'x' }, 'B.0': { reason: 'y' } })).toEqual([
      'sudah diputuskan',
      'hasil tetap',
    ]);
  });

  it('says in each table the notes on what that table is about', async () => {
    const { budi } = rig.agency.appraisals;
    await rig.db.execute(sql`insert into answer (appraisal_id, author, item, value, note, updated_at)
      select ${budi}, 'appraiser', item, 2, 'Catatan ' || item, now() from unnest(array['R.1', 'B.1']) item
      on conflict (appraisal_id, author, item) do update set note = excluded.note`);
    const folder = join(rig.folder, 'notes');
    await rig.gives(nips.wayan, 'export', '--cycle', cycle, '--only', 'hasil', 'perilaku', '--out', folder);
    const files = (await readdir(folder)).toSorted();
    const [results, behaviour] = await Promise.all(files.map((one) => readFile(join(folder, one), 'utf8')));
    expect(results).toContain('"Catatan R.1"');
    expect(behaviour).toContain('"Catatan B.1"');
  });
});
