import { settingReasonMax } from '../../../domain/agency/change.ts';
import { isOfUnit, isSwitch, type SettingKey } from '../../../domain/agency/settings.ts';
import type { Context } from '../../contract/feature.ts';
import type { Field, Form } from '../../contract/view.ts';
import type { AgencyAction } from './verbs.ts';

/** The ids of the fields. */
export const fields = { unit: 'unit', value: 'value', reason: 'reason' } as const;

const valueMax = 100;
const unitMax = 200;

type FormAction = Extract<AgencyAction, { type: 'agency.change' | 'agency.former' }>;

/** Asks for the new value and its reason; a switch has no value to type, nor has going back to the former one. */
export function changeForm({ t, state: { screen } }: Context, key: SettingKey, action: FormAction): Form {
  const old = screen.at === 'agency-change' && screen.key === action.key ? screen : undefined;
  const isTyped = action.type === 'agency.change' && !isSwitch(key);
  const text = (id: 'unit' | 'value' | 'reason', textMax: number, value: string | undefined): Field => ({
    ...{ kind: 'text', id, textMax, isMultiline: id === 'reason', isOptional: false },
    label: t(`settings.form.${id}`),
    hint: id === 'value' ? t(`settings.hint.${key}`) : t(`settings.form.${id}Hint`),
    ...(value !== undefined && { value }),
  });
  return {
    title: t(`settings.name.${key}`),
    fields: [
      ...(isOfUnit(key) ? [text('unit', unitMax, old?.unit)] : []),
      ...(isTyped ? [text('value', valueMax, old?.value)] : []),
      text('reason', settingReasonMax, old?.reason),
    ],
    submit: { label: t('settings.form.next'), action },
    cancelLabel: t('button.cancel'),
    expects: t('settings.form.expects'),
  };
}
