import type { Appraisal } from '../appraisal/appraisal.ts';
import { isWaiting } from '../approval/approval.ts';
import { openPaper } from '../assist/paper.ts';
import type { Relation } from '../authorization/policy.ts';
import { isCorrectionWaiting } from '../missed/missed.ts';
import { ratersOf } from '../objection/case.ts';
import type { StandIn } from './stand-in.ts';

/** How somebody stands to an appraisal; `actsFor` says for whom, where it is not in their own name. */
export type Standing = { readonly relation: Relation; readonly actsFor?: StandIn };

type Offices = Pick<
  Appraisal,
  'employee' | 'appraiser' | 'secondAppraiser' | 'ratedBy' | 'ratedFor' | 'standIns'
> &
  Partial<Pick<Appraisal, 'status' | 'papers' | 'atPaper' | 'approval' | 'missed'>>;
type Who = { readonly id: string; readonly isHr: boolean };

/**
 * From the rows of the appraisal alone. Offices of one's own come before those of others, but whoever acts for the
 * appraiser rates, even as the superior who hears objections. Nobody acts for the appraiser of themselves, and nobody
 * hears an objection to what they have rated or corrected. Whoever enters the employee's answers from paper is their
 * assistant as long as that paper is open, and nothing else.
 */
export function standingTo(appraisal: Offices, person: Who): Standing {
  const office = officeOf(appraisal, person);
  const { status, papers } = appraisal;
  const open = status === 'self-assessment' ? openPaper(papers) : undefined;
  const isEntering =
    open?.by.id === person.id &&
    (open.isOfficer === true || office.relation === 'appraiser' || office.relation === 'second-appraiser');
  return isEntering && office.relation !== 'self' ? { relation: 'assistant' } : office;
}

function officeOf(appraisal: Offices, person: Who): Standing {
  const { employee, appraiser, secondAppraiser, standIns } = appraisal;
  if (employee.id === person.id) return { relation: 'self' };
  if (appraiser.id === person.id) return { relation: 'appraiser' };
  const actsAs = (officeId: string | undefined): StandIn | undefined =>
    standIns?.find(({ personId, fromId }) => personId === person.id && fromId === officeId);
  const first = actsAs(appraiser.id);
  if (first) return { relation: 'appraiser', actsFor: first };
  // Whoever rated, or corrected it, hears no objection to it, whatever office they came into since.
  const hears = !ratersOf(appraisal).includes(person.id);
  if (hears && secondAppraiser?.id === person.id) return { relation: 'second-appraiser' };
  const second = hears ? actsAs(secondAppraiser?.id) : undefined;
  if (second) return { relation: 'second-appraiser', actsFor: second };
  // Whom HR named to approve is in the place of the superior until that is done.
  const { approval, status, missed } = appraisal;
  const isAwaited = isWaiting(approval) || (status && isCorrectionWaiting({ status, missed }));
  if (hears && approval?.namedId === person.id && isAwaited) return { relation: 'second-appraiser' };
  return { relation: person.isHr || appraisal.atPaper?.mayEnter === true ? 'hr' : 'none' };
}
