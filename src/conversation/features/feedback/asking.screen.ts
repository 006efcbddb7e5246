import { type Asking, answersMin, askingQuestions } from '../../../domain/feedback/asking.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Context } from '../../contract/feature.ts';
import type { ModelPerson } from '../../contract/model.ts';
import { type Block, type Screen, strong } from '../../contract/view.ts';
import { homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { deskOf, sayDayOf } from './desk-of.ts';
import { toList } from './note.screen.ts';

/** How many have answered, and at the end what they said; never who. */
export function askingScreen({ t, model }: Context, person: ModelPerson, askingId: string): Screen {
  const asking = deskOf(model).askings.find(({ id }) => id === askingId);
  const isOwn = asking?.asker.id === person.id;
  const blocks =
    asking === undefined
      ? [paragraph(t('refusal.asking-is-over'))]
      : [
          {
            kind: 'heading' as const,
            text: isOwn ? t('asking.title') : t('asking.about', { name: asking.asker.name }),
          },
          ...said(t, asking, sayDayOf(t, model, person, asking.closesAt)),
        ];
  return {
    blocks: [...blocks, row([toList(t), homeButton(t)])],
    preview: t('year.preview'),
    ...(asking?.answers && { isConfidential: true }),
  };
}

function said(t: Translate, asking: Asking, date: string): readonly Block[] {
  const { answered, asked, outcome, answers } = asking;
  if (outcome === undefined)
    return [
      paragraph(t('asking.progress', { answered, asked })),
      small(t('asking.wait', { date, least: answersMin })),
    ];
  if (!answers) return [paragraph(t('asking.tooFew', { answered, least: answersMin }))];
  return [
    ...askingQuestions.flatMap((question): readonly Block[] => [
      paragraph([strong(t(`asking.question.${question}`))]),
      ...answers[question].map((words): Block => ({ kind: 'quote', text: words })),
    ]),
    small(t('asking.shuffled', { answered, asked })),
  ];
}
