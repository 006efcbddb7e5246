import { addToNote, changeNote, type Noted, writeNotes } from '../../../application/notes/notes.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import { type Question, questionCode } from '../../../domain/notes/interview-guide.ts';
import { factMax, isOpenFor, type NotebookEntry } from '../../../domain/notes/notebook.ts';
import { addText } from '../../../domain/typed/join.ts';
import type { Result } from '../../../shared/result.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { Interview } from '../../contract/state.ts';
import type { Form } from '../../contract/view.ts';
import { goTo } from '../../ui/steps.ts';
import { sayQuestion } from '../notebook/say-notes.ts';
import { bookOf, noteStep, seedOf, writerOf } from '../notebook/writing.steps.ts';
import { answerTo, inPlan, planOf, questionsIn, showingOf } from './plan.ts';

export const answerField = 'answer';

const questionAt = (plan: Interview, number: number): Question | undefined => questionsIn(plan)[number - 1];
export const isAsked = (plan: Interview, number: number): boolean => questionAt(plan, number) !== undefined;

/**
 * What is typed below a question is its answer, kept at once as a note. More of it is added, so that a text which an app
 * cut stays one, and nobody answers the next question by it.
 */
export function answerQuestion(
  context: Context,
  employeeId: string,
  number: number,
  typed: string,
  how: 'below' | 'instead',
): Step {
  const writer = writerOf(context);
  const plan = planOf(context, employeeId);
  const question = plan && questionAt(plan, number);
  if (!writer || !plan || !question) return goTo({ at: 'guide-who', page: 0 }, context.t('note.draftGone'));
  const book = bookOf(context);
  const entry = answerTo(context, plan, question);
  const screen = { at: 'guide-question', ...plan, number } as const;
  const then = (outcome: Result<Noted, Refusal>, notice: string): Step =>
    noteStep(
      context,
      outcome,
      ({ noteIds: [noteId = ''] }) => {
        const code = questionCode(question);
        const after = entry ? plan : { ...plan, answers: { ...plan.answers, [code]: noteId } };
        return inPlan(after, { ...screen, ...after }, notice);
      },
      screen,
    );
  if (!entry) {
    const note = {
      ...({ employeeIds: [employeeId], method: 'interview', fact: typed } as const),
      ...{ question: questionCode(question), showing: showingOf(plan) },
    };
    return then(writeNotes(book, writer, note, seedOf(context)), context.t('guide.saved'));
  }
  if (!isOpenFor(entry, writer.person.id))
    return then(addToNote(book, writer, entry.id, typed, seedOf(context)), context.t('note.addedNotice'));
  const fact = how === 'below' ? addText(entry.fact ?? '', typed) : typed;
  return then(changeNote(book, writer, entry.id, { fact }), context.t('guide.saved'));
}

/** The form for an answer; undefined once the note can only be added to. */
export function answerForm(context: Context, employeeId: string, number: number): Form | undefined {
  const { t, model } = context;
  const plan = planOf(context, employeeId);
  const question = plan && questionAt(plan, number);
  const entry: NotebookEntry | undefined = question && answerTo(context, plan, question);
  if (!question || !model.person || (entry && !isOpenFor(entry, model.person.id))) return undefined;
  return {
    title: t('guide.form.title'),
    intro: [{ text: sayQuestion(t, question) }],
    fields: [
      {
        kind: 'text',
        id: answerField,
        label: t('guide.form.answer'),
        hint: t('note.form.factHint'),
        ...(entry?.fact !== undefined && { value: entry.fact }),
        textMax: factMax,
        isMultiline: true,
        isOptional: false,
      },
    ],
    submit: { label: t('button.save'), action: { type: 'guide.answer', employeeId, number } },
    cancelLabel: t('button.cancel'),
  };
}
