import { behaviours, competencies } from '../competency/catalogue.ts';

/**
 * What can be answered in an appraisal, by stable code:
 * `M.01`-`M.08`, `SK.01` competencies (level 0-5), `B.1`-`B.7` behaviour values (1-3),
 * `R.1`-`R.10` work results (1-3), and for the appraiser `H` (work results as a whole) and `P` (behaviour as a whole), 1-3.
 */
export type ItemCode = string;
export type ItemKind = 'competency' | 'behaviour' | 'result' | 'overall-results' | 'overall-behaviour';

/** Pegawai = 'self', pejabat penilai = 'appraiser'. */
export const authors = ['self', 'appraiser'] as const;
export type Author = (typeof authors)[number];

export const overallResults = 'H';
export const overallBehaviour = 'P';
export const resultsMax = 10;

export const competencyCodes: readonly ItemCode[] = competencies.map((c) => c.code);
export const behaviourCodes: readonly ItemCode[] = behaviours.map((b) => b.code);
export const resultCode = (no: number): ItemCode => `R.${no}`;
export const resultNo = (item: ItemCode): number => Number(item.slice(2));

/** The kind of an item; undefined when there is no such item (a forged button). */
export function itemKind(item: ItemCode): ItemKind | undefined {
  if (competencyCodes.includes(item)) return 'competency';
  if (behaviourCodes.includes(item)) return 'behaviour';
  if (item === overallResults) return 'overall-results';
  if (item === overallBehaviour) return 'overall-behaviour';
  const no = /^R\.([1-9]|10)$/.exec(item);
  return no ? 'result' : undefined;
}

/** The values an item may take: competency 0 (not yet level 1) to 5, everything else 1 to 3 (below, meets, above). */
export function isValueOf(kind: ItemKind, value: number): boolean {
  const [least, most] = kind === 'competency' ? [0, 5] : [1, 3];
  return Number.isInteger(value) && value >= least && value <= most;
}
