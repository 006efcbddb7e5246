import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsqr from 'jsqr';
import { afterAll, describe, expect, it } from 'vitest';
import { type DocumentKind, documentKinds } from '../../../src/domain/documents/document.ts';
import type { GrowthAction } from '../../../src/domain/growth/action.ts';
import { codeWithin, drawDocument, shortDigest } from '../../../src/reports/documents/draw.ts';
import { printable } from '../../../src/reports/documents/printable.ts';
import { templateTroubles } from '../../../src/reports/documents/try-templates.ts';
import { openPress, TemplateFailed } from '../../../src/reports/typst.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { now } from '../../support/builders.ts';
import { aDocument, issued } from '../../support/documents.ts';
import { anAction } from '../../support/growth.ts';
import { aMentor } from '../../support/mentors.ts';
import { factsOf, pagesOf, pictureOf } from '../../support/read-pdf.ts';

// The types of this package describe a module, and Node reads another kind.
const reads = jsqr as unknown as (typeof jsqr)['default'];

const press = openPress();
/** A training and coaching that both accepted, and what is not: proposed by one side, or given up. */
const agreedPlan = [
  anAction({
    ...({ form: 'training', title: 'Komunikasi Pelayanan Publik', hours: 12, amount: 1 } as const),
    state: 'agreed',
  }),
  anAction({ no: 2, item: 'M.04', state: 'begun' }),
  anAction({ no: 3, item: 'M.04', form: 'seminar', amount: 1, hours: 4 }),
  anAction({ no: 4, form: 'e-learning', amount: 2, hours: 6, state: 'dropped' }),
];
/** What there is to say of a usual result; of one with an objection that was decided, or with a talk, where it is about that. */
const factsFor = (kind: DocumentKind, words?: string) =>
  aDocument({
    ...(words !== undefined && { words }),
    ...(kind === 'objection' && { objection: 'decided' as const }),
    ...(kind === 'talk' && { talk: 'confirmed' as const }),
    ...(kind === 'plan' && { growth: agreedPlan }),
  });
const draw = (kind: DocumentKind, facts = factsFor(kind), issue = issued) =>
  drawDocument(press, kind, facts, issue);
const own = mkdtempSync(join(tmpdir(), 'kinerja-templates-'));
afterAll(() => rmSync(own, { recursive: true }));

const title = {
  evaluation: 'DOKUMEN EVALUASI KINERJA PEGAWAI',
  competency: 'EVALUASI KOMPETENSI PEGAWAI SEBAGAI TINDAK LANJUT BIMBINGAN KINERJA',
  plan: 'RENCANA PENGEMBANGAN PEGAWAI',
  talk: 'CATATAN DIALOG KINERJA',
  objection: 'BERKAS KEBERATAN ATAS HASIL EVALUASI KINERJA',
} as const satisfies Record<DocumentKind, string>;

