import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { growthAction, growthMentor } from '../../../src/persistence/schema/growth.ts';
import { codeWithin } from '../../../src/reports/documents/draw.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { pagesOf } from '../../support/read-pdf.ts';
import type { SmallAgency } from '../../support/small-agency.ts';
import { startChains } from '../../support/start-chains.ts';
import { now, numbers, type TenureRig, tenureRig } from '../tenure/rig.ts';

/** Documents by command: Budi's result of Ani is released, Citra's is not. */
let rig: TenureRig;
let agency: SmallAgency;
let folder: string;
beforeAll(async () => {
  rig = await tenureRig();
});
afterAll(() => rig.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinerja-documents-'));
  agency = await rig.begins();
  await rig.db.execute(
    sql`update appraisal set status = 'released', predicate = 'good', self_submitted_at = '2026-12-10T02:00:00Z',
      rated_at = '2026-12-11T02:00:00Z', released_at = '2026-12-11T02:00:00Z', strengths = 'Tekun.'
      where id = ${agency.appraisals.budi}::uuid`,
  );
  await startChains(rig.db, now);
  return () => rm(folder, { recursive: true });
});

const cycle = 'Triwulan IV 2026';
const takes = (number: string, ...more: string[]) =>
  rig.kinerja('document', number, '--cycle', cycle, '--out', folder, ...more);
const files = async () => (await readdir(folder)).toSorted();
const rows = async (table: 'issued_document' | 'audit') =>
  (
    await rig.db.execute(
      table === 'audit'
        ? sql`select 1 from audit where act = 'result.export'`
        : sql`select 1 from issued_document`,
    )
  ).length;

