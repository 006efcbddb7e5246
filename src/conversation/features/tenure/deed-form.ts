import { type PersonDeed, type PersonOrder, personDeeds, reasonOf } from '../../../domain/hr/errand.ts';
import type { DeskPerson } from '../../../domain/hr/people.ts';
import type { Context } from '../../contract/feature.ts';
import type { Field, Form, FormValues } from '../../contract/view.ts';
import { readDate } from '../../ui/read-date.ts';

type T = Context['t'];

const noteMax = 500;
const numberMax = 40;

/** Asks for what a deed needs. */
export const deedForm = ({ t }: Context, person: DeskPerson, deed: PersonDeed): Form => ({
  title: t(`tenure.deed.${deed}`),
  intro: t.rich('tenure.form.intro', { name: person.name }),
  fields: fieldsOf(t, deed),
  submit: {
    label: t('errand.form.submit'),
    action: { type: 'tenure.ask', personId: person.id, deed: personDeeds.indexOf(deed) },
  },
  cancelLabel: t('button.cancel'),
});

function fieldsOf(t: T, deed: PersonDeed): readonly Field[] {
  const note: Field = {
    ...{ kind: 'text', id: 'note', label: t('tenure.form.note'), hint: t('tenure.form.noteHint') },
    ...{ textMax: noteMax, isMultiline: true, isOptional: true },
  };
  const number = (id: 'number' | 'successor', isOptional: boolean): Field => ({
    ...{ kind: 'text', id, label: t(`tenure.form.${id}`), hint: t(`tenure.form.${id}Hint`) },
    ...{ textMax: numberMax, isMultiline: false, isOptional },
  });
  if (reasonOf(deed))
    return [
      { kind: 'date', id: 'from', label: t('tenure.form.from'), isOptional: false },
      number('successor', true),
      note,
    ];
  return deed === 'renumber' ? [number('number', false), note] : [note];
}

/** What was typed, as an order. */
export function orderOf(personId: string, deed: PersonDeed, values: FormValues): PersonOrder {
  const from = readDate(values.from ?? '');
  const { successor, number, note } = values;
  return {
    ...{ personId, deed },
    ...(from && { from: from.toString() }),
    ...(successor !== undefined && { successor }),
    ...(number !== undefined && { number }),
    ...(note !== undefined && { note }),
  };
}
