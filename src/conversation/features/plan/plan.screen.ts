import { type Appraisal, isAsked, type WorkResult } from '../../../domain/appraisal/appraisal.ts';
import { resultCode } from '../../../domain/appraisal/items.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type Screen, strong, text } from '../../contract/view.ts';
import { column, homeButton, note, row } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { paragraph, title } from '../../ui/parts.ts';
import { whoLine } from '../../ui/person-labels.ts';

/** What the employee proposes, row by row, with what the plan says now, and two buttons for each. */
export function planScreen(t: Translate, appraisal: Appraisal): Screen {
  const open = appraisal.results.filter(isAsked);
  return {
    blocks: [
      { kind: 'heading', text: t('plan.title', { name: appraisal.employee.name }) },
      whoLine(t, appraisal),
      ...(open.length === 0
        ? [paragraph(t('plan.none'))]
        : [
            ...open.map((result, index) => proposal(t, result, index + 1)),
            note('info', text(t('plan.meaning'))),
            title(t('plan.ask')),
            ...open.map((result, index) => answers(t, appraisal, result, index + 1)),
          ]),
      row([
        { label: t('plan.rate'), action: { type: 'rate.open', appraisalId: appraisal.id } },
        homeButton(t),
      ]),
    ],
    preview: t('plan.preview'),
  };
}

const proposal = (
  t: Translate,
  { askedTitle = '', askedTarget, ...now }: WorkResult,
  number: number,
): Block => ({
  kind: 'paragraph',
  text: [
    strong(`${number}. ${now.title}`),
    { text: `\n${t('plan.now', { target: now.target ?? t('plan.noTarget') })}` },
    strong(`\n${t('plan.asked', { title: askedTitle })}`),
    { text: `\n${t('plan.askedTarget', { target: askedTarget ?? t('plan.noTarget') })}` },
  ],
});

function answers(t: Translate, { id, revision }: Appraisal, { no }: WorkResult, number: number): Block {
  const about = { appraisalId: id, item: resultCode(no), revision };
  return column([
    { label: t('plan.accept', { number }), action: { type: 'plan.accept', ...about } },
    { label: t('plan.refuse', { number }), action: { type: 'plan.refuse', ...about } },
  ]);
}

/** For the appraiser: that something is proposed. */
export const planAskedNews = (t: Translate, about: Appraisal): Screen => ({
  preview: t('plan.news.preview'),
  blocks: [
    { kind: 'heading', text: t('plan.news.asked.title') },
    paragraph(t('plan.news.asked.body', { name: about.employee.name, cycle: sayCycle(t, about) })),
    row([
      { label: t('plan.news.open'), tone: 'primary', action: { type: 'plan.open', appraisalId: about.id } },
    ]),
  ],
});

/** For the employee: that it was answered. What was said stands beside the row. */
export const planAnsweredNews = (t: Translate, about: Appraisal): Screen => ({
  preview: t('plan.news.preview'),
  blocks: [
    { kind: 'heading', text: t('plan.news.answered.title') },
    paragraph(t('plan.news.answered.body', { name: about.appraiser.name, cycle: sayCycle(t, about) })),
    ...about.results
      .filter(({ askAnswer }) => askAnswer !== undefined)
      .map(({ askedTitle = '', askAnswer }) =>
        paragraph(
          t(askAnswer === 'accepted' ? 'plan.news.accepted' : 'plan.news.refused', { title: askedTitle }),
        ),
      ),
    row([{ label: t('plan.news.see'), action: { type: 'self.open', appraisalId: about.id } }, homeButton(t)]),
  ],
});
