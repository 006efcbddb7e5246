import { cleanText } from '../../domain/typed/clean.ts';
import { joinParts } from '../../domain/typed/join.ts';
import { sayDate } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import { Temporal } from '../../shared/time.ts';
import type { State } from '../contract/state.ts';
import type { Block, Field, Form, FormErrors, FormValues, Screen } from '../contract/view.ts';
import { row } from '../ui/blocks.ts';
import { readDate } from '../ui/read-date.ts';
import { unsavedBlocks } from '../ui/unsaved.ts';
import { encodeAction } from './action-codec.ts';

/** Asks any form as a sequence of screens, for platforms without native forms, and checks the values of all forms. */

export type FormProgress = NonNullable<State['form']>;

export const beginForm = (form: Form): FormProgress => ({
  action: encodeAction(form.submit.action),
  fieldIndex: 0,
  values: {},
});

/** The value to keep, or a sentence that says what is wrong and what to do. */
export function checkField(
  t: Translate,
  field: Field,
  written: string,
): { readonly value: string } | { readonly complaint: string; readonly isTooLong?: true } {
  const trimmed = cleanText(written);
  if (trimmed === '') return field.isOptional ? { value: '' } : { complaint: t('form.empty') };
  if (field.kind === 'text') {
    if (trimmed.length > field.textMax)
      return {
        complaint: t('form.tooLong', { length: trimmed.length, max: field.textMax }),
        isTooLong: true,
      };
    return { value: trimmed };
  }
  const date = readDate(trimmed);
  if (!date) return { complaint: t('form.badDate') };
  const [min, max] = [field.min ?? '0001-01-01', field.max ?? '9999-12-31'].map((iso) =>
    Temporal.PlainDate.from(iso),
  );
  if (
    min &&
    max &&
    (Temporal.PlainDate.compare(date, min) < 0 || Temporal.PlainDate.compare(date, max) > 0)
  ) {
    return { complaint: t('form.dateRange', { min: sayDate(min, t.locale), max: sayDate(max, t.locale) }) };
  }
  return { value: date.toString() };
}

export function checkForm(
  t: Translate,
  form: Form,
  values: FormValues,
): { readonly values: FormValues } | { readonly errors: FormErrors } {
  const kept: Record<string, string> = {};
  const errors: Record<string, string> = {};
  for (const field of form.fields) {
    const checked = checkField(t, field, values[field.id] ?? '');
    if ('complaint' in checked) errors[field.id] = checked.complaint;
    else if (checked.value !== '') kept[field.id] = checked.value;
  }
  return Object.keys(errors).length > 0 ? { errors } : { values: kept };
}

export function formScreen(t: Translate, form: Form, progress: FormProgress): Screen {
  const field = form.fields[progress.fieldIndex];
  const blocks: Block[] = [
    {
      kind: 'heading',
      text:
        form.fields.length > 1
          ? t('form.step', { title: form.title, step: progress.fieldIndex + 1, total: form.fields.length })
          : form.title,
    },
  ];
  if (form.intro && progress.fieldIndex === 0) blocks.push({ kind: 'paragraph', text: form.intro });
  if (field) {
    const label = field.isOptional ? `${field.label} (${t('form.optional')})` : field.label;
    blocks.push({ kind: 'paragraph', text: [{ text: label, style: 'strong' }] });
    if (field.kind === 'text' && field.hint)
      blocks.push({ kind: 'paragraph', text: [{ text: field.hint, style: 'emphasis' }] });
    const known = progress.values[field.id] ?? field.value;
    if (known) blocks.push({ kind: 'quote', text: known });
    if (progress.kept && field.kind === 'text')
      blocks.push(...unsavedBlocks(t, joinParts(progress.kept.parts), field.textMax, { type: 'form.begin' }));
    if (form.remove && known) blocks.push(row([form.remove.button]));
    const canSkip = field.isOptional || known !== undefined;
    blocks.push(
      row([
        ...(progress.fieldIndex > 0
          ? [{ label: t('button.back'), action: { type: 'form.back' } } as const]
          : []),
        ...(canSkip
          ? [{ label: known ? t('form.keep') : t('button.skip'), action: { type: 'form.skip' } } as const]
          : []),
        { label: form.cancelLabel, action: { type: 'form.cancel' } },
      ]),
    );
  }
  return { blocks, expectsText: form.expects ?? t('form.expects'), preview: t('preview.screen') };
}