describe('document', () => {
  it('writes the evaluation with whole numbers, keeps its code, and records who took it out', async () => {
    expect(await takes(numbers.budi)).toMatchObject({ code: 0 });
    const [name = ''] = await files();
    expect(name).toMatch(/^evaluasi-kinerja-198609262015051001-[0-9A-Z]{16}\.pdf$/);
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    const pages = await pagesOf(await readFile(join(folder, name)));
    expect(pages).toHaveLength(2);
    for (const one of [numbers.budi, numbers.ani, numbers.wayan, 'TRIWULAN IV 2026', 'BAIK', 'Tekun.'])
      expect(pages[0]).toContain(one);
    const kept = await rig.db.execute<{ role: string; after: unknown; code: string }>(
      sql`select a.role, a.after, d.code from audit a join issued_document d on d.appraisal_id = a.appraisal_id
        where a.act = 'result.export' and a.actor_id = ${agency.people.wayan.id}::uuid`,
    );
    expect(kept).toHaveLength(1);
    const code = name.slice(-20, -4);
    expect(kept[0]).toMatchObject({
      ...{ role: 'second-appraiser', code },
      after: { as: 'document', kind: 'evaluation', version: 1, code },
    });
    expect(await rig.kinerja('audit', 'verify')).toMatchObject({ code: 0 });
  });

  it('counts the versions of each kind', async () => {
    for (const kind of ['evaluation', 'evaluation', 'competency', 'plan'])
      expect(await takes(numbers.budi, '--kind', kind)).toMatchObject({ code: 0 });
    const versions = await rig.db.execute<{ kind: string; version: number }>(
      sql`select kind, version from issued_document order by kind, version`,
    );
    expect(versions.map(({ kind, version }) => [kind, version])).toEqual([
      ['competency', 1],
      ['evaluation', 1],
      ['evaluation', 2],
      ['plan', 1],
    ]);
    expect(await files()).toHaveLength(4);
  });

  it('is refused before the employee has the result, for nobody in the cycle, and in a cycle that is none', async () => {
    expect((await takes(numbers.citra)).out).toContain('has no result in this cycle yet');
    expect((await takes(numbers.wayan)).out).toContain('takes part in');
    expect((await rig.kinerja('document', numbers.budi, '--cycle', 'x', '--out', folder)).code).toBe(1);
    expect(await files()).toEqual([]);
    expect(await rows('issued_document')).toBe(0);
    expect(await rows('audit')).toBe(0);
  });

  it('is for the appraiser, their superior and the employee, and for HR with the right for the unit', async () => {
    for (const one of [numbers.ani, numbers.budi])
      expect(await takes(numbers.budi, '--as', one)).toMatchObject({ code: 0 });
    expect((await takes(numbers.budi, '--as', numbers.citra)).code).toBe(1);
    await rig.kinerja(
      'people',
      'hr',
      'grant',
      numbers.citra,
      '--right',
      'assist.enter',
      '--scope',
      'unit:Lain',
    );
    expect((await takes(numbers.budi, '--as', numbers.citra)).code).toBe(1);
    await rig.kinerja('people', 'hr', 'grant', numbers.citra, '--right', 'progress.view');
    expect((await takes(numbers.budi, '--as', numbers.citra)).code).toBe(1);
    expect(await rows('issued_document')).toBe(2);
    await rig.kinerja('people', 'hr', 'grant', numbers.citra, '--right', 'assist.enter');
    expect(await takes(numbers.budi, '--as', numbers.citra)).toMatchObject({ code: 0 });
  });

  it('has the agreed actions of a development plan for the two whose plan it is, and for nobody else', async () => {
    await rig.db.insert(growthAction).values({
      ...{ appraisalId: agency.appraisals.budi, employeeId: agency.people.budi.id, no: 1, item: 'M.03' },
      ...({ form: 'coaching', amount: 4, hours: 8, proposedBy: 'employee', state: 'agreed' } as const),
      ...{ from: Temporal.PlainDate.from('2027-01-04'), to: Temporal.PlainDate.from('2027-02-28') },
    });
    await rig.db.insert(growthMentor).values({
      ...{ appraisalId: agency.appraisals.budi, no: 1, id: newId(), personId: agency.people.citra.id },
      ...({ by: 'employee', state: 'accepted', until: Temporal.PlainDate.from('2026-12-19') } as const),
    });
    await rig.db.execute(sql`insert into answer (appraisal_id, author, item, value, updated_at)
      values (${agency.appraisals.budi}::uuid, 'appraiser', 'M.03', 0, '2026-12-11T02:00:00Z')`);
    const said = async (who: string) => {
      const before = await files();
      expect(await takes(numbers.budi, '--kind', 'plan', '--as', who)).toMatchObject({ code: 0 });
      const name = (await files()).find((one) => !before.includes(one)) ?? '';
      return (await pagesOf(await readFile(join(folder, name)))).join(' ');
    };
    for (const who of [numbers.budi, numbers.ani])
      expect(await said(who)).toMatch(/Coaching, 4 sesi \(8 JP\)\s+Citra Lestari/);
    expect(await said(numbers.wayan)).not.toContain('4 sesi');
  });

  it('is all of an objection for both sides and who decides, and for HR only once it is decided', async () => {
    const takesCase = (...more: string[]) => takes(numbers.budi, '--kind', 'objection', ...more);
    expect((await takesCase()).out).toContain('no objection to this result that you can take out');
    await rig.db.execute(
      sql`update appraisal set status = 'objected', objected_at = '2026-12-12T02:00:00Z',
        objection_reason = 'Target terlampaui.' where id = ${agency.appraisals.budi}::uuid`,
    );
    for (const one of [numbers.wayan, numbers.ani, numbers.budi])
      expect(await takesCase('--as', one)).toMatchObject({ code: 0 });
    await rig.kinerja('people', 'hr', 'grant', numbers.citra, '--right', 'assist.enter');
    expect((await takesCase('--as', numbers.citra)).out).toContain('that you can take out');
    const written = await files();
    expect(written).toHaveLength(3);
    const [name = ''] = written;
    expect(name).toMatch(/^berkas-keberatan-/);
    const text = (await pagesOf(await readFile(join(folder, name)))).join(' ');
    for (const one of ['Target terlampaui.', 'Belum diputuskan', 'I Wayan', numbers.wayan])
      expect(text).toContain(one);
  });

  it('is the record of a talk for both sides once it was written down, and for the others once both confirmed it', async () => {
    const takesTalk = (one: string) => takes(numbers.budi, '--kind', 'talk', '--as', one);
    const talk = (more: object) =>
      rig.db.execute(
        sql`update appraisal set talk = ${JSON.stringify({ offers: 1, taken: '2026-12-12T02:00:00Z', ...more })}::jsonb
          where id = ${agency.appraisals.budi}::uuid`,
      );
    await rig.kinerja('people', 'hr', 'grant', numbers.citra, '--right', 'assist.enter');
    await talk({});
    for (const one of [numbers.budi, numbers.ani, numbers.wayan, numbers.citra])
      expect((await takesTalk(one)).out).toContain('no record of a performance dialogue');
    const held = { by: 'appraiser', at: '2026-12-12T03:00:00Z', lines: ['Laporan tiap Jumat'] };
    await talk({ held });
    for (const one of [numbers.budi, numbers.ani]) expect(await takesTalk(one)).toMatchObject({ code: 0 });
    for (const one of [numbers.wayan, numbers.citra])
      expect((await takesTalk(one)).out).toContain('no record of a performance dialogue');
    await talk({ held, confirmedAt: '2026-12-12T04:00:00Z' });
    for (const one of [numbers.wayan, numbers.citra]) expect(await takesTalk(one)).toMatchObject({ code: 0 });
    const written = await files();
    expect(written).toHaveLength(4);
    expect(written[0]).toMatch(/^catatan-pertemuan-kinerja-198609262015051001-/);
    const texts = await Promise.all(
      written.map(async (name) => (await pagesOf(await readFile(join(folder, name)))).join(' ')),
    );
    expect(texts.filter((text) => text.includes('LANGKAH YANG DISEPAKATI'))).toHaveLength(2);
    for (const text of texts) expect(text).toContain('Laporan tiap Jumat');
  });

  it('is there once the cycle is closed', async () => {
    await rig.db.execute(sql`update cycle set closed_at = '2026-12-13T02:00:00Z'`);
    expect(await takes(numbers.budi)).toMatchObject({ code: 0 });
  });

  it('leaves neither row nor act nor file where the file cannot be written', async () => {
    // A folder in which nobody, not even root, may create a file.
    const done = await rig.kinerja('document', numbers.budi, '--cycle', cycle, '--out', '/proc/self');
    expect(done.code).toBe(1);
    expect(done.out).toContain('/proc/self/evaluasi-kinerja');
    expect(await rows('issued_document')).toBe(0);
    expect(await rows('audit')).toBe(0);
  });
});

