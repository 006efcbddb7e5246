import { answersMin, askedMax, askingDays, askingQuestions } from '../../../domain/feedback/asking.ts';
import { peopleOffered } from '../../../domain/feedback/note.ts';
import type { Namesake } from '../../../domain/people/told-apart.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Context } from '../../contract/feature.ts';
import {
  type Block,
  type Button,
  type DetailPart,
  type RichText,
  type Screen,
  text,
} from '../../contract/view.ts';
import { bullets, column, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { inFull, labelsOf, type PersonLabel } from '../../ui/person-labels.ts';
import { deskOf } from './desk-of.ts';
import { foundBy } from './give.screen.ts';
import { toList } from './note.screen.ts';
import type { AskScreen } from './verbs.ts';

/** The two questions, as everybody reads them. */
export const questionLines = (t: Translate): readonly RichText[] =>
  askingQuestions.map((question) => text(t(`asking.question.${question}`)));

/** Whom to ask, and what becomes of the answers, said before anybody is asked. */
export function askScreen({ t, model }: Context, { chosen, sought }: AskScreen): Screen {
  const { people } = deskOf(model);
  const called = labelsOf(t, people);
  const asked = chosen.flatMap((id) => people.filter((person) => person.id === id));
  const found = foundBy(people, sought).filter(({ id }) => !chosen.includes(id));
  const isFull = asked.length >= askedMax;
  return {
    blocks: [
      { kind: 'heading', text: t('asking.title') },
      ...rules(t, asked.length > 0 || sought !== undefined),
      paragraph(
        asked.length === 0
          ? t('asking.whom', { least: answersMin, max: askedMax })
          : t(asked.length < answersMin ? 'asking.chosen' : 'asking.enough', {
              names: asked.map((one) => inFull(called(one))).join(', '),
            }),
      ),
      ...(asked.length === 0 ? [] : [row(asked.map((one) => choose(one.id, `✕ ${called(one).label}`)))]),
      ...(isFull ? [] : offered(t, found, called)),
      // It cannot be taken back, so it stands apart.
      ...(asked.length < answersMin ? [] : [row([send(t, asked.length)])]),
      row([toList(t), homeButton(t)]),
    ],
    expectsText: t('year.who.expects'),
    preview: t('year.preview'),
  };
}

/** They are read before the first name is typed, and then leave the room to what is asked. */
function rules(t: Translate, areKnown: boolean): readonly Block[] {
  const words = t('asking.rules', { least: answersMin, days: askingDays });
  if (!areKnown) return [bullets(questionLines(t)), paragraph(words)];
  const questions = questionLines(t).map((line): DetailPart => ({ kind: 'paragraph', text: line }));
  const parts: readonly DetailPart[] = [...questions, { kind: 'paragraph', text: text(words) }];
  return [{ kind: 'details', title: t('asking.whom.title'), parts }];
}

const choose = (personId: string, label: string): Button => ({
  label,
  action: { type: 'feedback.choose', personId },
});

const send = (t: Translate, count: number): Button => ({
  label: t('asking.button.send', { count }),
  tone: 'primary',
  action: { type: 'feedback.sendAsk' },
});

function offered(
  t: Translate,
  found: readonly Namesake[],
  called: (person: Namesake) => PersonLabel,
): readonly Block[] {
  if (found.length === 0) return [];
  const buttons = found.slice(0, peopleOffered).map((one) => choose(one.id, `+ ${called(one).label}`));
  return [column(buttons), ...(found.length > peopleOffered ? [small(t('year.who.more'))] : [])];
}
