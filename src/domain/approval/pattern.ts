import { type Predicate, predicates } from '../appraisal/predicate.ts';

/** How often each predicate was given. */
export type Counts = Readonly<Record<Predicate, number>>;

/** Below so many people percentages say nothing: one person is more than a tenth. */
export const smallestUnit = 10;

export const countsOf = (given: readonly Predicate[]): Counts => {
  const counts: Record<Predicate, number> = {
    ...{ excellent: 0, good: 0, 'needs-improvement': 0, poor: 0, 'very-poor': 0 },
  };
  for (const one of given) counts[one] += 1;
  return counts;
};

/** What a pattern asks: at most, or at least, so many per cent of the people have one of these predicates. */
export type PatternRule = {
  readonly bound: 'most' | 'least';
  readonly percent: number;
  readonly of: readonly Predicate[];
};

/**
 * The patterns of SE MenPANRB 3/2023, by the predicate of the organisation. "Some" stands for at least one person. They are
 * something to consider, and decide nothing.
 */
const patterns: Readonly<Record<Predicate, readonly PatternRule[]>> = {
  excellent: [{ bound: 'most', percent: 70, of: ['excellent'] }],
  good: [
    { bound: 'most', percent: 70, of: ['good'] },
    { bound: 'least', percent: 0, of: ['needs-improvement', 'poor'] },
  ],
  'needs-improvement': [
    { bound: 'least', percent: 60, of: ['needs-improvement'] },
    { bound: 'most', percent: 10, of: ['excellent'] },
  ],
  poor: [
    { bound: 'least', percent: 60, of: ['poor'] },
    { bound: 'least', percent: 10, of: ['needs-improvement'] },
    { bound: 'most', percent: 10, of: ['excellent'] },
  ],
  'very-poor': [
    { bound: 'least', percent: 60, of: ['very-poor'] },
    { bound: 'least', percent: 10, of: ['poor', 'needs-improvement'] },
    { bound: 'most', percent: 0, of: ['excellent'] },
  ],
};
export const patternOf = (organisation: Predicate): readonly PatternRule[] => patterns[organisation];

/** How many people have one of the predicates that a rule is about. */
export const numberOf = ({ of }: PatternRule, counts: Counts): number =>
  of.reduce((sum, one) => sum + counts[one], 0);

/**
 * The rule in people: so many at most, or at least. Most is rounded up and least down, so that no team is outside only
 * because people cannot be divided.
 */
export function limitOf({ bound, percent }: PatternRule, people: number): number {
  const share = (people * percent) / 100;
  return bound === 'most' ? Math.ceil(share) : Math.max(1, Math.floor(share));
}

const isKept = (rule: PatternRule, counts: Counts, people: number): boolean =>
  rule.bound === 'most'
    ? numberOf(rule, counts) <= limitOf(rule, people)
    : numberOf(rule, counts) >= limitOf(rule, people);

/** What a unit's predicates are beside the pattern. */
export type PatternView =
  /** HR has not entered the predicate of the organisation. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'small'; readonly organisation: Predicate }
  | {
      readonly kind: 'compared';
      readonly organisation: Predicate;
      readonly broken: readonly PatternRule[];
    };

/** Only from ten people on something is said of the pattern; it never holds an approval, but wants a note. */
export function patternView(counts: Counts, organisation: Predicate | undefined): PatternView {
  if (organisation === undefined) return { kind: 'unknown' };
  const people = predicates.reduce((sum, one) => sum + counts[one], 0);
  if (people < smallestUnit) return { kind: 'small', organisation };
  const broken = patternOf(organisation).filter((rule) => !isKept(rule, counts, people));
  return { kind: 'compared', organisation, broken };
}

/** Whether whoever approves has to say something about the pattern. */
export const needsNote = (view: PatternView): boolean => view.kind === 'compared' && view.broken.length > 0;
