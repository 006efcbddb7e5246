import { fail, ok, type Result } from '../../../shared/result.ts';
import { lettersAndDigits } from '../roster-table.ts';

/** The columns of a roster, each with the titles it may have, in letters and digits only: ours, SIASN's and those of DUK lists. */
const names = {
  nip: ['nip', 'nipbaru', 'nipnippppk', 'nippppk', 'nipppk', 'nipnrp', 'nomorindukpegawai', 'employeenumber'],
  name: ['nama', 'namalengkap', 'namapegawai', 'namapns', 'namaasn', 'name', 'fullname'],
  titleBefore: ['gelardepan', 'titlebefore'],
  titleAfter: ['gelarbelakang', 'titleafter'],
  unit: [
    'unitkerja',
    'namaunitkerja',
    'unit',
    'unor',
    'unornama',
    'namaunor',
    'unitorganisasi',
    'perangkatdaerah',
    'workunit',
  ],
  position: ['jabatan', 'namajabatan', 'jabatannama', 'position'],
  level: ['jenjang', 'jenjangjabatan', 'level', 'positionlevel'],
  appraiser: [
    'nippenilai',
    'nippejabatpenilai',
    'nippejabatpenilaikinerja',
    'nipatasan',
    'nipatasanlangsung',
    'nipnrpatasan',
    'appraisernip',
    'nipofappraiser',
    'superiornip',
  ],
  appraiserFrom: ['penilaisejak', 'penilaimulai', 'tmtpenilai', 'appraiserfrom', 'appraisersince'],
  email: ['email', 'emaildinas', 'alamatemail', 'surel', 'emailaddress'],
  leaveFrom: ['keluarsejak', 'tmtkeluar', 'berhentisejak', 'leavefrom', 'leftfrom'],
  leaveReason: ['alasankeluar', 'alasanberhenti', 'leavereason'],
  transferFrom: ['tmtmutasi', 'mutasisejak', 'tmtpindah', 'pindahsejak', 'transferfrom', 'movedon'],
  underWay: ['penilaianberjalan', 'penilaianyangberjalan', 'underway'],
  activeFrom: ['aktifsejak', 'aktifmulai', 'mulaiaktif', 'tmt', 'activefrom', 'activesince'],
  top: ['puncak', 'pimpinanpuncak', 'top'],
  hr: ['pengelolakinerja', 'pengelola', 'hr'],
  timeZone: ['zonawaktu', 'timezone'],
} as const satisfies Record<string, readonly string[]>;

export type ColumnKey = keyof typeof names | `result.${number}` | `target.${number}`;

/** Titles in letters and digits, each with the column it stands for, or that it is to be left alone. */
export type Headings = ReadonlyMap<string, ColumnKey | 'ignored'>;

export const standardHeadings: Headings = new Map(
  Object.entries(names).flatMap(([key, list]) =>
    list.map((name) => [name, key as keyof typeof names] as const),
  ),
);

/** What a title of a file stands for; undefined when it is not known. */
export function keyOf(headings: Headings, title: string): ColumnKey | 'ignored' | undefined {
  const name = lettersAndDigits(title);
  const known = headings.get(name);
  if (known) return known;
  const numbered = /^(hasilkerja|workresult|result|targethasilkerja|target)(\d{1,3})?$/.exec(name);
  if (!numbered) return undefined;
  return `${numbered[1]?.startsWith('target') ? 'target' : 'result'}.${Number(numbered[2] ?? 1)}`;
}

/** One of the columns by any of its titles; undefined for a title that is none. */
const columnNamed = (title: string): ColumnKey | 'ignored' | undefined =>
  ['abaikan', 'ignore'].includes(lettersAndDigits(title)) ? 'ignored' : keyOf(standardHeadings, title);

export type HeadingProblem =
  | { readonly code: 'headings-column'; readonly title: string }
  | { readonly code: 'headings-blank'; readonly title: string }
  | { readonly code: 'headings-twice'; readonly title: string };

/**
 * The standard titles, and those that an agency adds: for each of our columns, or `abaikan` (leave alone), what its own
 * files call it. A title of the agency wins over a standard one, so that it can also say that ours means something else.
 */
export function withHeadings(
  added: ReadonlyMap<string, readonly string[]>,
): Result<Headings, readonly HeadingProblem[]> {
  const problems: HeadingProblem[] = [];
  const own = new Map<string, ColumnKey | 'ignored'>();
  for (const [column, titles] of added) {
    const key = columnNamed(column);
    if (!key) problems.push({ code: 'headings-column', title: column });
    for (const title of titles) {
      const name = lettersAndDigits(title);
      if (name === '') problems.push({ code: 'headings-blank', title: column });
      else if (own.has(name)) problems.push({ code: 'headings-twice', title });
      else own.set(name, key ?? 'ignored');
    }
  }
  return problems.length > 0 ? fail(problems) : ok(new Map([...standardHeadings, ...own]));
}
