import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChainFile, ChainRow } from '../../../src/application/examination/bundle.ts';
import { agencyNow } from '../../../src/outbound/agency-now.ts';
import { createLookUps } from '../../../src/outbound/look-ups.ts';
import { prepare } from '../../../src/outbound/prepare.ts';
import type { DueRow } from '../../../src/persistence/outbox/outbox.ts';
import { heldData } from '../../../src/persistence/rights/held-data.ts';
import { examination } from '../../../src/persistence/schema/examination.ts';
import { outbox } from '../../../src/persistence/schema/messaging.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { withoutForms } from '../../support/builders.ts';
import { evidence, examinationRig, forge, nips, type Rig, sumOf } from './rig.ts';

let rig: Rig;
let bundle: string;
let sum: string;
const why = ['--reason', 'Surat Tugas Inspektorat 12/2026', '--until', '2026-12-31'] as const;
const asks = (...more: readonly string[]) => rig.gives(nips.wayan, 'examine', 'ask', ...more);
const at = (moment: string) => rig.clock.set(Temporal.Instant.from(moment));

beforeAll(async () => {
  rig = await examinationRig();
  bundle = join(rig.folder, 'paket');
  expect(await asks('--for', 'cycle', 'Triwulan IV 2026', ...why)).toMatchObject({ code: 0 });
  expect(await rig.gives(nips.citra, 'examine', 'confirm', '1')).toMatchObject({ code: 0 });
  const made = await rig.gives(nips.wayan, 'examine', 'make', '1', '--out', bundle);
  expect(made).toMatchObject({ code: 0 });
  sum = /way than the bundle: ([0-9a-f]{64})/.exec(made.said)?.[1] ?? '';
});
afterAll(() => rig.close());

/** A copy of the bundle, changed, and what the examiner reads then. */
async function broken(change: (copy: string) => Promise<unknown>): Promise<string> {
  const copy = join(rig.folder, 'salinan');
  await rm(copy, { recursive: true, force: true });
  await cp(bundle, copy, { recursive: true });
  await change(copy);
  const { code, said } = await rig.examines('examine', 'verify', copy);
  expect(code).toBe(1);
  expect(said).toContain('Do not rely on this bundle.');
  return said;
}

