/** Rating against expectation (ekspektasi): 1 below, 2 meets, 3 above. */
export type Expectation = 1 | 2 | 3;

/** Predikat kinerja pegawai. */
export const predicates = ['excellent', 'good', 'needs-improvement', 'poor', 'very-poor'] as const;
export type Predicate = (typeof predicates)[number];

/** Below "Baik": what is set only after a second yes, and told to the superior of the appraiser. */
export const isBelowGood = (predicate: Predicate): boolean => predicates.indexOf(predicate) > 1;

/** Rows: work results 1-3, columns: behaviour 1-3. */
const matrix: Readonly<Record<Expectation, Readonly<Record<Expectation, Predicate>>>> = {
  3: { 1: 'poor', 2: 'good', 3: 'excellent' },
  2: { 1: 'poor', 2: 'good', 3: 'good' },
  1: { 1: 'very-poor', 2: 'needs-improvement', 3: 'needs-improvement' },
};

/**
 * The predicate that follows from the ratings of work results (hasil kerja) and behaviour (perilaku kerja):
 * kuadran kinerja pegawai of PermenPANRB 6/2022. Behaviour below expectation outweighs results.
 * Competency levels are not used here: competencies and performance are two separate results.
 * Only a suggestion until a person confirms it (UU 27/2022 Pasal 10).
 */
export function predicateOf(results: Expectation, behaviour: Expectation): Predicate {
  return matrix[results][behaviour];
}

export const isExpectation = (value: number | undefined): value is Expectation =>
  value === 1 || value === 2 || value === 3;
