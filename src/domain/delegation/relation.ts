import type { Appraisal } from '../appraisal/appraisal.ts';
import type { Relation } from '../authorization/policy.ts';
import type { StandIn } from './stand-in.ts';

/** How somebody stands to an appraisal; `actsFor` says for whom, where it is not in their own name. */
export type Standing = { readonly relation: Relation; readonly actsFor?: StandIn };

type Offices = Pick<Appraisal, 'employee' | 'appraiser' | 'secondAppraiser' | 'ratedBy' | 'standIns'>;

/**
 * From the rows of the appraisal alone. Offices of one's own come before those of others, but whoever acts for the
 * appraiser rates, even as the superior who hears objections. Nobody acts for the appraiser of themselves, and nobody
 * hears an objection to what they have rated.
 */
export function standingTo(
  appraisal: Offices,
  person: { readonly id: string; readonly isHr: boolean },
): Standing {
  const { employee, appraiser, secondAppraiser, ratedBy, standIns } = appraisal;
  if (employee.id === person.id) return { relation: 'self' };
  if (appraiser.id === person.id) return { relation: 'appraiser' };
  const actsAs = (officeId: string | undefined): StandIn | undefined =>
    standIns?.find(({ personId, fromId }) => personId === person.id && fromId === officeId);
  const first = actsAs(appraiser.id);
  if (first) return { relation: 'appraiser', actsFor: first };
  if (secondAppraiser?.id === person.id) return { relation: 'second-appraiser' };
  const second = ratedBy?.id === person.id ? undefined : actsAs(secondAppraiser?.id);
  if (second) return { relation: 'second-appraiser', actsFor: second };
  return { relation: person.isHr ? 'hr' : 'none' };
}
