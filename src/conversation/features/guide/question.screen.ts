import { type Question, sourceOf } from '../../../domain/notes/interview-guide.ts';
import { isOpenFor, type NotebookPerson } from '../../../domain/notes/notebook.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Context } from '../../contract/feature.ts';
import type { Interview } from '../../contract/state.ts';
import { type Block, type Button, type Screen, strong, text } from '../../contract/view.ts';
import { bullets, homeButton, row, small } from '../../ui/blocks.ts';
import { goneScreen, paragraph } from '../../ui/parts.ts';
import { shorten } from '../../ui/showable.ts';
import { sayItem, sayLevel } from '../../ui/words.ts';
import { sayQuestion } from '../notebook/say-notes.ts';
import { answerTo, questionsIn } from './plan.ts';

/** The official text that a question was made of, folded below it. */
export const sourceBlock = (t: Translate, question: Question): Block => ({
  kind: 'details',
  title: t('guide.source', { competency: sayItem(t, question.item), statement: question.statement }),
  parts: [{ kind: 'paragraph', text: text(sourceOf(question) ?? '') }],
});

/** One question, its answer so far, and the ways on. */
export function questionScreen(
  context: Context,
  { id: employeeId, name }: NotebookPerson,
  plan: Interview & { readonly number: number },
): Screen {
  const { t, model } = context;
  const { number } = plan;
  const questions = questionsIn(plan);
  const question = questions[number - 1];
  if (!question) return goneScreen(t, t('note.draftGone'));
  const entry = answerTo(context, plan, question);
  const isOpen = !entry || (model.person !== undefined && isOpenFor(entry, model.person.id));
  return {
    blocks: [
      { kind: 'heading', text: t('guide.question.title', { name, number, of: questions.length }) },
      small(
        t('guide.question.level', {
          competency: sayItem(t, question.item),
          level: question.level,
          meaning: sayLevel(t, question.level),
        }),
      ),
      sourceBlock(t, question),
      ...(entry
        ? [
            // Apart from the official text above it, which is drawn as a quotation too.
            paragraph([strong(t('guide.answerSoFar'))]),
            { kind: 'quote', text: entry.fact ?? t('note.wordsGone') } as const,
          ]
        : [small(t('guide.question.how'))]),
      // Right above its buttons, so that a phone shows them together.
      paragraph([strong(sayQuestion(t, question)), ...text(` ${t('guide.question.ask')}`)]),
      row(
        onward(context, employeeId, { number, of: questions.length, hasAnswer: entry !== undefined, isOpen }),
      ),
      row([
        ...(number > 1
          ? [
              {
                label: t('button.back'),
                action: { type: 'guide.ask', employeeId, number: number - 1 },
              } as const,
            ]
          : []),
        { label: t('guide.button.list'), action: { type: 'guide.list', employeeId } },
        homeButton(t),
      ]),
    ],
    expectsText: t(entry ? 'guide.expects.more' : 'guide.expects'),
    preview: t('note.preview'),
    isConfidential: true,
  };
}

type Standing = {
  readonly number: number;
  readonly of: number;
  readonly hasAnswer: boolean;
  readonly isOpen: boolean;
};

/** On to the next question, or after the last one to all answers; and the form, for those who do not type in the chat. */
function onward(
  { t }: Context,
  employeeId: string,
  { number, of, hasAnswer, isOpen }: Standing,
): readonly Button[] {
  return [
    ...(isOpen
      ? [{ label: t('guide.button.write'), action: { type: 'guide.answer', employeeId, number } } as const]
      : []),
    {
      label: t(hasAnswer ? 'button.next' : 'button.skip'),
      ...(hasAnswer && ({ tone: 'primary' } as const)),
      action:
        number < of
          ? { type: 'guide.ask', employeeId, number: number + 1 }
          : { type: 'guide.list', employeeId },
    },
  ];
}

/** So much of a question and of an answer is seen in the list; the rest is one tap away. */
const excerptMax = 90;

/** All questions with their answers. A number leads back to its question, or to its note, where it is shown or removed. */
export function listScreen(
  context: Context,
  { id: employeeId, name }: NotebookPerson,
  plan: Interview,
): Screen {
  const { t } = context;
  const rows = questionsIn(plan).map((question) => ({ question, entry: answerTo(context, plan, question) }));
  const answered = rows.filter(({ entry }) => entry !== undefined).length;
  return {
    blocks: [
      { kind: 'heading', text: t('guide.list.title', { name }) },
      paragraph(t('guide.list.count', { answered, of: rows.length })),
      bullets(
        rows.map(({ question, entry }, at) => [
          strong(`${at + 1}. ${sayItem(t, question.item)}: `),
          { text: shorten(sayQuestion(t, question), excerptMax) },
          {
            text: `\n${entry ? shorten(entry.fact ?? t('note.wordsGone'), excerptMax) : t('guide.list.skipped')}`,
          },
        ]),
      ),
      small(t('guide.list.how', { name })),
      row(
        rows.map(({ entry }, at) => ({
          label: t('note.button.open', { number: at + 1 }),
          action: entry
            ? { type: 'note.open', noteId: entry.id }
            : { type: 'guide.ask', employeeId, number: at + 1 },
        })),
      ),
      row([{ label: t('guide.button.end'), tone: 'primary', action: { type: 'guide.end', employeeId } }]),
      row([{ label: t('guide.button.choose'), action: { type: 'guide.who', employeeId } }, homeButton(t)]),
    ],
    preview: t('note.preview'),
    isConfidential: true,
  };
}
