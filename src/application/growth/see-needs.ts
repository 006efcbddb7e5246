import { type Grant, mayAnywhere, unitsOf } from '../../domain/authorization/officer.ts';
import { type ShownNeed, shownNeeds } from '../../domain/growth/needs.ts';
import type { HrDesk } from '../../domain/hr/desk.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Refusal } from '../outcome/refusals.ts';

/** Of units within reach; the numbers of the agency are there for whoever has the right in all of it. */
export type ReadNeed = Omit<ShownNeed, 'all'> & Partial<Pick<ShownNeed, 'all'>>;
export type ReadNeeds = { readonly cycle?: string; readonly needs: readonly ReadNeed[] };

/**
 * What people need, in counts of which none is small. All units are counted, because what has to be hidden depends on all
 * of them; only then are those chosen that the right reaches.
 */
export function seeNeeds(grants: readonly Grant[], desk: HrDesk | undefined): Result<ReadNeeds, Refusal> {
  if (desk?.view !== 'needs' || !mayAnywhere(grants, 'progress.view')) return fail({ code: 'not-yours' });
  const reach = unitsOf(grants, 'progress.view')?.map((unit) => unit.toLowerCase());
  const { cycle } = desk;
  const needs = shownNeeds(desk.needs).flatMap(({ all, units, ...rest }): readonly ReadNeed[] => {
    if (!reach) return [{ ...rest, all, units }];
    const within = units.filter(({ unit }) => reach.includes(unit.toLowerCase()));
    return within.length > 0 ? [{ ...rest, units: within }] : [];
  });
  return ok({ ...(cycle !== undefined && { cycle }), needs });
}
