import fc from 'fast-check';

export type Grid = readonly (readonly string[])[];

/** A file spoiled in one place, and what its report must say. */
export type Broken = { readonly grid: Grid; readonly says: string; readonly isCsvOnly?: boolean };

export const titles = [
  'NIP',
  'Nama',
  'Unit Kerja',
  'Jabatan',
  'Jenjang',
  'NIP Penilai',
  'Email',
  'TMT',
  'Puncak',
  'Pengelola Kinerja',
  'Zona Waktu',
  'Hasil Kerja 1',
  'Target 1',
] as const;
type Title = (typeof titles)[number];

const nips = {
  wayan: '197003121995031001',
  ani: '197805102003122002',
  budi: '198609262015051001',
  citra: '199001012019032004',
  dewi: '199204152020122003',
} as const;

const row = (nip: string, name: string, appraiser: string, email: string, ...rest: readonly string[]) => [
  nip,
  name,
  'Dinas Baru',
  'Analis',
  'Ahli Muda',
  appraiser,
  email,
  '2021-01-04',
  ...rest,
];

/** A good file that changes something of everybody: words, rights, addresses, superiors, results, and one new person. */
export const goodGrid: Grid = [
  titles,
  row(nips.wayan, 'I Wayan Sudarma', '', 'wayan@baru.example', 'ya', '', 'WITA', 'Kota yang melayani', ''),
  row(nips.ani, 'Ani Rahmawati', nips.wayan, 'ani@baru.example', '', 'ya', 'WIB', 'Bidang tertata', ''),
  row(nips.budi, 'Budi Santoso', nips.citra, 'budi@baru.example', '', '', '', 'Aduan ditangani', '120 aduan'),
  row(nips.citra, 'Citra Lestari', nips.ani, 'citra@baru.example', '', '', 'WIT', 'Laman terbarui', ''),
  row(nips.dewi, 'Dewi Anggraini', nips.ani, 'dewi@baru.example', '', '', '', 'Arsip tertata', ''),
];

const people = fc.integer({ min: 1, max: goodGrid.length - 1 });
const withCell = (at: number, title: Title, text: string): Grid =>
  goodGrid.with(at, (goodGrid[at] ?? []).with(titles.indexOf(title), text));
const named = (at: number, title: Title, text: string): string =>
  `Baris ${at + 1}, kolom ${title}, “${text}”: `;

/** One of these words in a column of one of these rows. */
const wrong = (title: Title, ...texts: readonly string[]): fc.Arbitrary<Broken> =>
  fc
    .tuple(people, fc.constantFrom(...texts))
    .map(([at, text]) => ({ grid: withCell(at, title, text), says: named(at, title, text) }));

const spoiltDigit = fc
  .tuple(
    people,
    fc.constantFrom<(nip: string) => string>(
      (nip) => nip.slice(1),
      (nip) => `${nip}1`,
      (nip) => `${nip.slice(0, 4)}13${nip.slice(6)}`,
      (nip) => `${nip.slice(0, 14)}3${nip.slice(15)}`,
      (nip) => nip.replace('0', 'O'),
      (nip) => `${nip.slice(0, 1)},${nip.slice(1, 3)}E+17`,
    ),
  )
  .map(([at, spoil]): Broken => {
    const text = spoil(goodGrid[at]?.[0] ?? '');
    return { grid: withCell(at, 'NIP', text), says: named(at, 'NIP', text) };
  });

const failedFormula = fc
  .tuple(people, fc.constantFrom(...titles), fc.constantFrom('#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?'))
  .map(([at, title, text]): Broken => ({ grid: withCell(at, title, text), says: named(at, title, text) }));

const wideRow = people.map(
  (at): Broken => ({
    grid: goodGrid.with(at, [...(goodGrid[at] ?? []), 'M.Si.']),
    says: `Baris ${at + 1}: Baris ini berisi ${titles.length + 1} sel, judulnya ${titles.length}.`,
    isCsvOnly: true,
  }),
);