const budis = () => `chain/${rig.agency.appraisals.budi}.json`;
const inRows = (change: (rows: readonly ChainRow[]) => readonly ChainRow[]) => (text: string) => {
  const file: ChainFile = JSON.parse(text);
  return JSON.stringify({ ...file, rows: change(file.rows) });
};
const personFile = async (name: string): Promise<string> => {
  for (const one of await readdir(join(bundle, 'people'))) {
    const text = await readFile(join(bundle, 'people', one), 'utf8');
    if (one.endsWith('.json') && JSON.parse(text).person.name === name) return `people/${one}`;
  }
  throw new Error(`nobody is called ${name}`);
};
const textsOf = async (folder: string): Promise<string> => {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((one) => one.isFile())
    .map((one) => readFile(join(one.parentPath, one.name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
};

describe('a bundle is made by two officers:', () => {
  it('who asks cannot say yes, and without a second yes nothing is made', async () => {
    await asks('--for', 'person', nips.budi, ...why);
    const own = await rig.gives(nips.wayan, 'examine', 'confirm', '2');
    expect(own).toEqual({ code: 1, said: 'Another officer must say yes: whoever asks cannot confirm.' });
    const out = join(rig.folder, 'tanpa');
    const made = await rig.gives(nips.wayan, 'examine', 'make', '2', '--out', out);
    expect(made).toEqual({ code: 1, said: 'No second officer has said yes yet.' });
    await expect(readdir(out)).rejects.toThrow('ENOENT');
  });

  it('the database itself refuses one officer in both places', async () => {
    const both = rig.db.update(examination).set({ confirmedById: rig.agency.people.wayan.id });
    await expect(both.where(eq(examination.no, 2))).rejects.toMatchObject({
      cause: { constraint_name: 'examination_two_officers' },
    });
  });

  it('who is not in HR neither asks nor confirms nor makes', async () => {
    for (const args of [
      ['ask', '--for', 'person', nips.budi, ...why],
      ['confirm', '2'],
      ['make', '1', '--out', join(rig.folder, 'lain')],
    ])
      expect((await rig.gives(nips.budi, 'examine', ...args)).said).toContain(
        'Only officers in HR may do this',
      );
  });

  it('a yes that comes too late is none, and after its last day no bundle is made', async () => {
    const before = rig.clock.now();
    at('2026-12-18T02:00:00Z');
    expect((await rig.gives(nips.citra, 'examine', 'confirm', '2')).said).toContain('lapsed');
    at('2027-01-01T02:00:00Z');
    const late = await rig.gives(nips.wayan, 'examine', 'make', '1', '--out', join(rig.folder, 'terlambat'));
    expect(late).toEqual({ code: 1, said: 'Its last day, 31 December 2026, is over. Ask again.' });
    rig.clock.set(before);
  });

  it('a time that is over or too long, a silence without reason, and an empty scope are refused', async () => {
    const reason = ['--reason', 'Audit'] as const;
    const said = async (...args: readonly string[]) => (await asks(...args)).said;
    const budi = ['--for', 'person', nips.budi, ...reason] as const;
    expect(await said(...budi, '--until', '2026-12-01')).toContain('over already');
    expect(await said(...budi, '--until', '2028-01-01')).toContain('That is too long');
    const silent = ['--not-told-until', '2026-12-20'] as const;
    expect(await said(...budi, '--until', '2026-12-20', ...silent)).toContain('needs its own reason');
    expect(await said('--for', 'unit', 'Dinas Lain', ...why)).toBe('Nobody there has an appraisal.');
    expect(await said('--for', 'unit', ...why)).toContain('Say whose appraisals');
  });

  it('everything stands in the record, which still agrees with the tables; a forged yes does not', async () => {
    const acts = await rig.db.execute<{ act: string; sum: string | null }>(
      sql`select act, after->>'sha256' as sum from audit where act like 'examine.%' order by seq limit 3`,
    );
    expect(acts.map(({ act }) => act)).toEqual(['examine.ask', 'examine.confirm', 'examine.make']);
    expect(acts[2]?.sum).toBe(sum);
    expect(await rig.verified()).toEqual([]);
    await rig.db.execute(sql`update examination set until = '2027-02-01' where no = 1`);
    expect(await rig.verified()).toMatchObject([{ misfit: { kind: 'differs', found: '2027-02-01' } }]);
    await rig.db.execute(sql`update examination set until = '2026-12-31' where no = 1`);
  });
});

describe('what is in it', () => {
  it('is whole for an examiner who has neither database nor configuration', async () => {
    const { code, said } = await rig.examines('examine', 'verify', bundle, '--sum', sum);
    expect(said).toContain('The bundle is whole and in time.');
    expect(said).toContain('It is the very bundle whose number was given.');
    expect(code).toBe(0);
  });

  it('has results with their reasons, the evidence and the timeline, as JSON and as a page in Indonesian', async () => {
    const path = await personFile('Budi Santoso');
    const { appraisals } = JSON.parse(await readFile(join(bundle, path), 'utf8'));
    const [one] = appraisals;
    expect(one.state).toMatchObject({ status: 'acknowledged', strengths: 'Umpan balik strengths.' });
    expect(one.state.appraiser['M.04']).toMatchObject({ note: 'Selalu tepat.' });
    expect(one.acts.map(({ act }: { act: string }) => act)).toContain('rating.submit');
    expect(await readFile(join(bundle, one.files[0].path))).toEqual(evidence);
    const page = await readFile(join(bundle, path.replace('.json', '.html')), 'utf8');
    for (const words of ['Selalu tepat.', 'Umpan balik nextStep.', 'Pejabat penilai', sumOf(evidence)])
      expect(page).toContain(words);
    expect(page).not.toMatch(/undefined|\[object|[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('says in a section of its own what came from paper: how much of all, whose, and by whom and before whom', async () => {
    const index = await readFile(join(bundle, 'index.html'), 'utf8');
    expect(index).toContain('<h2>Yang diisi dari kertas</h2>');
    expect(index).toContain(
      '1 dari 3 penilaian. 0 penilaian diri diisi dari kertas, 1 hasil disampaikan di kertas.',
    );
    const path = (await personFile('Budi Santoso')).replace('.json', '.html');
    const [, listed = ''] = index.split('<h2>Yang diisi dari kertas</h2>');
    expect(listed).toContain(path);
    for (const other of ['Citra Lestari', 'Ani Rahmawati']) {
      const page = (await personFile(other)).replace('.json', '.html');
      expect(listed).not.toContain(page);
      expect(await readFile(join(bundle, page), 'utf8')).toContain('Tidak ada yang diisi dari kertas.');
    }
    expect(await readFile(join(bundle, path), 'utf8')).toContain(
      'Hasil disampaikan di kertas oleh Ani Rahmawati (12 Desember 2026, saksi Siti Aminah, Kasubbag Umum): Tidak punya HP.',
    );
    expect((await rig.examines('examine', 'verify', bundle)).said).toContain(
      'One appraisal has a part that was entered from paper',
    );
    // The counts of the check are those that the chain proves.
    const hidden = (text: string) => {
      const person = JSON.parse(text);
      const [one] = person.appraisals;
      const { papers: _, ...state } = one.state;
      return JSON.stringify({ ...person, appraisals: [{ ...one, state }] });
    };
    expect(await broken((copy) => forge(copy, path.replace('.html', '.json'), hidden))).toContain(
      'what was entered from paper',
    );
  });

  it('is no draft: those of Citra and of Ani’s appraiser are counted, with the reasons, and nowhere said', async () => {
    const { keptBack } = JSON.parse(await readFile(join(bundle, await personFile('Citra Lestari')), 'utf8'));
    expect(keptBack).toEqual([{ kind: 'draft-self', count: 1 }]);
    const anis = JSON.parse(await readFile(join(bundle, await personFile('Ani Rahmawati')), 'utf8'));
    expect(anis.keptBack).toEqual([{ kind: 'draft-rating', count: 1 }]);
    expect(anis.appraisals[0].state.self['M.01']).toMatchObject({ note: 'Dikirim Ani.' });
    const all = await textsOf(bundle);
    expect(all).not.toMatch(/DRAF CITRA|DRAF PENILAI/);
    expect(all).toContain('Belum dikirim: masih draf pegawai.');
  });

  it('of a person is only about that person', async () => {
    const out = join(rig.folder, 'satu.tar');
    const no = /Request (\d+)/.exec((await asks('--for', 'person', nips.budi, ...why)).said)?.[1] ?? '';
    await rig.gives(nips.citra, 'examine', 'confirm', no);
    expect((await rig.gives(nips.wayan, 'examine', 'make', no, '--out', out)).code).toBe(0);
    const whole = await rig.examines('examine', 'verify', out);
    expect(whole.said).toContain('The bundle is whole and in time.');
    const text = await readFile(out, 'latin1');
    expect(text).toContain('Budi Santoso');
    // Citra is named there as the officer who said yes, and as nobody else.
    expect(text).not.toContain('DRAF CITRA');
    expect(text).not.toContain(rig.agency.appraisals.citra);
    await writeFile(out, text.slice(0, -4000), 'latin1');
    expect((await rig.examines('examine', 'verify', out)).code).toBe(1);
  });
});

describe('the check finds', () => {
  it('a changed byte, a file that is gone, and one that does not belong', async () => {
    const file = `files/${sumOf(evidence)}.pdf`;
    expect(await broken((copy) => writeFile(join(copy, file), '%PDF-1.7 laporan lain'))).toContain(
      `${file} was changed.`,
    );
    expect(await broken((copy) => rm(join(copy, budis())))).toContain(`${budis()} is missing.`);
    expect(await broken((copy) => writeFile(join(copy, 'x.txt'), 'x'))).toContain(
      'x.txt does not belong to it.',
    );
    expect(await broken((copy) => rm(join(copy, 'manifest.json')))).toContain('manifest.json is missing');
  });

  it('a row that was taken out, in the middle and at the end, though the manifest was made to fit', async () => {
    const middle = inRows((rows) => rows.filter(({ seq }) => seq !== 4));
    expect(await broken((copy) => forge(copy, budis(), middle))).toContain(
      'Budi Santoso, Dinas Komunikasi dan Informatika, Triwulan IV 2026: row 4 was removed.',
    );
    const end = inRows((rows) => rows.slice(0, -1));
    expect(await broken((copy) => forge(copy, budis(), end))).toContain('cut off at the end');
    const agency = await broken((copy) =>
      forge(
        copy,
        'chain/agency.json',
        inRows((rows) => rows.slice(1)),
      ),
    );
    expect(agency).toContain('acts of the agency, and');
  });

  it('a changed act: its values, its moment, its actor, and values taken out', async () => {
    const isRating = ({ act }: ChainRow) => act === 'rating.answer';
    const change = (to: (row: ChainRow) => ChainRow) =>
      inRows((rows) => rows.map((row) => (isRating(row) ? to(row) : row)));
    const values = change((row) => ({
      ...row,
      values: { ...row.values, after: '{"item": "H", "value": 3}' } as ChainRow['values'],
    }));
    expect(await broken((copy) => forge(copy, budis(), values))).toMatch(
      /Budi Santoso.*: row \d+ was changed/,
    );
    const moment = change((row) => ({ ...row, at: '2026-12-12T03:00:00.000000' }));
    expect(await broken((copy) => forge(copy, budis(), moment))).toMatch(/: row \d+ was changed/);
    const actor = change((row) => ({ ...row, actorId: rig.agency.people.citra.id }));
    expect(await broken((copy) => forge(copy, budis(), actor))).toMatch(/: row \d+ was changed/);
    // A released result has no drafts, so nobody can pass values off as one.
    const hidden = change((row) => ({ ...row, values: { kept: 'draft' } }));
    expect(await broken((copy) => forge(copy, budis(), hidden))).toMatch(/values of row \d+/);
  });

  it('a result that is not what the record says, and evidence that was replaced together with its number', async () => {
    const path = await personFile('Budi Santoso');
    const other = (text: string) => text.replace('"predicate": "good"', '"predicate": "excellent"');
    expect(await broken((copy) => forge(copy, path, other))).toContain(
      'the performance rating (predikat) is',
    );
    const file = `files/${sumOf(evidence)}.pdf`;
    expect(await broken((copy) => forge(copy, file, () => 'palsu'))).toContain('is not what the record says');
    const unsaid = (text: string) => {
      const person = JSON.parse(text);
      return JSON.stringify({ ...person, appraisals: [{ ...person.appraisals[0], files: [] }] });
    };
    expect(await broken((copy) => forge(copy, path, unsaid))).toContain('the bundle says nothing of it');
  });

  it('a bundle whose time is over, and one whose date was moved, by its number', async () => {
    const before = rig.clock.now();
    at('2027-01-01T02:00:00Z');
    expect(await broken(async () => {})).toContain('Its time is over: it held until 31 December 2026');
    const longer = join(rig.folder, 'salinan');
    await forge(
      longer,
      'index.html',
      (text) => `${text} `,
      () => ({ until: '2027-12-31' }),
    );
    const { code, said } = await rig.examines('examine', 'verify', longer, '--sum', sum);
    expect(said).toContain('It is not the bundle whose number was given.');
    expect(code).toBe(1);
    rig.clock.set(before);
  });

  it('a chain that was rewritten as a whole, by heads from outside', async () => {
    const heads = join(rig.folder, 'heads.txt');
    await rig.gives(nips.wayan, 'audit', 'heads', '--out', heads);
    const good = await rig.examines('examine', 'verify', bundle, '--heads', heads);
    expect(good.said).toContain('exported heads agree with it.');
    expect(good.code).toBe(0);
    const text = await readFile(heads, 'utf8');
    const line = new RegExp(`(${rig.agency.appraisals.budi} \\d+) [0-9a-f]{64}`);
    await writeFile(heads, text.replace(line, `$1 ${'0'.repeat(64)}`));
    const forged = await rig.examines('examine', 'verify', bundle, '--heads', heads);
    expect(forged.said).toMatch(/Budi Santoso.*rewritten/);
    expect(forged.code).toBe(1);
  });
});

describe('whom it concerns', () => {
  const told = (id: string) =>
    rig.db
      .select()
      .from(outbox)
      .where(sql`${outbox.kind} = 'examined' and payload->>'examinationId' = ${id}`);
  const idOf = async (no: string) =>
    (
      await rig.db
        .select()
        .from(examination)
        .where(eq(examination.no, Number(no)))
    )[0]?.id ?? '';

  it('is told once, however often it is made', async () => {
    const id = await idOf('1');
    expect((await told(id)).map((row) => row.recipientId).toSorted()).toEqual(
      [rig.agency.people.ani.id, rig.agency.people.budi.id, rig.agency.people.citra.id].toSorted(),
    );
    await rig.gives(nips.wayan, 'examine', 'make', '1', '--out', join(rig.folder, 'lagi'));
    expect(await told(id)).toHaveLength(3);
  });

  it('is told only after the day until which the law lets them not be told', async () => {
    const silent = ['--not-told-until', '2026-12-20', '--not-told-reason', 'Pemeriksaan khusus'] as const;
    const { said } = await asks('--for', 'person', nips.budi, ...why, ...silent);
    expect(said).toContain('Nobody is told before 20 December 2026 is over. Reason: Pemeriksaan khusus');
    const no = /Request (\d+)/.exec(said)?.[1] ?? '';
    await rig.gives(nips.citra, 'examine', 'confirm', no);
    await rig.gives(nips.wayan, 'examine', 'make', no, '--out', join(rig.folder, 'diam'));
    const [row] = await told(await idOf(no));
    expect(row?.availableAt.toString()).toBe('2026-12-21T00:00:00Z');
    // Neither does what they may read of the trail of their data say it before.
    const { id } = rig.agency.people.budi;
    const seen = async (moment: string) => {
      const of = { now: Temporal.Instant.from(moment), timeZone: 'Asia/Makassar' };
      const acts = (await heldData(rig.db, id, of))?.acts ?? [];
      return acts.filter(({ act }) => act?.startsWith('examine.')).length;
    };
    const loud = await seen('2026-12-20T15:59:00Z');
    expect(await seen('2026-12-20T16:01:00Z')).toBe(loud + 3);
  });

  it('reads why, until when, and what was not given', async () => {
    const row: DueRow = {
      ...{ id: newId(), kind: 'examined', isSnooze: false, attempts: 0 },
      ...{ isExpired: false, isLeftOver: false, isRepeat: false },
      to: { platform: 'telegram', tenant: '1', userId: '7', address: {} },
    };
    const says = async (no: string, moment: string) => {
      const now = Temporal.Instant.from(moment);
      const deps = {
        db: rig.db,
        agencyName: 'Kota Contoh',
        timeZone: 'Asia/Makassar',
        lookUps: createLookUps(rig.db, 'Asia/Makassar'),
        now: await agencyNow(rig.db, now.toZonedDateTimeISO('Asia/Makassar').toPlainDate(), {
          agencyName: 'Kota Contoh',
        }),
      };
      const personId = rig.agency.people.budi.id;
      const intent = { kind: 'examined', personId, examinationId: await idOf(no) } as const;
      const prepared = await prepare({ ...deps, capabilities: withoutForms }, row, intent, now);
      return prepared.kind === 'show' ? JSON.stringify(prepared.screen) : prepared.kind;
    };
    const said = await says('1', '2026-12-15T02:00:00Z');
    expect(said).toContain('Surat Tugas Inspektorat 12/2026');
    expect(said).toContain('31 Desember 2026');
    // Whoever sends the row of a silence too soon tells nothing.
    expect(await says('4', '2026-12-16T02:00:00Z')).toBe('skip');
  });
});
