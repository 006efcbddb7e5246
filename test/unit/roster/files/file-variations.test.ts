import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkRoster } from '../../../../src/domain/people/roster-check.ts';
import { readRosterFile } from '../../../../src/roster/read-roster.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinerja-variations-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Cells = readonly string[];

const titles = ['NIP', 'Nama', 'Unit Kerja', 'Jabatan', 'Jenjang', 'NIP Penilai', 'Puncak'];
const people: readonly Cells[] = [
  ['196801011994031001', 'José Contoh, S.H., M.Si.', 'Setda; Umum', 'Sekretaris', 'JPT Pratama', '', 'ya'],
  ['198603032010011003', 'Suparman', 'Dinas A, B, C, dan D', 'Analis', 'Pelaksana', '196801011994031001', ''],
  ['199004042023212004', 'Baiq "Uji" Façade', 'Dinas | Uji', 'Perawat', 'Terampil', '196801011994031001', ''],
];

async function read(bytes: Buffer | string) {
  const path = join(folder, 'roster.csv');
  await writeFile(path, bytes);
  const file = await readRosterFile(path, {});
  if (!file.ok) return file;
  const checked = checkRoster(file.value.table, new Map());
  if (!checked.ok) return checked;
  return { ok: true, people: checked.value.entries.map(({ row: _, ...facts }) => facts) } as const;
}

const encodings = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with a mark': (text: string) => Buffer.from(`\ufeff${text}`),
  'utf-16': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16, the other way round': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'windows-1252': (text: string) => Buffer.from(text, 'latin1'),
} as const;

const nipSigns = [(nip: string) => nip, (nip: string) => `="${nip}"`, (nip: string) => `'${nip}`] as const;

const variation = fc.record({
  separator: fc.constantFrom(',', ';', '\t', '|'),
  encoding: fc.constantFrom(...Object.values(encodings)),
  isNoted: fc.boolean(),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  isQuoted: fc.boolean(),
  above: fc.subarray([['DAFTAR NOMINATIF PEGAWAI'], ['PEMERINTAH KOTA CONTOH, TAHUN 2026'], ['']]),
  hasNumbers: fc.boolean(),
  // A NIP alone directly below the people could be a person without anything else: a signature has a place and day.
  below: fc.constantFrom<readonly Cells[]>(
    [],
    [['JUMLAH', '3']],
    [['', '', 'Kota Contoh, 31 Desember 2026'], [''], ['', '', 'NIP. 19750202 200003 2 002']],
    [
      [''],
      ['JUMLAH', '3'],
      ['', '', 'Kota Contoh, 31 Desember 2026'],
      ['', '', 'NIP. 19750202 200003 2 002'],
    ],
  ),
  sign: fc.constantFrom(...nipSigns),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
});
type Variation = typeof variation extends fc.Arbitrary<infer Of> ? Of : never;

/** A file with the people, as one of many offices would write it. */
function fileOf(one: Variation, rows: readonly Cells[] = people): Buffer {
  const { separator, end, order } = one;
  const placed = (cells: Cells): Cells => order.map((place) => cells[place] ?? '');
  const pad = (cells: Cells): Cells => titles.map((_, place) => cells[place] ?? '');
  const signed = ([
    nip = '',
    name = '',
    unit = '',
    position = '',
    level = '',
    appraiser = '',
    ...rest
  ]: Cells) => [
    nip === '' ? '' : one.sign(nip),
    name,
    unit,
    position,
    level,
    appraiser === '' ? '' : one.sign(appraiser),
    ...rest,
  ];
  const written = (cell: string): string =>
    cell.startsWith('="') || !(one.isQuoted || /["\r\n;,|\t]/.test(cell))
      ? cell
      : `"${cell.replaceAll('"', '""')}"`;
  const lines = [
    ...one.above.map(pad),
    placed(titles),
    ...(one.hasNumbers ? [titles.map((_, place) => String(place + 1))] : []),
    ...rows.map(signed).map(placed),
    ...one.below.map(pad),
  ].map((cells) => cells.map(written).join(separator));
  return one.encoding([...(one.isNoted ? [`sep=${separator}`] : []), ...lines].join(end));
}

const plain: Variation = {
  separator: ';',
  encoding: encodings['utf-8'],
  isNoted: false,
  end: '\n',
  isQuoted: false,
  above: [],
  hasNumbers: false,
  below: [],
  sign: nipSigns[0],
  order: [0, 1, 2, 3, 4, 5, 6],
};

it('a good file gives the same people in a hundred ways of writing it', async () => {
  const expected = await read(fileOf(plain));
  expect(expected).toMatchObject({ ok: true });
  expect('people' in expected && expected.people.map(({ name, unit }) => [name, unit])).toEqual(
    people.map(([, name, unit]) => [name, unit]),
  );
  await fc.assert(
    fc.asyncProperty(variation, async (one) => {
      expect(await read(fileOf(one))).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});

/** Ways in which a person of the file can be spoiled, so that the file must be refused whole. */
const breakages: readonly ((cells: Cells) => Cells)[] = [
  (cells) => cells.with(0, ''),
  (cells) => cells.with(0, '1.98603E+17'),
  (cells) => cells.with(0, '19860303201001100'),
  (cells) => cells.with(1, ''),
  (cells) => cells.with(2, ''),
  (cells) => cells.with(3, ''),
  (cells) => cells.with(4, 'Raja'),
  (cells) => cells.with(5, ''),
  (cells) => cells.with(5, '197502022000032002'),
  (cells) => cells.with(6, 'mungkin'),
  (cells) => [...cells, 'lebih'],
];

it('a broken file is refused in a hundred ways of breaking and writing it', async () => {
  await fc.assert(
    fc.asyncProperty(
      variation,
      fc.constantFrom(1, 2),
      fc.constantFrom(...breakages),
      async (one, at, spoil) => {
        const spoilt = people.map((cells, place) => (place === at ? spoil(cells) : cells));
        // A cell more than the heading has stands at the end, wherever the others are.
        const order = spoilt.some(({ length }) => length > titles.length)
          ? [...one.order, titles.length]
          : one.order;
        const file = fileOf({ ...one, order, hasNumbers: false }, spoilt);
        const text = order.length > titles.length ? withoutTitle(one, file) : file;
        expect(await read(text)).toMatchObject({ ok: false });
      },
    ),
    { numRuns: 100 },
  );
});

/** The file without the blank last title, so that only the spoilt row is wider. */
function withoutTitle(one: Variation, file: Buffer): Buffer {
  const text = new TextDecoder(
    file[0] === 0xff
      ? 'utf-16le'
      : file[0] === 0xfe
        ? 'utf-16be'
        : one.encoding === encodings['windows-1252']
          ? 'windows-1252'
          : 'utf-8',
  ).decode(file);
  const empty = one.isQuoted ? '""' : '';
  return one.encoding(
    text
      .split(one.end)
      .map((line) =>
        line.endsWith(`${one.separator}${empty}`) && line.includes('Jenjang')
          ? line.slice(0, -(one.separator.length + empty.length))
          : line,
      )
      .join(one.end),
  );
}
