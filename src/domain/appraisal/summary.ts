import type { Appraisal, AppraisalSummary } from './appraisal.ts';
import { isAnswered, ratedItems } from './rating.ts';
import { selfProgress } from './self-assessment.ts';

type Said = Pick<AppraisalSummary, 'talk' | 'approval'>;

/** Where a talk and an approval stand, without what was written there. */
export function withoutWords({ talk, approval }: Said): Said {
  const told = talk?.held ? { ...talk, held: { ...talk.held, lines: [] } } : talk;
  const talked = told && { talk: told };
  if (!approval) return { ...talked };
  const { words: _, ...decided } = approval;
  return { ...talked, approval: decided };
}

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
    ...withoutWords(appraisal),
    ratedAt: appraisal.ratedAt,
    appraiserDisputedAt: appraisal.appraiserDisputedAt,
    ...(appraisal.disputeBy && { disputeBy: appraisal.disputeBy }),
    secondAppraiser: appraisal.objectedAt && appraisal.secondAppraiser,
  };
}