describe.each(documentKinds)('the document "%s"', (kind) => {
  it('says what it said when somebody last read it', async () => {
    const pages = await pagesOf(draw(kind).pdf);
    const text = pages.map((page, at) => `## Halaman ${at + 1}\n\n${page.trim()}\n`).join('\n');
    await expect(`# ${title[kind]}\n\n${text}`).toMatchFileSnapshot(`../../../docs/documents/${kind}.md`);
  });

  it('says on every page which document it is, its version, its digest, the release and the number of the page', async () => {
    const { pdf, contentSha256 } = draw(kind);
    const pages = await pagesOf(pdf);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('7Q4K-X9M2-RTV8-WYA3');
      expect(page).toContain('versi 2');
      expect(page).toContain(shortDigest(contentSha256));
      expect(page).toContain('Kinerja Bot 9.9.9');
      expect(page).toContain(`Halaman ${at + 1} dari ${pages.length}`);
    }
  });

  it('names both people with the whole NIP, has a place for each signature, and signs nothing', async () => {
    const text = (await pagesOf(draw(kind).pdf)).join(' ');
    for (const one of ['Budi Santoso', '198609262015051001', 'Ani Rahmawati', '197805102003122002'])
      expect(text).toContain(one);
    expect(text).toContain('Kode ini bukan tanda tangan elektronik.');
    expect(text).toMatch(/……, ……+ 20……/);
  });

  it('has its code as a picture that a phone reads', async () => {
    const { pdf } = draw(kind);
    // On the first page, which is signed; the file of an objection is signed on its last.
    const page = kind === 'objection' ? (await pagesOf(pdf)).length : 1;
    const { data, width, height } = await pictureOf(pdf, page);
    expect(reads(data, width, height)?.data).toBe('7Q4K-X9M2-RTV8-WYA3');
    expect(codeWithin(pdf)).toBe('7Q4K-X9M2-RTV8-WYA3');
  });

  it('says of itself that it is PDF/A-2a, with profile, fonts, language, title, tags and words for its picture', async () => {
    const said = await factsOf(draw(kind).pdf);
    expect(said.xmp).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(said.xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(said.outputIntent).toBe('GTS_PDFA1');
    expect(said.language).toBe('id');
    expect(said.isTagged).toBe(true);
    expect(said.title).toContain('Budi Santoso');
    expect(said.fonts.length).toBeGreaterThan(0);
    for (const font of said.fonts) expect(font).toMatchObject({ isEmbedded: true });
    expect(said.roles).toEqual(expect.arrayContaining(['H1', 'Table', 'TH', 'TD', 'Figure']));
    expect(said.alternatives).toEqual(['Kode QR berisi kode dokumen 7Q4K-X9M2-RTV8-WYA3']);
  });

  it('shows words as they are, whatever stands in them, and a sign without a shape as a question mark', async () => {
    const words = '#panic("x") *tebal* $x$ \\u{41} <a> // [b] _c_ é ñ “kutip” — 5 €';
    const text = (await pagesOf(draw(kind, factsFor(kind, `${words} 😀漢`)).pdf)).join(' ');
    expect(text.replace(/\s+/g, '')).toContain(`${words}??`.replace(/\s+/g, ''));
  });
});

