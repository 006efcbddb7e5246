import { describe, expect, it } from 'vitest';
import { checkRoster } from '../../../src/domain/people/roster-check.ts';
import { aRow, aTable, check, nips, known as person, problemsOf, superiors } from './a-roster.ts';

const of = (nip: string, name: string, facts = {}) => aRow({ NIP: nip, Nama: name, ...facts });

describe('a whole roster', () => {
  it('is every row of it, in order, and names the columns it left alone', () => {
    const checked = check([of(nips.budi, 'Budi', { Golongan: 'III/c' }), of(nips.citra, 'Citra')]);
    expect(checked.ok && checked.value.entries.map(({ row, name }) => [row, name])).toEqual([
      [2, 'Budi'],
      [3, 'Citra'],
    ]);
    expect(checked.ok && checked.value.ignoredColumns).toEqual(['Golongan']);
  });

  it('is refused with every problem at once, from the top of the file to its end', () => {
    const found = problemsOf([
      of(nips.budi, '', { 'NIP Penilai': nips.dewi }),
      of(nips.citra, 'Citra', { Email: 'salah' }),
      of(nips.budi, 'Budi', { Email: 'budi@kota.id', 'NIP Penilai': '' }),
    ]);
    expect(found.map(({ row, code }) => [row, code])).toEqual([
      [2, 'blank'],
      [2, 'appraiser-unknown'],
      [3, 'email-bad'],
      [4, 'nip-duplicate'],
      [4, 'appraiser-missing'],
    ]);
  });

  it('without one of its columns tells that first, and does not call every row wrong for it', () => {
    const [header, ...rows] = aTable([aRow()]);
    const without = (title: string) => {
      const at = header?.cells.indexOf(title) ?? -1;
      return [header, ...rows].flatMap((line) =>
        line ? [{ ...line, cells: line.cells.filter((_, place) => place !== at) }] : [],
      );
    };
    for (const title of ['NIP', 'Nama', 'Unit Kerja', 'Jabatan', 'Jenjang', 'NIP Penilai']) {
      const checked = checkRoster(without(title), new Map(superiors.map((one) => [one.nip, one])));
      expect(checked.ok ? [] : checked.error.map(({ code, row }) => [code, row]), title).toEqual([
        ['missing-column', 1],
      ]);
    }
    expect(checkRoster([], new Map())).toEqual({ ok: false, error: [{ code: 'no-rows' }] });
  });
});

describe('the same NIP', () => {
  it('twice names the first row each time', () => {
    expect(
      problemsOf([of(nips.budi, 'Budi'), of(nips.budi, 'Budi S.'), of(nips.budi, 'B. Santoso')]),
    ).toEqual([
      { row: 3, column: 'NIP', value: nips.budi, code: 'nip-duplicate', otherRow: 2 },
      { row: 4, column: 'NIP', value: nips.budi, code: 'nip-duplicate', otherRow: 2 },
    ]);
  });

  it('that could not be read is nobody’s, and no duplicate', () => {
    expect(problemsOf([of('salah', 'Budi'), of('salah', 'Citra')]).map(({ code }) => code)).toEqual([
      'nip-not-digits',
      'nip-not-digits',
    ]);
  });
});

describe('an e-mail address', () => {
  const email = 'sama@kota.id';

  it('twice in a file names the first row each time', () => {
    expect(
      problemsOf([
        of(nips.budi, 'Budi', { Email: email }),
        of(nips.citra, 'Citra', { Email: email }),
        of(nips.dewi, 'Dewi', { Email: email }),
      ]),
    ).toEqual([
      { row: 3, column: 'Email', value: email, code: 'email-duplicate', otherRow: 2 },
      { row: 4, column: 'Email', value: email, code: 'email-duplicate', otherRow: 2 },
    ]);
  });

  it('of somebody whom the file does not mention stays theirs', () => {
    const owner = person(nips.dewi, 'Dewi Lestari', { email, appraiserNip: nips.ani });
    expect(problemsOf([of(nips.budi, 'Budi', { Email: email })], [...superiors, owner])).toEqual([
      {
        row: 2,
        column: 'Email',
        value: email,
        code: 'email-taken',
        owner: 'Dewi Lestari',
        ownerNip: nips.dewi,
      },
    ]);
  });

  it('of such a person is reported as taken once, and as given twice in the rows after it', () => {
    const owner = person(nips.dewi, 'Dewi Lestari', { email, appraiserNip: nips.ani });
    const rows = [of(nips.budi, 'Budi', { Email: email }), of(nips.citra, 'Citra', { Email: email })];
    expect(problemsOf(rows, [...superiors, owner]).map(({ row, code }) => [row, code])).toEqual([
      [2, 'email-taken'],
      [3, 'email-duplicate'],
    ]);
  });

  it('may stay with its owner, be swapped, or go to another one who gives it up in the same file', () => {
    const known = [
      ...superiors,
      person(nips.budi, 'Budi', { email }),
      person(nips.citra, 'Citra', { email: 'citra@kota.id' }),
    ];
    const rows = (budi: string, citra: string) => [
      of(nips.budi, 'Budi', { Email: budi }),
      of(nips.citra, 'Citra', { Email: citra }),
    ];
    expect(problemsOf(rows(email, 'citra@kota.id'), known)).toEqual([]);
    expect(problemsOf(rows('citra@kota.id', email), known)).toEqual([]);
    expect(problemsOf(rows('-', email), known)).toEqual([]);
    // Budi keeps the address where his cell is empty, so nobody else can have it.
    expect(problemsOf(rows('', email), known).map(({ code }) => code)).toEqual(['email-taken']);
  });
});

