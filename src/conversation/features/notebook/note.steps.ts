import { addToNote, changeNote, type NoteChange, removeNote } from '../../../application/notes/notes.ts';
import {
  effectMax,
  factMax,
  isOpenFor,
  type NotebookEntry,
  showings,
} from '../../../domain/notes/notebook.ts';
import { addText } from '../../../domain/typed/join.ts';
import { isoDay } from '../../../shared/time.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { Form, FormValues } from '../../contract/view.ts';
import { sayRefusal } from '../../ui/say-refusal.ts';
import { goTo, refused } from '../../ui/steps.ts';
import type { NotebookAction } from './verbs.ts';
import { beginNote, bookOf, noteStep, seedOf, writerOf } from './writing.steps.ts';

const factField = 'fact';
const effectField = 'effect';
const dateField = 'date';

const entryOf = (context: Context, noteId: string): NotebookEntry | undefined =>
  bookOf(context).entries.find(({ id }) => id === noteId);

/** Changes a note and shows it again. */
export function change(context: Context, noteId: string, what: NoteChange, said?: string): Step {
  const writer = writerOf(context);
  const screen = { at: 'note', noteId } as const;
  if (!writer) return refused(context, { code: 'not-yours' });
  return noteStep(
    context,
    changeNote(bookOf(context), writer, noteId, what),
    () => goTo(screen, said ?? context.t('note.changed')),
    screen,
  );
}

export function setShowing(context: Context, noteId: string, index: number): Step {
  const showing = showings[index];
  // To show it now is a press of its own, which says what it does.
  if (showing === undefined || showing === 'now') return refused(context, { code: 'no-such-item' });
  return change(context, noteId, { showing });
}

export function showNow(context: Context, noteId: string): Step {
  const name = entryOf(context, noteId)?.employee.name ?? '';
  return change(context, noteId, { showing: 'now' }, context.t('note.shownNow', { name }));
}

export function setDay(context: Context, noteId: string, ago: number): Step {
  return change(context, noteId, { seenOn: context.model.today.subtract({ days: Math.max(0, ago) }) });
}

export function takeAway(context: Context, noteId: string): Step {
  const writer = writerOf(context);
  const employeeId = entryOf(context, noteId)?.employee.id;
  if (!writer || employeeId === undefined)
    return refused(context, { code: 'no-such-note' }, { at: 'notebook', page: 0 });
  return noteStep(
    context,
    removeNote(bookOf(context), writer, noteId),
    () => goTo({ at: 'notebook', employeeId, page: 0 }, context.t('note.removed')),
    { at: 'note', noteId },
  );
}

/** What is typed on a note: what it led to, as long as it can be changed; else it is added to it. */
export function typeOnNote(context: Context, noteId: string, typed: string): Step | undefined {
  const { t } = context;
  const entry = entryOf(context, noteId);
  const writer = writerOf(context);
  const screen = { at: 'note', noteId } as const;
  if (!entry || !writer || entry.employee.id === writer.person.id) return undefined;
  if (isOpenFor(entry, writer.person.id))
    return change(context, noteId, { effect: addText(entry.effect ?? '', typed) }, t('note.effectSaved'));
  return noteStep(
    context,
    addToNote(bookOf(context), writer, noteId, typed, seedOf(context)),
    () => goTo(screen, t('note.addedNotice')),
    screen,
  );
}

export type FormAction = Extract<NotebookAction, { type: 'note.write' | 'note.edit' | 'note.date' }>;

export function formOf(context: Context, action: FormAction): Form | undefined {
  const { t, model } = context;
  const common = { submit: { label: t('button.save'), action }, cancelLabel: t('button.cancel') };
  if (action.type === 'note.write')
    return bookOf(context).people.length === 0
      ? undefined
      : {
          ...common,
          title: t('note.form.title'),
          fields: [factOf(context)],
          submit: { ...common.submit, label: t('button.next') },
        };
  const entry = entryOf(context, action.noteId);
  if (!entry || !model.person || !isOpenFor(entry, model.person.id)) return undefined;
  if (action.type === 'note.date')
    return {
      ...common,
      title: t('note.form.dateTitle'),
      fields: [
        {
          kind: 'date',
          id: dateField,
          label: t('note.form.date'),
          value: entry.seenOn.toString(),
          min: model.today.subtract({ years: 1 }).toString(),
          max: model.today.toString(),
          isOptional: false,
        },
      ],
    };
  return {
    ...common,
    title: t('note.form.title'),
    fields: [
      factOf(context, entry.fact),
      {
        kind: 'text',
        id: effectField,
        label: t('note.form.effect'),
        ...(entry.effect !== undefined && { value: entry.effect }),
        textMax: effectMax,
        isMultiline: true,
        isOptional: true,
      },
    ],
  };
}

const factOf = ({ t }: Context, value?: string) => ({
  kind: 'text' as const,
  id: factField,
  label: t('note.form.fact'),
  hint: t('note.form.factHint'),
  ...(value !== undefined && { value }),
  textMax: factMax,
  isMultiline: true,
  isOptional: false,
});

export function submitForm(context: Context, action: FormAction, values: FormValues): Step {
  const { state } = context;
  if (action.type === 'note.write') {
    const about = state.screen.at === 'notebook' ? state.screen.employeeId : undefined;
    return beginNote(context, values[factField] ?? '', about);
  }
  if (action.type === 'note.edit')
    return change(context, action.noteId, {
      fact: values[factField] ?? '',
      effect: values[effectField] ?? '',
    });
  const seenOn = isoDay(values[dateField] ?? '');
  if (seenOn) return change(context, action.noteId, { seenOn });
  return { formErrors: { [dateField]: sayRefusal(context.t, { code: 'no-such-day' }, context.model) } };
}