describe('the evaluation', () => {
  it('is two pages, also with six results or an objection, and with as many as there may be one more', async () => {
    expect(await pagesOf(draw('evaluation').pdf)).toHaveLength(2);
    expect(await pagesOf(draw('evaluation', aDocument({ results: 6 })).pdf)).toHaveLength(2);
    expect(await pagesOf(draw('evaluation', aDocument({ objection: 'filed' })).pdf)).toHaveLength(2);
    expect(await pagesOf(draw('evaluation', aDocument({ objection: 'decided' })).pdf)).toHaveLength(2);
    expect(await pagesOf(draw('evaluation', aDocument({ results: 10 })).pdf)).toHaveLength(3);
  });

  it('has the blocks of the short form in their order, and of the long one once there is an objection', async () => {
    const short = ['1 PEGAWAI YANG DINILAI', '2 PEJABAT PENILAI KINERJA', '3 ATASAN PEJABAT PENILAI KINERJA'];
    const places = (text: string, words: readonly string[]) => words.map((one) => text.indexOf(one));
    const all = [...short, '4 EVALUASI KINERJA', '5 CATATAN/REKOMENDASI'];
    const [first = ''] = await pagesOf(draw('evaluation').pdf);
    expect(places(first, all)).toEqual(places(first, all).toSorted((a, b) => a - b));
    expect(places(first, all)).not.toContain(-1);
    expect(first).not.toContain('KEBERATAN');
    const long = [
      ...all,
      ...['6 KEBERATAN', '7 PENJELASAN PEJABAT PENILAI ATAS KEBERATAN'],
      '8 KEPUTUSAN ATASAN PEJABAT PENILAI KINERJA',
    ];
    const text = (await pagesOf(draw('evaluation', aDocument({ objection: 'filed' })).pdf)).join(' ');
    expect(places(text, long)).not.toContain(-1);
    expect(places(text, long)).toEqual(places(text, long).toSorted((a, b) => a - b));
    expect(text).toContain('Target sudah melampaui rencana.');
    expect(text).toContain('12. ');
  });

  it('has reasons, explanation and decision on the long form once it is decided, with a place for who decided', async () => {
    const pages = await pagesOf(draw('evaluation', aDocument({ objection: 'decided' })).pdf);
    await expect(
      `# ${title.evaluation}\n\n${pages.map((page, at) => `## Halaman ${at + 1}\n\n${page.trim()}\n`).join('\n')}`,
    ).toMatchFileSnapshot('../../../docs/documents/evaluation-objection.md');
    const text = pages.join(' ');
    for (const one of [
      'Hasil kerja secara keseluruhan (Di atas ekspektasi)',
      'Dua keluhan warga pada bulan November. (atas pertanyaan: Apa dasar rating perilaku?)',
      'diubah dari Sesuai ekspektasi menjadi Di atas ekspektasi',
      'Predikat: SANGAT BAIK, semula BAIK.',
      '12. ………………, ……………… 20…… Atasan Pejabat Penilai Kinerja Ni Luh Sukmawati NIP 197203121997032001',
    ])
      expect(text).toContain(one);
    // What the employee was asked is no explanation of the appraiser.
    expect(text).not.toContain('Kapan rekap itu dikirim?');
  });

  it('says no ruling before the decision is set, and is the short form once the objection was withdrawn', async () => {
    const decided = aDocument({ objection: 'decided' });
    const { objection } = decided.appraisal;
    const draft = {
      ...decided,
      appraisal: {
        ...decided.appraisal,
        status: 'objected' as const,
        ...(objection && { objection: { ...objection, stage: 'with-decider' as const } }),
      },
    };
    for (const kind of ['evaluation', 'objection'] as const) {
      const text = (await pagesOf(draw(kind, draft).pdf)).join(' ');
      expect(text).toContain('Target sudah melampaui rencana.');
      expect(text).not.toContain('Keluhan itu bukan tentang pegawai ini.');
      expect(text).not.toContain('SANGAT BAIK');
    }
    const text = (await pagesOf(draw('evaluation', aDocument({ objection: 'withdrawn' })).pdf)).join(' ');
    expect(text).not.toContain('KEBERATAN');
    expect(text).not.toContain('Target sudah melampaui rencana.');
  });
});

describe('the development plan', () => {
  it('has what both accepted to do about each gap, with JP and its last day, and nothing that one side wants', async () => {
    const text = (await pagesOf(draw('plan').pdf)).join(' ');
    for (const one of ['Komunikasi Pelayanan Publik (12 JP)', 'Coaching, 4 sesi (8 JP)', '28 Februari 2027'])
      expect(text).toContain(one);
    for (const one of ['Seminar', 'E-learning']) expect(text).not.toContain(one);
  });

  it('names who said yes to be the mentor, beside the action, and nobody who was only asked', async () => {
    const asked = [aMentor({ state: 'accepted' }), aMentor({ no: 2, name: 'Komang Arsana' })];
    const text = (await pagesOf(draw('plan', aDocument({ growth: agreedPlan, mentors: asked })).pdf)).join(
      ' ',
    );
    expect(text).toMatch(/\(12 JP\)\s+Ni Wayan Sukerti\s+28 Februari 2027/);
    expect(text).not.toContain('Komang');
  });

  it('has the same digest as before where nothing was agreed', () => {
    const digest = (growth?: readonly GrowthAction[]) =>
      draw('plan', aDocument({ ...(growth && { growth }) })).contentSha256;
    expect(digest([])).toBe(digest());
    expect(digest(agreedPlan.slice(2))).toBe(digest());
    expect(digest(agreedPlan)).not.toBe(digest());
  });
});

