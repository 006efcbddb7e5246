import type { IntentOf } from '../../../application/outcome/intents.ts';
import { noAnswer, openQuestions, type ResultAnswer } from '../../../domain/answer/answer.ts';
import type { Relation } from '../../../domain/authorization/policy.ts';
import type { Context } from '../../contract/feature.ts';
import type { Screen } from '../../contract/view.ts';
import { homeButton, row } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { inFull, teamLabels } from '../../ui/person-labels.ts';

type What = IntentOf<'answer-news'>['what'];

/** Whether it is still so, for this reader. */
function isNews(what: What, relation: Relation, answer: ResultAnswer): boolean {
  if (what === 'explained')
    return relation === 'self' && answer.questions.some(({ answeredAt }) => answeredAt !== undefined);
  if (relation !== 'appraiser') return false;
  if (what === 'agreed') return answer.agreedAt !== undefined;
  return what === 'replied' ? answer.replies.length > 0 : openQuestions(answer).length > 0;
}

/** That a result was answered, or a question about it: what was said stands behind the button. */
export function answerNews({ t, model }: Context, { what }: IntentOf<'answer-news'>): Screen | undefined {
  const { subject, relation, team } = model;
  if (!subject || !isNews(what, relation, subject.answer ?? noAnswer)) return undefined;
  const cycle = sayCycle(t, subject);
  const name = what === 'explained' ? subject.appraiser.name : inFull(teamLabels(t, team)(subject.employee));
  return {
    preview: t('answer.news.preview'),
    blocks: [
      { kind: 'heading', text: t(`answer.news.${what}`) },
      { kind: 'paragraph', text: t.rich(`answer.news.${what}.body`, { name, cycle }) },
      row([
        {
          label: t('answer.news.open'),
          tone: 'primary',
          action: { type: 'answer.open', appraisalId: subject.id },
        },
        homeButton(t),
      ]),
    ],
  };
}
