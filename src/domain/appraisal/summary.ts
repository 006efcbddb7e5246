import type { Appraisal, AppraisalSummary } from './appraisal.ts';
import { isAnswered, ratedItems } from './rating.ts';
import { selfProgress } from './self-assessment.ts';

/** What a list shows of an appraisal: who, status and progress, never an answer. */
export function summaryOf(appraisal: Appraisal): AppraisalSummary {
  const { appraiser } = appraisal.answers;
  return {
    id: appraisal.id,
    cycle: appraisal.cycle,
    employee: { id: appraisal.employee.id, name: appraisal.employee.name, unit: appraisal.employee.unit },
    appraiser: appraisal.appraiser,
    status: appraisal.status,
    selfAnswered: selfProgress(appraisal).answered,
    ratingAnswered: ratedItems.filter((item) => isAnswered(appraiser[item])).length,
    openedAt: appraisal.openedAt,
    releasedAt: appraisal.releasedAt,
    talkRequestedAt: appraisal.talkRequestedAt,
    objectedAt: appraisal.objectedAt,
    secondAppraiser: appraisal.objectedAt && appraisal.secondAppraiser,
  };
}