describe('copy-text', () => {
  const copies = (...more: string[]) => rig.kinerja('copy-text', numbers.budi, '--cycle', cycle, ...more);

  it('prints the texts field by field, without a number, and records who took them out', async () => {
    const done = await copies('--as', numbers.ani);
    expect(done.code).toBe(0);
    for (const one of ['[Periode]\nTriwulan IV 2026', '[Predikat]\nBaik', '[Catatan]\nTekun.'])
      expect(done.out).toContain(one);
    expect(done.out).not.toMatch(/\d{18}/);
    const kept = await rig.db.execute(
      sql`select role, after from audit where act = 'result.export' and actor_id = ${agency.people.ani.id}::uuid`,
    );
    expect(kept.map(({ role, after }) => ({ role, after }))).toEqual([
      { role: 'appraiser', after: { as: 'ekinerja' } },
    ]);
    expect(await rows('issued_document')).toBe(0);
    expect(await rig.kinerja('audit', 'verify')).toMatchObject({ code: 0 });
  });

  it('is for both sides and HR with the right for the unit, and for nobody before the result', async () => {
    expect((await copies('--as', numbers.wayan)).code).toBe(1);
    expect((await copies('--as', numbers.citra)).code).toBe(1);
    await rig.kinerja(
      'people',
      'hr',
      'grant',
      numbers.citra,
      '--right',
      'assist.enter',
      '--scope',
      'unit:Lain',
    );
    expect((await copies('--as', numbers.citra)).code).toBe(1);
    expect(await rows('audit')).toBe(0);
    await rig.kinerja('people', 'hr', 'grant', numbers.citra, '--right', 'assist.enter');
    expect(await copies('--as', numbers.citra)).toMatchObject({ code: 0 });
    const early = await rig.kinerja('copy-text', numbers.citra, '--cycle', cycle);
    expect(early).toMatchObject({ code: 1 });
    expect(await rows('audit')).toBe(1);
  });
});

describe('verify', () => {
  const taken = async () => {
    await takes(numbers.budi);
    const [name = ''] = await files();
    const path = join(folder, name);
    return { path, pdf: await readFile(path), code: codeWithin(await readFile(path)) ?? '' };
  };

  it('knows a document by its file and by its code, and says the day and nothing else', async () => {
    const { path, code } = await taken();
    for (const given of [path, code, code.toLowerCase().replaceAll('-', ' ')]) {
      const done = await rig.kinerja('verify', given);
      expect(done.code).toBe(0);
      expect(done.out).toMatch(/^Genuine: .*14 December 2026/);
      for (const secret of ['Budi', 'Ani', numbers.budi, 'evaluation', cycle, 'Baik'])
        expect(done.out).not.toContain(secret);
    }
  });

  it('says that a file was changed after it went out', async () => {
    const { path, pdf } = await taken();
    await writeFile(path, Buffer.concat([pdf, Buffer.from('\n')]));
    const done = await rig.kinerja('verify', path);
    expect(done.code).toBe(1);
    expect(done.out).toContain('this file was changed afterwards');
  });

  it('knows neither another code nor another file, and says what is neither', async () => {
    await taken();
    const other = join(folder, 'lain.pdf');
    await writeFile(other, '%PDF-1.7');
    for (const given of ['7Q4K-X9M2-RTV8-WYA3', other])
      expect(await rig.kinerja('verify', given)).toEqual({
        code: 1,
        out: 'Not genuine: no such document was issued here.',
      });
    expect((await rig.kinerja('verify', 'kolaborasi')).out).toContain('neither a file here nor a code');
  });

  it('still knows it when the result was destroyed', async () => {
    const { code } = await taken();
    await rig.db.execute(sql`delete from answer`);
    await rig.db.execute(sql`delete from work_result`);
    await rig.db.execute(sql`delete from appraisal`);
    expect(await rig.kinerja('verify', code)).toMatchObject({ code: 0 });
  });
});