const twice = people.map(
  (at): Broken => ({
    grid: [...goodGrid, (goodGrid[at] ?? []).with(titles.indexOf('Email'), '')],
    says: `Baris ${goodGrid.length + 1}, kolom NIP, “${goodGrid[at]?.[0]}”: NIP yang sama sudah ada di baris ${at + 1}.`,
  }),
);

const sameAddress = fc
  .tuple(people, people)
  .filter(([one, other]) => one < other)
  .map(([one, other]): Broken => {
    const text = goodGrid[one]?.[titles.indexOf('Email')] ?? '';
    return { grid: withCell(other, 'Email', text), says: named(other, 'Email', text) };
  });

const ownAppraiser = people.map((at): Broken => {
  const text = goodGrid[at]?.[0] ?? '';
  return { grid: withCell(at, 'NIP Penilai', text), says: named(at, 'NIP Penilai', text) };
});

/** Budi is appraised by Citra, and she by Ani. */
const circle = fc.constantFrom(nips.budi, nips.citra).map(
  (text): Broken => ({
    grid: withCell(2, 'NIP Penilai', text),
    says: 'Baris 3, kolom NIP Penilai: Para pegawai ini saling menjadi atasan secara melingkar: ',
  }),
);

const blankNewcomer = fc
  .constantFrom<Title>('Nama', 'Unit Kerja', 'Jabatan', 'Jenjang')
  .map(
    (title): Broken => ({ grid: withCell(5, title, ''), says: `Baris 6, kolom ${title}: Sel ini kosong.` }),
  );

const missingColumn = fc.nat(5).map(
  (place): Broken => ({
    grid: goodGrid.map((cells) => cells.toSpliced(place, 1)),
    says: `Baris 1: Kolom “${titles[place]}” tidak ada.`,
  }),
);

const columnTwice = fc.constantFrom('NIP', 'NAMA', 'UNIT KERJA', 'NIP PENILAI').map(
  (title): Broken => ({
    grid: goodGrid.map((cells, at) => [...cells, at === 0 ? title : (cells[1] ?? '')]),
    says: `Baris 1, kolom ${title}`,
  }),
);

const needed = (title: Title) => wrong(title, '0', '-', 'NULL', '?', '...');

/** Every way in which one place of a file can be wrong. */
export const breaks: Readonly<Record<string, fc.Arbitrary<Broken>>> = {
  'a NIP with a wrong digit': spoiltDigit,
  'a formula that failed': failedFormula,
  'a day that is none': wrong('TMT', '31/02/2026', '03/01/22', 'kemarin', '2026-13-01', '0', '-'),
  'a name that says nothing': needed('Nama'),
  'a unit that says nothing': needed('Unit Kerja'),
  'a position that says nothing': needed('Jabatan'),
  'a level that nobody has': wrong('Jenjang', 'Raja', '0', 'n/a', '-'),
  'an appraiser whom nobody knows': wrong('NIP Penilai', '197502022000032002', '198107092006042001'),
  'an appraiser who is no NIP': wrong('NIP Penilai', '1975', 'Ani Rahmawati', '0', '#'),
  'people who appraise themselves': ownAppraiser,
  'superiors in a circle': circle,
  'an address that is none': wrong('Email', 'bukan alamat', 'ani@', 'kota.example', '0'),
  'one address for two': sameAddress,
  'a right that is neither yes nor no': wrong('Pengelola Kinerja', 'mungkin', '2', 'NULL', '?'),
  'a head who may be one': wrong('Puncak', 'mungkin', '2', 'N/A', '...'),
  'a time zone that is none': wrong('Zona Waktu', 'WIP', 'UTC+25', 'Makasar', '0'),
  'a result that says nothing': wrong('Hasil Kerja 1', '0', 'FALSE', '?', 'n/a'),
  'a row wider than its heading': wideRow,
  'a person twice': twice,
  'a newcomer without what everybody has': blankNewcomer,
  'a column that is missing': missingColumn,
  'a column twice': columnTwice,
};
