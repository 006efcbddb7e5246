import type { Appraisal } from '../appraisal/appraisal.ts';
import { type ItemCode, overallBehaviour, overallResults } from '../appraisal/items.ts';
import { gapsOf, type RatedCompetency } from './gap.ts';

/** The one thing to develop first, and how many others there are. `gap` is absent for behaviour or results as a whole. */
export type Focus = { readonly item: ItemCode; readonly gap?: RatedCompetency; readonly others: number };

const below = 1;

/**
 * What falls short as a whole comes before the widest gap of a competency, and behaviour before results, because it
 * outweighs them in the predicate. Undefined when nothing falls short.
 */
export function focusOf(appraisal: Appraisal): Focus | undefined {
  const wholes = [overallBehaviour, overallResults].filter(
    (item) => appraisal.answers.appraiser[item]?.value === below,
  );
  const gaps = gapsOf(appraisal);
  const others = wholes.length + gaps.length - 1;
  const [whole] = wholes;
  if (whole !== undefined) return { item: whole, others };
  const [widest] = gaps;
  return widest && { item: widest.item, gap: widest, others };
}
