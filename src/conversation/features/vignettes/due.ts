import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { Context } from '../../contract/feature.ts';
import type { VignetteScreen } from './verbs.ts';

/** The first vignette, before the first rating that somebody opens in a cycle; undefined = straight to the rating. */
export function vignetteBefore(
  { model }: Context,
  { id, cycle, status }: Appraisal,
): VignetteScreen | undefined {
  const isOffered = model.person?.vignettes?.cycles.includes(cycle.id) === true;
  // A rating that was begun is gone on with, whoever began it.
  if (model.agency?.offersVignettes === false) return undefined;
  return isOffered || status === 'rating' ? undefined : { at: 'vignette', appraisalId: id, number: 1 };
}
