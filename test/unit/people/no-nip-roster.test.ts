import { describe, expect, it } from 'vitest';
import { checkRoster } from '../../../src/domain/people/roster-check.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { problemLine, sayRosterProblem } from '../../../src/roster/say-problems.ts';
import { aRow, aTable, check, known, nips, problemsOf, superiors } from '../roster/a-roster.ts';
import { ani, entry, person, plan } from '../roster/plan-rig.ts';

/** A mayor as HR writes one: no position level, and nobody who appraises them. */
const mayor = (facts: Readonly<Record<string, string>> = {}) =>
  aRow({
    NIP: 'Pejabat Negara 1',
    Nama: 'H. Contoh',
    Jabatan: 'Wali Kota',
    Jenjang: '',
    'NIP Penilai': '',
    ...facts,
  });
const told = (rows: Parameters<typeof problemsOf>[0], people = superiors) =>
  problemsOf(rows, people).map(({ row, column, code }) => `${row} ${column} ${code}`);
const read = (rows: Parameters<typeof check>[0], people?: Parameters<typeof check>[1]) => {
  const checked = check(rows, people);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return checked.value.entries;
};

describe('a row of somebody without a NIP', () => {
  it('needs neither a position level nor an appraiser, and others name it as theirs in any way of writing', () => {
    const secretary = aRow({ NIP: nips.wayan, 'NIP Penilai': 'PEJABAT-NEGARA 01' });
    expect(read([secretary, mayor()])).toMatchObject([
      { nip: nips.wayan, appraiserNip: 'PEJABAT NEGARA 1' },
      { nip: 'PEJABAT NEGARA 1', level: null, position: 'Wali Kota', appraiserNip: undefined },
    ]);
  });

  it('may name who decides objections to their ratings, and a level where there is one', () => {
    const rows = [
      mayor(),
      mayor({ NIP: 'NON ASN 2', 'NIP Penilai': 'Pejabat Negara 1', Jenjang: 'JPT Pratama' }),
    ];
    expect(read(rows)[1]).toMatchObject({ appraiserNip: 'PEJABAT NEGARA 1', level: 'jpt_pratama' });
  });

  it('is read also below an empty line, with little in it, and is no signature', () => {
    expect(read([aRow(), mayor()]).map(({ nip }) => nip)).toEqual([nips.budi, 'PEJABAT NEGARA 1']);
    const there = [...superiors, known('PEJABAT NEGARA 1', 'H. Contoh', { level: null })];
    const [heading, clerk, last] = aTable([aRow(), mayor({ 'Unit Kerja': '', Jabatan: '' })]);
    if (!heading || !clerk || !last) throw new Error('the table has three rows');
    const table = [heading, clerk, { ...last, row: last.row + 1 }];
    const checked = checkRoster(table, new Map(there.map((one) => [one.nip, one])));
    expect(checked).toMatchObject({ ok: true, value: { entries: [{ row: 2 }, { row: 4 }], unread: [] } });
  });

  it('is a problem with its cell when the NIP is only empty, and the message says what to write', () => {
    expect(told([mayor({ NIP: '', Jenjang: 'JPT Pratama', 'NIP Penilai': nips.ani })])).toEqual([
      '2 NIP nip-blank',
    ]);
    const [problem] = problemsOf([aRow({ NIP: '' })]);
    if (!problem) throw new Error('no problem');
    expect(problemLine(translator('id'), sayRosterProblem(translator('id'), problem))).toBe(
      'Baris 2, kolom NIP: NIP belum diisi. Isi NIP-nya. Untuk pejabat penilai yang tidak punya NIP, tulis NON ASN atau PEJABAT NEGARA dan kode buatan Anda: NON ASN 1.',
    );
  });

  it('is one problem, and not three, when the mark has no code', () => {
    expect(told([mayor({ NIP: 'NON ASN' })])).toEqual(['2 NIP no-nip-code']);
    expect(told([mayor({ NIP: 'NON ASN 5271010101650001' })])).toEqual(['2 NIP no-nip-private']);
    expect(told([aRow({ 'NIP Penilai': 'NON ASN' })])).toEqual(['2 NIP Penilai no-nip-code']);
  });

  it('is refused twice, under another mark, with work results, or where nobody has the code', () => {
    expect(told([mayor(), mayor({ NIP: 'PEJABAT NEGARA 01' })])).toEqual(['3 NIP nip-duplicate']);
    expect(told([mayor(), mayor({ NIP: 'NON ASN 1' })])).toEqual(['3 NIP no-nip-other-mark']);
    const there = [...superiors, known('NON ASN 1', 'H. Contoh', { level: null })];
    expect(problemsOf([mayor()], there)).toMatchObject([
      { row: 2, column: 'NIP', code: 'no-nip-other-mark', other: 'NON ASN 1', owner: 'H. Contoh' },
    ]);
    expect(told([mayor({ 'Hasil Kerja 1': 'Kota maju' })])).toEqual(['2 Hasil Kerja 1 no-nip-result']);
    expect(told([aRow({ 'NIP Penilai': 'NON ASN 9' })])).toEqual(['2 NIP Penilai appraiser-unknown']);
    expect(told([mayor({ 'NIP Penilai': 'Pejabat negara 1' })])).toEqual(['2 NIP Penilai appraiser-self']);
  });
});

describe('an import of somebody without a NIP', () => {
  const number = 'PEJABAT NEGARA 1';
  const before = person({ id: 'mayor', nip: number, name: 'H. Contoh', level: null }, []);
  const again = entry({ nip: number, name: 'H. Contoh', level: null, appraiserNip: undefined });

  it('finds the same person by the code, whatever else has changed', () => {
    const moved = plan([{ ...again, unit: 'Sekretariat', email: 'wk@kota.id' }], [ani, before]);
    expect(moved).toMatchObject({
      created: [],
      removals: [],
      updated: [{ id: 'mayor', unit: 'Sekretariat' }],
    });
    expect(plan([again], [ani, before])).toMatchObject({ created: [], updated: [], removals: [] });
  });

  it('asks before a code gets another name, so that no successor takes over ratings and account by mistake', () => {
    const { removals, updated } = plan([{ ...again, name: 'Dra. Pengganti' }], [ani, before]);
    expect(removals).toEqual([{ row: 2, name: 'Dra. Pengganti', what: 'name', was: 'H. Contoh' }]);
    expect(updated).toMatchObject([{ id: 'mayor', name: 'Dra. Pengganti' }]);
    expect(plan([{ ...again, name: 'h. CONTOH' }], [ani, before]).removals).toEqual([]);
    // A NIP is its person's for ever: a new name is that of a marriage or of a title.
    expect(plan([entry({ name: 'Budi S. Putra' })]).removals).toEqual([]);
  });

  it('takes a person with another code for somebody else', () => {
    const { created, updated } = plan(
      [{ ...again, nip: 'PEJABAT NEGARA 2', name: 'Dra. Pengganti' }],
      [ani, before],
    );
    expect(created).toMatchObject([{ nip: 'PEJABAT NEGARA 2', level: null }]);
    expect(updated).toEqual([]);
  });
});
