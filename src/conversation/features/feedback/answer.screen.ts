import { type AskedOf, answerMax, answersMin, mayAnswer } from '../../../domain/feedback/asking.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Context } from '../../contract/feature.ts';
import type { ModelPerson } from '../../contract/model.ts';
import { type Block, type Button, type Screen, strong, text } from '../../contract/view.ts';
import { bullets, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { questionLines } from './ask.screen.ts';
import { deskOf, sayDayOf } from './desk-of.ts';
import { toList } from './note.screen.ts';

/** A colleague answers. What was answered already is said, and never shown again. */
export function answerScreen({ t, model }: Context, person: ModelPerson, askingId: string): Screen {
  const asked = deskOf(model).asked.find((one) => one.askingId === askingId);
  if (!asked || !mayAnswer(asked, model.now)) return doneScreen(t, asked);
  const isHalf = asked.standing === 'half';
  return {
    blocks: [
      { kind: 'heading', text: t('asking.about', { name: asked.asker.name }) },
      small(`${asked.asker.position} · ${asked.asker.unit}`),
      small(t('asking.until', { date: sayDayOf(t, model, person, asked.closesAt), max: answerMax })),
      ...(isHalf ? secondQuestion(t) : bothQuestions(t, asked.asker.name)),
      row([declineButton(t, askingId)]),
      row([toList(t), homeButton(t)]),
    ],
    expectsText: t(isHalf ? 'asking.expects.second' : 'asking.expects.first'),
    preview: t('year.preview'),
  };
}

/** It is final: whoever declines is not asked again. */
export const declineButton = (t: Translate, askingId: string): Button => ({
  label: t('asking.button.decline'),
  tone: 'danger',
  action: { type: 'feedback.decline', askingId },
});

const bothQuestions = (t: Translate, name: string): readonly Block[] => [
  {
    kind: 'details',
    title: t('asking.readers'),
    parts: [
      { kind: 'paragraph', text: text(t('asking.anonymous', { name, least: answersMin })) },
      { kind: 'paragraph', text: text(t('asking.declineMeaning')) },
    ],
  },
  paragraph(t('asking.how')),
  bullets(questionLines(t)),
];

const secondQuestion = (t: Translate): readonly Block[] => [
  small(t('asking.declineMeaning')),
  paragraph(t('asking.firstKept')),
  paragraph([strong(t('asking.question.better'))]),
];

function doneScreen(t: Translate, asked: AskedOf | undefined): Screen {
  const isAnswered = asked?.standing === 'answered';
  const words = isAnswered
    ? t('asking.answered', { least: answersMin })
    : t(asked?.standing === 'declined' ? 'asking.declined' : 'refusal.asking-is-over');
  return { blocks: [paragraph(words), row([toList(t), homeButton(t)])], preview: t('year.preview') };
}
