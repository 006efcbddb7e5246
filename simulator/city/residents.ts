import type { Dice } from './dice.ts';

/**
 * How somebody goes about it: `early` on the first days, `steady` some day in between, `evening` on the last evening,
 * `never` does nothing that is asked, `angry` objects to the result, `blocked` blocks the bot after the first contact.
 */
export type Temper = 'early' | 'steady' | 'evening' | 'never' | 'angry' | 'blocked';

export type App = 'telegram' | 'slack';

export type Resident = {
  readonly nip: string;
  readonly name: string;
  readonly unit: string;
  readonly position: string;
  readonly level: 'JPT Pratama' | 'Pengawas' | 'Pelaksana';
  /** NIP of the appraiser; the head of the city has none. */
  readonly above?: string;
  readonly email: string;
  readonly temper: Temper;
  /** One of them is an officer of HR, who does what is asked, and stays. */
  readonly isHr: boolean;
  /** Two for somebody with two phones. The first is the one in use; the other looks up what was answered. */
  readonly apps: readonly [App, ...App[]];
  /** Stands in the note of the self-assessment, and nowhere else in the city. */
  readonly secret: string;
};

const firsts = [
  ...[
    'Agus',
    'Baiq',
    'Citra',
    'Dewi',
    'Eka',
    'Fajar',
    'Gita',
    'Hendra',
    'Indah',
    'Joko',
    'Komang',
    'Lestari',
  ],
  ...['Made', 'Nyoman', 'Oki', 'Putri', 'Rini', 'Sigit', 'Tuti', 'Umar', 'Vina', 'Wahyu', 'Yusuf', 'Zahra'],
] as const;
const lasts = [
  ...['Anggraini', 'Basuki', 'Cahyono', 'Darmawan', 'Effendi', 'Firmansyah', 'Gunawan', 'Hidayat', 'Irawan'],
  ...['Kusuma', 'Laksana', 'Maulana', 'Nugroho', 'Oktaviani', 'Pratama', 'Rahayu', 'Saputra', 'Utami'],
] as const;
const units = [
  'Dinas Kesehatan',
  'Dinas Pendidikan',
  'Dinas Sosial',
  'Inspektorat',
  'Sekretariat Daerah',
] as const;

/** In a hundred people; what is left is steady. Heads are never blocked, so that most teams are rated. */
const shares: readonly (readonly [Temper, number])[] = [
  ['early', 15],
  ['evening', 50],
  ['never', 8],
  ['angry', 7],
  ['blocked', 5],
];

function temperOf(dice: Dice, isHead: boolean): Temper {
  let left = dice.next() * 100;
  for (const [temper, share] of shares) {
    left -= share;
    if (left < 0) return isHead && temper === 'blocked' ? 'steady' : temper;
  }
  return 'steady';
}

const steadyFor = (isHr: boolean, temper: Temper): Temper => (isHr ? 'steady' : temper);

/** Whose appraiser is who: one head of the city, heads of offices below, heads of sections, and their people. */
function aboveOf(at: number, offices: number, sections: number): number | undefined {
  if (at === 0) return undefined;
  if (at <= offices) return 0;
  if (at <= offices + sections) return 1 + ((at - 1 - offices) % offices);
  return 1 + offices + ((at - 1 - offices - sections) % sections);
}

/** Everybody of a city of so many, the head first. */
export function residentsOf(count: number, dice: Dice): readonly Resident[] {
  const offices = Math.max(2, Math.round(count / 24));
  const sections = Math.max(3, Math.round(count / 7));
  return Array.from({ length: count }, (_, at): Resident => {
    const nip = nipNumber(at);
    const above = aboveOf(at, offices, sections);
    const isOffice = at <= offices;
    const isHead = at <= offices + sections;
    const isHr = at === count - 1;
    const unit = units[above === undefined ? 4 : at % units.length] ?? units[0];
    const first = dice.pick<App>(['telegram', 'telegram', 'slack']);
    const other: App = first === 'telegram' ? 'slack' : 'telegram';
    return {
      nip,
      name: nameOf(at),
      unit,
      position: isOffice ? 'Kepala Dinas' : isHead ? 'Kepala Seksi' : 'Pengelola Layanan',
      level: isOffice ? 'JPT Pratama' : isHead ? 'Pengawas' : 'Pelaksana',
      ...(above !== undefined && { above: nipNumber(above) }),
      email: `${nip}@kota.example`,
      temper: at === 0 ? 'steady' : steadyFor(isHr, temperOf(dice, isHead)),
      isHr,
      apps: dice.next() < 0.15 ? [first, other] : [first],
      secret: `sandi${String(at + 1).padStart(5, '0')}x`,
    };
  });
}

/** A birth date, a month of appointment, a sex and a serial number; all differ by the serial number and the birth date. */
function nipNumber(at: number): string {
  const serial = String((at % 999) + 1).padStart(3, '0');
  const day = String(1 + (Math.floor(at / 999) % 28)).padStart(2, '0');
  return `198003${day}201001${1 + (at % 2)}${serial}`;
}

/** Two people never have the same name: the third word counts rounds through the lists. */
function nameOf(at: number): string {
  const first = firsts[at % firsts.length];
  const last = lasts[Math.floor(at / firsts.length) % lasts.length];
  const round = Math.floor(at / (firsts.length * lasts.length));
  return round === 0 ? `${first} ${last}` : `${first} ${last} ${lasts[round % lasts.length]}`;
}
