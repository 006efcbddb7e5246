import { settingReasonMax } from '../../../domain/agency/change.ts';
import { dayDeeds, dayNameMax } from '../../../domain/agency/marked-day.ts';
import type { Context } from '../../contract/feature.ts';
import type { Form } from '../../contract/view.ts';
import type { AgencyAction } from './verbs.ts';

/** Which day, what it is called, and why. */
export function dayForm(
  { t, model, state: { screen } }: Context,
  action: Extract<AgencyAction, { type: 'agency.day' }>,
): Form {
  const deed = dayDeeds[action.deed] ?? 'off';
  const old = screen.at === 'agency-day' && screen.deed === action.deed ? screen : undefined;
  return {
    title: t(`settings.day.form.${deed}`),
    fields: [
      {
        ...{ kind: 'date', id: 'day', label: t('settings.day.date'), isOptional: false },
        min: model.today.toString(),
        ...(old && { value: old.day }),
      },
      ...(deed === 'unmark'
        ? []
        : [
            {
              ...({ kind: 'text', id: 'name', textMax: dayNameMax, isMultiline: false } as const),
              ...{ label: t('settings.day.name'), hint: t('settings.day.nameHint'), isOptional: false },
              ...(old?.name !== undefined && { value: old.name }),
            },
          ]),
      {
        ...{ kind: 'text', id: 'reason', textMax: settingReasonMax, isMultiline: true, isOptional: false },
        ...{ label: t('settings.form.reason'), hint: t('settings.form.reasonHint') },
        ...(old && { value: old.reason }),
      },
    ],
    submit: { label: t('settings.form.next'), action },
    cancelLabel: t('button.cancel'),
    expects: t('settings.form.expects'),
  };
}
