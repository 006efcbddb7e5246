/** Where somebody learns, after the rule of 70:20:10: at work, from others, in a course. */
export const learningKinds = ['at-work', 'from-others', 'course'] as const;
export type LearningKind = (typeof learningKinds)[number];

/** What one session, day or whole one of a form counts in JP (jam pelajaran of 45 minutes). */
type Conversion = {
  readonly per: 'session' | 'day' | 'whole';
  readonly hours: number;
  /** No more than so many of them count in a month. */
  readonly mostAMonth?: number;
};

type Form = {
  readonly kind: LearningKind;
  /** Absent = as the training is scheduled, or nothing is printed: then a catalogue says the hours, or none are counted. */
  readonly counts?: Conversion;
  /** How a file of the agency may name it; compared by letters and digits. The first is how we write it. */
  readonly names: readonly [string, ...string[]];
};

/**
 * The forms of Perlan 10/2018, with the hours that the guide of the BPS training centre's 20-JP system prints for
 * them. We have not seen the annex of the Perlan itself (ADR 67).
 */
const forms = {
  'workplace-guidance': { kind: 'at-work', names: ['Bimbingan di tempat kerja'] },
  internship: {
    kind: 'at-work',
    counts: { per: 'whole', hours: 20 },
    names: ['Magang', 'Praktik kerja', 'Magang/praktik kerja'],
  },
  secondment: { kind: 'at-work', counts: { per: 'whole', hours: 20 }, names: ['Detasering'] },
  'self-study': { kind: 'at-work', counts: { per: 'day', hours: 2 }, names: ['Belajar mandiri'] },
  coaching: {
    kind: 'from-others',
    counts: { per: 'session', hours: 2, mostAMonth: 2 },
    names: ['Coaching'],
  },
  mentoring: {
    kind: 'from-others',
    counts: { per: 'session', hours: 2, mostAMonth: 2 },
    names: ['Mentoring'],
  },
  'learning-community': {
    kind: 'from-others',
    counts: { per: 'day', hours: 2 },
    names: ['Komunitas belajar'],
  },
  benchmarking: { kind: 'from-others', counts: { per: 'whole', hours: 10 }, names: ['Patok banding'] },
  'e-learning': { kind: 'course', counts: { per: 'day', hours: 3 }, names: ['E-learning'] },
  seminar: {
    kind: 'course',
    counts: { per: 'day', hours: 4 },
    names: ['Seminar', 'Konferensi', 'Sarasehan', 'Seminar/konferensi'],
  },
  workshop: { kind: 'course', counts: { per: 'day', hours: 5 }, names: ['Workshop', 'Lokakarya'] },
  socialisation: { kind: 'course', counts: { per: 'day', hours: 4 }, names: ['Sosialisasi'] },
  training: {
    kind: 'course',
    names: [
      'Pelatihan',
      ...['struktural', 'manajerial', 'teknis', 'fungsional', 'sosial kultural'].map(
        (one) => `Pelatihan ${one}`,
      ),
    ],
  },
  course: { kind: 'course', names: ['Kursus', 'Penataran'] },
  'technical-guidance': { kind: 'course', names: ['Bimbingan teknis', 'Bimtek'] },
  distance: { kind: 'course', names: ['Pelatihan jarak jauh', 'PJJ'] },
} as const satisfies Readonly<Record<string, Form>>;

/** In the order in which they are offered. Its places stand in buttons: add at the end. */
export const growthFormList = [
  'workplace-guidance',
  'internship',
  'secondment',
  'self-study',
  'coaching',
  'mentoring',
  'learning-community',
  'benchmarking',
  'e-learning',
  'seminar',
  'workshop',
  'socialisation',
  'training',
  'course',
  'technical-guidance',
  'distance',
] as const satisfies readonly (keyof typeof forms)[];
export type GrowthForm = (typeof growthFormList)[number];
export const growthForms: Readonly<Record<GrowthForm, Form>> = forms;

/** What an agency counts otherwise than printed: the unit of a form, its sessions or days, stays what it is. */
export type OwnHours = Pick<Conversion, 'hours' | 'mostAMonth'>;
/** By form; a form that is not in it counts as printed. */
export type Conversions = Readonly<Partial<Record<GrowthForm, OwnHours>>>;

/** How a form counts: as the agency wants it, or as printed. Undefined = the catalogue says so, or nothing does. */
export function conversionOf(form: GrowthForm, own: Conversions = {}): Conversion | undefined {
  const printed: Conversion | undefined = growthForms[form].counts;
  const wanted = own[form];
  return printed && wanted ? { per: printed.per, ...wanted } : printed;
}

/** The forms that count by a table, and may count otherwise in an agency. */
export const countedForms: readonly GrowthForm[] = growthFormList.filter(
  (form) => conversionOf(form) !== undefined,
);

/**
 * What two people can agree on without a catalogue: whatever has hours of its own, and guidance at work, which has none.
 * Trainings that count as they are scheduled come from the catalogue.
 */
export const freeForms: readonly GrowthForm[] = growthFormList.filter(
  (form) => conversionOf(form) !== undefined || form === 'workplace-guidance',
);

/** How often it is done at most within some months, as far as it counts. */
export function mostWithin(form: GrowthForm, months: number, own?: Conversions): number {
  const most = conversionOf(form, own)?.mostAMonth;
  return most === undefined ? Number.POSITIVE_INFINITY : most * months;
}

/** The JP of so many sessions, days or whole ones of a form; 0 where nothing is printed. */
export const hoursOf = (form: GrowthForm, amount: number, own?: Conversions): number =>
  (conversionOf(form, own)?.hours ?? 0) * amount;
