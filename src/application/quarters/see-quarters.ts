import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { can, type Relation } from '../../domain/authorization/policy.ts';
import { type Quarter, type SeenQuarter, seenBy } from '../../domain/quarters/quarter.ts';
import { localDate, type Temporal } from '../../shared/time.ts';

/** Whether somebody is shown the quarters beside an appraisal: of a year only, and as the policy allows. */
export const maySeeQuarters = ({ cycle, status }: Pick<Appraisal, 'cycle' | 'status'>, relation: Relation) =>
  cycle.kind === 'annual' && can(relation, 'quarters.view', status).allowed;

/** The quarters of the year as a reader may see them; empty for whoever may not. `ids`: the reader, and whom they act for. */
export function seeQuarters(
  annual: Appraisal,
  quarters: readonly Quarter[],
  reader: { readonly relation: Relation; readonly ids: readonly string[] },
  now: Temporal.Instant,
): readonly SeenQuarter[] {
  if (!maySeeQuarters(annual, reader.relation)) return [];
  const today = localDate(now, annual.cycle.timeZone);
  return quarters.map((one) => seenBy(one, reader, today));
}
