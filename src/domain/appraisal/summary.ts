import type { Appraisal, AppraisalSummary } from './appraisal.ts';
import { isAnswered, ratedItems } from './rating.ts';
import { selfProgress } from './self-assessment.ts';

/** What a list shows of an appraisal: who, status and progress, never an answer. */
export function summaryOf(appraisal: Appraisal): AppraisalSummary {
  const { appraiser } = appraisal.answers;
  const { positionLevel: _, ...employee } = appraisal.employee;
  return {
    id: appraisal.id,
    cycle: appraisal.cycle,
    ...(appraisal.part && { part: appraisal.part }),
    employee,
    appraiser: appraisal.appraiser,
    status: appraisal.status,
    selfAnswered: selfProgress(appraisal).answered,
    ratingAnswered: ratedItems.filter((item) => isAnswered(appraiser[item])).length,
    openedAt: appraisal.openedAt,
    releasedAt: appraisal.releasedAt,
    talkRequestedAt: appraisal.talkRequestedAt,
    objectedAt: appraisal.objectedAt,
    talk: appraisal.talk,
    approval: appraisal.approval,
    ratedAt: appraisal.ratedAt,
    appraiserDisputedAt: appraisal.appraiserDisputedAt,
    ...(appraisal.disputeBy && { disputeBy: appraisal.disputeBy }),
    secondAppraiser: appraisal.objectedAt && appraisal.secondAppraiser,
  };
}
