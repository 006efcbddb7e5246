import { stages } from '../../../domain/cycle/cycle.ts';
import { usualDays } from '../../../domain/cycle/usual-windows.ts';
import { type TypedCycle, unitsTyped } from '../../../domain/hr/errand.ts';
import type { Context } from '../../contract/feature.ts';
import type { Field, Form, FormValues } from '../../contract/view.ts';
import { readDate } from '../../ui/read-date.ts';

const unitsMax = 500;
const nameMax = 100;

/** A new cycle in seven fields, of which three suffice; the levels and settings are the usual ones. */
export function openForm({ t }: Context): Form {
  const day = (id: string, label: string, isOptional: boolean): Field => ({
    ...{ kind: 'date', id, label, isOptional },
  });
  return {
    title: t('errand.open.title'),
    intro: t.rich('errand.open.intro', { days: usualDays }),
    fields: [
      {
        ...{ kind: 'text', id: 'name', label: t('errand.open.name'), hint: t('errand.open.nameHint') },
        ...{ textMax: nameMax, isMultiline: false, isOptional: false },
      },
      day('from', t('errand.open.from'), false),
      day('to', t('errand.open.to'), false),
      ...stages.map((stage) => day(stage, t(`errand.open.${stage}`), true)),
      {
        ...{ kind: 'text', id: 'units', label: t('errand.open.units'), hint: t('errand.open.unitsHint') },
        ...{ textMax: unitsMax, isMultiline: false, isOptional: true },
      },
    ],
    submit: { label: t('errand.open.submit'), action: { type: 'cycle.begin' } },
    cancelLabel: t('button.cancel'),
  };
}

/** What was typed; its days are checked by the form. */
export function typedCycle(values: FormValues): TypedCycle {
  const day = (id: string) => readDate(values[id] ?? '')?.toString();
  const units = unitsTyped(values.units ?? '');
  return {
    ...{ name: values.name ?? '', from: day('from') ?? '', to: day('to') ?? '' },
    ...Object.fromEntries(
      stages.flatMap((stage) => {
        const last = day(stage);
        return last === undefined ? [] : [[stage, last]];
      }),
    ),
    ...(units.length > 0 && { units }),
  };
}
