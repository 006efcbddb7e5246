import type { Appraisal } from './appraisal.ts';
import { behaviourCodes, type ItemCode, overallBehaviour } from './items.ts';

/**
 * Behaviour is rated as a whole. Above or below expectation names the one or two values (BerAKHLAK) that decided it, each
 * with a sentence: the note of the appraiser on that value, which the official form calls *umpan balik*. It stays when
 * the rating changes, as every reason does; as long as behaviour is as expected nothing is asked for.
 */
export const decidingMax = 2;

type Rated = Pick<Appraisal, 'answers' | 'cycle'>;

/** Whether the values that decided are asked for now: the cycle asks, and behaviour is above or below expectation. */
export function asksValues({ answers, cycle }: Rated): boolean {
  const value = answers.appraiser[overallBehaviour]?.value;
  return cycle.settings.asksValues === true && (value === 1 || value === 3);
}

/** The values with a sentence of the appraiser, in the order of BerAKHLAK. */
export const decidingValues = ({ answers }: Pick<Appraisal, 'answers'>): readonly ItemCode[] =>
  behaviourCodes.filter((code) => answers.appraiser[code]?.note !== undefined);

/** Whether a sentence may be written about a value, or what was written be changed; never about a third one. */
export function mayDecide(of: Rated, item: ItemCode): boolean {
  if (!behaviourCodes.includes(item)) return false;
  const named = decidingValues(of);
  return named.includes(item) || (asksValues(of) && named.length < decidingMax);
}
