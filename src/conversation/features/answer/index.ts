import { noAnswer, openQuestions } from '../../../domain/answer/answer.ts';
import { isReleased } from '../../../domain/appraisal/appraisal.ts';
import type { Feature } from '../../contract/feature.ts';
import { answerFlow } from './flow.ts';
import { answerNews } from './news.ts';
import { screens, verbs } from './verbs.ts';

/** How a result is answered short of an objection: *setuju*, *tanggapan*, and questions about a row. */
export const answer: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: answerFlow,
  // The employee's way there stands beside the details; the appraiser has one where there is something to read.
  resultButtons: (t, { relation }, { id: appraisalId, status, answer: said = noAnswer }) => {
    const isAny = said.agreedAt !== undefined || said.replies.length + said.questions.length > 0;
    if (relation !== 'appraiser' || !isReleased(status) || !isAny) return [];
    const waits = openQuestions(said).length > 0;
    return [
      {
        label: t(waits ? 'answer.button.waiting' : 'answer.button.open'),
        tone: 'primary',
        action: { type: 'answer.open', appraisalId },
      },
    ];
  },
  news: { 'answer-news': answerNews },
};