describe('the record of a talk', () => {
  const textOf = async (facts: ReturnType<typeof aDocument>) =>
    (await pagesOf(draw('talk', facts).pdf)).join(' ').replace(/\s+/g, ' ');

  it('is one page with the times, what was agreed, and who said so when', async () => {
    const facts = aDocument({ talk: 'confirmed' });
    expect(await pagesOf(draw('talk', facts).pdf)).toHaveLength(1);
    const text = await textOf(facts);
    const parts = [
      ...['DIMINTA PEGAWAI', 'DITAWARKAN PEJABAT PENILAI KINERJA', 'DIPILIH PEGAWAI'],
      ...[
        'LANGKAH YANG DISEPAKATI',
        'Pelatihan komunikasi sebelum akhir Februari',
        'Laporan kendala tiap Jumat',
      ],
      ...[
        'menuliskan hasilnya',
        'membenarkan dialog dan hasilnya',
        'BIMBINGAN KINERJA',
        'LANGKAH BERIKUTNYA (USULAN)',
      ],
    ];
    const places = parts.map((one) => text.indexOf(one));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('calls nothing agreed before the other side confirmed it', async () => {
    const text = await textOf(aDocument({ talk: 'held' }));
    expect(text).toContain('USULAN PEGAWAI YANG DINILAI');
    expect(text).toContain('Pelatihan komunikasi sebelum akhir Februari');
    expect(text).toContain('belum dibenarkan Pejabat Penilai Kinerja');
    expect(text).not.toMatch(/disepakati/i);
  });

  it('says nothing of the form B.1.8, not even whether there is one', async () => {
    const facts = aDocument({ talk: 'confirmed' });
    const guidance = {
      ...({ about: 'talk', scale: ['Ya', 'Tidak'], answers: { heard: 1 }, salt: 's' } as const),
      ...{ remark: 'Sangat membantu.', coachId: facts.appraisal.appraiser.id, sentAt: now },
    };
    const withForm = { ...facts, appraisal: { ...facts.appraisal, guidance: [guidance] } };
    expect(draw('talk', withForm).contentSha256).toBe(draw('talk', facts).contentSha256);
  });
});

describe('the file of an objection', () => {
  it('has case, rows, evidence, questions and the timeline in their order', async () => {
    const text = (await pagesOf(draw('objection').pdf)).join(' ');
    const parts = [
      ...['PERKARA', 'BUTIR YANG DIPERSOALKAN', 'PREDIKAT SETELAH KEPUTUSAN', 'rekap-november.pdf'],
      ...['Terima kasih, antrean sudah lancar.', 'Apa dasar rating perilaku?', 'Tidak ada jawaban.'],
      ...['URUTAN KEJADIAN', 'mengajukan keberatan', 'menunjuk siapa yang memutuskan', 'bertanya kepada'],
      ...['menjawab pertanyaan', 'menetapkan keputusan', 'Yang Memutuskan Keberatan'],
    ];
    const places = parts.map((one) => text.indexOf(one));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('says before all else that who decides had approved the result', async () => {
    const facts = aDocument({ objection: 'decided' });
    const decidedBy = facts.appraisal.objection?.deciderId ?? '';
    const on = Temporal.PlainDate.from('2026-12-11');
    const approval = { stage: 'approved', by: on, decidedBy, decidedOn: on } as const;
    const said = async (of: typeof facts) => (await pagesOf(draw('objection', of).pdf)).join(' ');
    const text = await said({ ...facts, appraisal: { ...facts.appraisal, approval } });
    expect(text.indexOf('menyetujui hasil ini sebelum disampaikan')).toBeGreaterThan(
      text.indexOf('URUTAN KEJADIAN'),
    );
    expect(text.indexOf('menyetujui hasil ini')).toBeLessThan(text.indexOf('mengajukan keberatan'));
    expect(await said(facts)).not.toContain('menyetujui hasil ini');
  });

  it('says of one that was withdrawn when, and nothing of a decision', async () => {
    const text = (await pagesOf(draw('objection', aDocument({ objection: 'withdrawn' })).pdf)).join(' ');
    expect(text).toContain('Ditarik oleh pegawai pada');
    expect(text).not.toContain('PREDIKAT SETELAH KEPUTUSAN');
  });
});

it('every sign that is let through has a shape in the fonts', () => {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const through = all.filter((sign) => !/[\ud800-\udfff]/.test(sign) && printable(sign) === sign);
  expect(through.length).toBeGreaterThan(700);
  // The compiler refuses to write the file when one has none.
  for (let at = 0; at < through.length; at += 200)
    draw('plan', aDocument({ words: through.slice(at, at + 200).join(' x') }));
  expect(printable('Ｂｕｄｉ ﬁx 😀漢\u200b\r\nⅣ')).toBe('Budi fix ??\nIV');
});

it('a sign without a shape in what was agreed is a question mark on every form that says it', async () => {
  for (const kind of ['evaluation', 'plan', 'talk'] as const) {
    const facts = aDocument({ talk: 'confirmed', words: 'Latihan \u{1f600} bersama' });
    expect((await pagesOf(draw(kind, facts).pdf)).join(' ')).toContain('Latihan ? bersama');
  }
});

it('the digest is of what a document says: the same when it is taken out again, another when the result is', () => {
  const first = draw('evaluation').contentSha256;
  const again = draw('evaluation', aDocument(), { ...issued, code: '0Q4KX9M2RTV8WYA3', version: 3 });
  expect(again.contentSha256).toBe(first);
  expect(draw('evaluation', aDocument({ words: 'Lain.' })).contentSha256).not.toBe(first);
});

it('a template of an agency takes the place of ours, and one that cannot be drawn says why', async () => {
  writeFileSync(
    join(own, 'plan.typ'),
    '#import "document.typ": *\n#show: sheet.with(title: "R")\n= FORMULIR KOTA\n',
  );
  writeFileSync(join(own, 'competency.typ'), '#tidak-ada');
  // A sign that no font here has.
  writeFileSync(
    join(own, 'evaluation.typ'),
    '#import "document.typ": *\n#show: sheet.with(title: "R")\n= 漢\n',
  );
  const theirs = openPress(own);
  const [page = ''] = await pagesOf(drawDocument(theirs, 'plan', aDocument(), issued).pdf);
  expect(page).toContain('FORMULIR KOTA');
  expect(() => drawDocument(theirs, 'competency', aDocument(), issued)).toThrow(TemplateFailed);
  expect(() => drawDocument(theirs, 'competency', aDocument(), issued)).toThrow(/tidak-ada/);
  expect(templateTroubles(own).map(({ template }) => template)).toEqual(['evaluation.typ', 'competency.typ']);
  expect(templateTroubles(join(own, 'none'))).toEqual([]);
});

it('what was written about a value that decided stands beside it, as its feedback', async () => {
  const { appraisal, ...rest } = aDocument();
  const appraiser = { ...appraisal.answers.appraiser, 'B.2': { note: 'Kas loket selalu cocok.' } };
  const facts = { ...rest, appraisal: { ...appraisal, answers: { ...appraisal.answers, appraiser } } };
  expect((await pagesOf(draw('evaluation', facts).pdf)).join(' ').replaceAll(/\s+/g, ' ')).toContain(
    'Kas loket selalu cocok.',
  );
});

it('the evaluation says the predicate that HR entered for the unit and its pattern, and leaves a place until then', async () => {
  const text = async (organisation?: 'excellent') =>
    (await pagesOf(draw('evaluation', { ...aDocument(), organisation }).pdf))
      .join(' ')
      .replaceAll(/\s+/g, ' ');
  const said = await text('excellent');
  expect(said).toContain('CAPAIAN KINERJA ORGANISASI ISTIMEWA');
  expect(said).toContain('SE MenPANRB 3/2023: paling banyak 70% Sangat Baik');
  expect(await text()).not.toMatch(/ISTIMEWA|SE MenPANRB/);
});

it('the evaluation says which quarter or year it is of, where its cycle says so', async () => {
  const { appraisal, ...rest } = aDocument();
  const text = async (kind: 'quarter' | 'annual') => {
    const cycle = { ...appraisal.cycle, kind };
    return (await pagesOf(draw('evaluation', { ...rest, appraisal: { ...appraisal, cycle } }).pdf)).join(' ');
  };
  expect(await text('quarter')).toMatch(/PERIODE: TRIWULAN I+V? 20\d\d/);
  expect(await text('annual')).toMatch(/PERIODE: TAHUNAN 20\d\d/);
});
