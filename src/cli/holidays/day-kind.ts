const off = [
  '',
  'off',
  'libur',
  'hari libur',
  'national',
  'libur nasional',
  'hari libur nasional',
  'joint-leave',
];
const work = ['workday', 'kerja', 'hari kerja'];

/** What a file makes of a day by the kind it writes; nothing = a day off. Undefined where that is no kind. */
export function deedOf(kind: string): 'off' | 'work' | undefined {
  const word = kind.trim().toLowerCase();
  if (work.includes(word)) return 'work';
  return off.includes(word) || word.startsWith('cuti bersama') ? 'off' : undefined;
}
