import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { objectionReasonMax } from '../../../domain/appraisal/response.ts';
import type { ObjectionCase } from '../../../domain/objection/objection.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Form, text } from '../../contract/view.ts';
import { sayRow, sayRowValue } from './rows.ts';
import type { ObjectionAction } from './verbs.ts';

export const wordsField = 'words';

export type FormAction = Extract<
  ObjectionAction,
  { type: 'objection.question' | 'objection.answer' | 'objection.keep' | 'objection.change' }
>;

export const isFormAction = (action: ObjectionAction): action is FormAction =>
  action.type === 'objection.question' ||
  action.type === 'objection.answer' ||
  action.type === 'objection.keep' ||
  action.type === 'objection.change';

/** One text: a question, an answer, or the reason of a ruling. */
export function wordsForm(
  t: Translate,
  appraisal: Appraisal,
  objection: ObjectionCase,
  action: FormAction,
): Form {
  const isRuling = action.type === 'objection.keep' || action.type === 'objection.change';
  const value = isRuling ? objection.rulings[action.item]?.reason : undefined;
  const asked = action.type === 'objection.answer' ? objection.questions.at(-1)?.text : undefined;
  return {
    title: t(`objection.form.${kindOf(action)}`),
    ...(asked !== undefined && { intro: text(asked) }),
    ...(isRuling && { intro: text(introOf(t, appraisal, action)) }),
    fields: [
      {
        kind: 'text',
        id: wordsField,
        label: t(`objection.form.${kindOf(action)}.label`),
        hint: t('objection.form.hint'),
        ...(value !== undefined && { value }),
        textMax: objectionReasonMax,
        isMultiline: true,
        isOptional: false,
      },
    ],
    submit: { label: t(`objection.form.${kindOf(action)}.send`), action },
    cancelLabel: t('button.cancel'),
    expects: t(`objection.form.${kindOf(action)}.label`),
  };
}

const kindOf = ({ type }: FormAction) =>
  type === 'objection.question' ? 'question' : type === 'objection.answer' ? 'answer' : 'ruling';

const introOf = (
  t: Translate,
  appraisal: Appraisal,
  action: Extract<FormAction, { item: string }>,
): string => {
  const item = sayRow(t, appraisal, action.item);
  return action.type === 'objection.keep'
    ? t('objection.form.keeps', { item })
    : t('objection.form.changes', { item, value: sayRowValue(t, action.item, action.value) });
};
