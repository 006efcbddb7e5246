import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { objectionReasonMax } from '../../../domain/appraisal/response.ts';
import { kindNow, witnessMax } from '../../../domain/assist/paper.ts';
import { localDate } from '../../../shared/time.ts';
import type { Context } from '../../contract/feature.ts';
import type { Field, Form } from '../../contract/view.ts';
import type { AssistAction, AssistScreen } from './verbs.ts';

export const witnessField = 'witness';
export const onField = 'on';
export const reasonsField = 'reasons';

type Why = Extract<AssistAction, { type: 'assist.why' }>;

/** What was written of a paper for this appraisal, if that is the open screen. */
export function writtenOf({ state: { screen } }: Context, appraisalId: string) {
  const open: AssistScreen | undefined =
    screen.at === 'assist-check' && screen.appraisalId === appraisalId ? screen : undefined;
  return open?.at === 'assist-check' ? open : undefined;
}

/** Asks for witness and date, and of a slip with an objection for its words. */
export function paperForm(context: Context, appraisal: Appraisal, action: Why): Form {
  const { t, model } = context;
  const written = writtenOf(context, appraisal.id);
  const max = localDate(model.now, appraisal.cycle.timeZone).toString();
  const reasons: Field = {
    ...{
      kind: 'text',
      id: reasonsField,
      label: t('assist.form.reasons'),
      hint: t('assist.form.reasonsHint'),
    },
    ...(written?.reasons !== undefined && { value: written.reasons }),
    ...{ textMax: objectionReasonMax, isMultiline: true, isOptional: true },
  };
  return {
    title: t('assist.form.title'),
    fields: [
      {
        ...{ kind: 'text', id: witnessField, label: t('assist.form.witness') },
        hint: t('assist.form.witnessHint'),
        ...(written && { value: written.witness }),
        ...{ textMax: witnessMax, isMultiline: false, isOptional: false },
      },
      {
        ...{ kind: 'date', id: onField, label: t('assist.form.on'), max, isOptional: false },
        ...(written && { value: written.on }),
      },
      ...(kindNow(appraisal) === 'result' ? [reasons] : []),
    ],
    submit: { label: t('assist.form.submit'), action },
    cancelLabel: t('button.cancel'),
  };
}
