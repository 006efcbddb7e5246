import {
  type MentorAsk,
  mayAnswerAsk,
  mayStepDown,
  standingOf,
  takesMentor,
} from '../../../domain/growth/mentor.ts';
import { sayDate, sayDateNear } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import type { Block, Screen } from '../../contract/view.ts';
import { choice, column, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { sayItem } from '../../ui/words.ts';
import { sayAction } from '../growth/say.ts';

/** Who asks for whom, and for what. Nothing of a result: no level, no score. */
export function askedBlocks(t: Translate, { asker, employee, action }: MentorAsk): readonly Block[] {
  const { item, from, to } = action;
  return [
    paragraph(
      t.rich(asker.id === employee.id ? 'mentor.ask.own' : 'mentor.ask.of', {
        asker: asker.name,
        employee: employee.name,
        unit: employee.unit,
      }),
    ),
    paragraph(
      t.rich('mentor.ask.what', {
        ...{ item: sayItem(t, item), what: sayAction(t, action) },
        ...{ from: sayDate(from, t.locale), to: sayDate(to, t.locale) },
      }),
    ),
  ];
}

/** The two answers, or what can still be done about one that was given. */
export function answerBlocks(t: Translate, model: Pick<Model, 'today'>, ask: MentorAsk): readonly Block[] {
  const { appraisalId, id: askId, until } = ask;
  const answer = (yes: 0 | 1) => ({
    label: t(yes === 1 ? 'mentor.button.yes' : 'mentor.button.no'),
    selected: false,
    action: { type: 'mentor.answer', appraisalId, askId, yes } as const,
  });
  if (mayAnswerAsk(ask, model.today))
    return [
      small(t('mentor.ask.meaning', { date: sayDateNear(until, model, t.locale) })),
      choice('row', [answer(1), answer(0)]),
    ];
  if (!mayStepDown(ask)) return [];
  return [
    small(t('mentor.stepDown.meaning', { asker: ask.asker.name })),
    column([
      {
        label: t('mentor.button.stepDown'),
        tone: 'danger',
        action: { type: 'mentor.stepDown', appraisalId, askId },
      },
    ]),
  ];
}

/** The asking as it stands now, for the mentor. */
export function askScreen(t: Translate, model: Model, ask: MentorAsk): Screen {
  const { state, until, action } = ask;
  const standing = takesMentor(action) ? standingOf({ state, until, isThere: true }, model.today) : 'over';
  return {
    blocks: [
      { kind: 'heading', text: t('mentor.ask.title') },
      ...askedBlocks(t, ask),
      ...(standing === 'asked' || standing === 'gone' ? [] : [paragraph(t(`mentor.ask.${standing}`))]),
      ...answerBlocks(t, model, ask),
      row([homeButton(t)]),
    ],
    preview: t('mentor.preview'),
  };
}