describe('an appraiser', () => {
  it('is needed by everybody but the top, whether the file says so or the roster does', () => {
    const missing = [{ row: 2, column: 'NIP Penilai', code: 'appraiser-missing' }];
    expect(problemsOf([aRow({ 'NIP Penilai': '' })])).toEqual(missing);
    expect(problemsOf([aRow({ 'NIP Penilai': '', Puncak: 'ya' })])).toEqual([]);
    expect(problemsOf([aRow({ NIP: nips.wayan, 'NIP Penilai': '' })])).toEqual([]);
    expect(problemsOf([aRow({ NIP: nips.wayan, 'NIP Penilai': '', Puncak: '' })])).toEqual([]);
    // By the file, the former top is no longer the top.
    expect(problemsOf([aRow({ NIP: nips.wayan, 'NIP Penilai': '', Puncak: '-' })])).toEqual(missing);
    // Ani keeps hers, unless the file takes it away.
    expect(problemsOf([aRow({ NIP: nips.ani, 'NIP Penilai': '' })])).toEqual([]);
    expect(problemsOf([aRow({ NIP: nips.ani, 'NIP Penilai': '-' })])).toMatchObject(missing);
  });

  it('is not reported as missing too when its cell is wrong, or the cell that says who is the top', () => {
    expect(problemsOf([aRow({ 'NIP Penilai': 'Ani' })]).map(({ code }) => code)).toEqual(['nip-not-digits']);
    expect(problemsOf([aRow({ 'NIP Penilai': '', Puncak: 'mungkin' })]).map(({ code }) => code)).toEqual([
      'yes-no-bad',
    ]);
    expect(problemsOf([aRow({ NIP: 'x', 'NIP Penilai': '' })]).map(({ code }) => code)).toEqual([
      'nip-not-digits',
      'appraiser-missing',
    ]);
  });

  it('is somebody else, whom the roster or the file knows', () => {
    const appraisedBy = (nip: string) => problemsOf([aRow({ 'NIP Penilai': nip }), of(nips.citra, 'Citra')]);
    expect(appraisedBy(nips.ani)).toEqual([]);
    expect(appraisedBy(nips.citra)).toEqual([]);
    const place = { row: 2, column: 'NIP Penilai' };
    expect(appraisedBy(nips.budi)).toEqual([{ ...place, value: nips.budi, code: 'appraiser-self' }]);
    expect(appraisedBy(nips.dewi)).toEqual([{ ...place, value: nips.dewi, code: 'appraiser-unknown' }]);
  });
});

describe('a circle of superiors', () => {
  const by = (appraiser: string) => ({ 'NIP Penilai': appraiser });

  it('is reported once, at its first row in the file, upwards from there and back to it', () => {
    expect(
      problemsOf([
        of(nips.dewi, 'Dewi', by(nips.citra)),
        of(nips.budi, 'Budi', by(nips.citra)),
        of(nips.citra, 'Citra', by(nips.budi)),
      ]),
    ).toEqual([{ row: 3, column: 'NIP Penilai', code: 'circle', chain: 'Budi (3) → Citra (4) → Budi (3)' }]);
  });

  it('may lead through people of the roster, who have no row', () => {
    expect(problemsOf([of(nips.wayan, 'Wayan', by(nips.ani))])).toEqual([
      { row: 2, column: 'NIP Penilai', code: 'circle', chain: 'Wayan (2) → Ani Rahmawati → Wayan (2)' },
    ]);
  });

  it('among people whom the file does not mention is no problem of the file', () => {
    const known = [
      person(nips.wayan, 'Wayan', { appraiserNip: nips.ani }),
      person(nips.ani, 'Ani', { appraiserNip: nips.wayan }),
    ];
    expect(problemsOf([aRow()], known)).toEqual([]);
  });

  it('is broken by the file when the file gives one of its people another superior', () => {
    const known = [
      person(nips.wayan, 'Wayan', { isTop: true }),
      person(nips.ani, 'Ani', { appraiserNip: nips.budi }),
      person(nips.budi, 'Budi', { appraiserNip: nips.ani }),
    ];
    expect(problemsOf([of(nips.ani, 'Ani', by(nips.wayan))], known)).toEqual([]);
  });

  it('is broken also when the file makes one of its people the top', () => {
    const known = [
      person(nips.wayan, 'Wayan', { appraiserNip: nips.ani }),
      person(nips.ani, 'Ani', { appraiserNip: nips.wayan }),
    ];
    expect(problemsOf([of(nips.wayan, 'Wayan', { 'NIP Penilai': '-', Puncak: 'ya' })], known)).toEqual([]);
  });

  it('names people by their NIP where no name could be read', () => {
    const found = problemsOf([of(nips.budi, '', by(nips.citra)), of(nips.citra, 'Citra', by(nips.budi))]);
    expect(found).toContainEqual({
      row: 2,
      column: 'NIP Penilai',
      code: 'circle',
      chain: `${nips.budi} (2) → Citra (3) → ${nips.budi} (2)`,
    });
  });
});
