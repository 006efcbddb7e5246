import { linkMax } from '../../../domain/pocket/daily.ts';
import type { Context } from '../../contract/feature.ts';
import type { Form } from '../../contract/view.ts';
import { subjectOf } from '../../ui/steps.ts';
import type { EvidenceAction } from './verbs.ts';

export const linkField = 'link';

/** Asks for the own link of a kept file. Undefined when the file is gone, or somebody else's. */
export function linkForm(context: Context, action: EvidenceAction): Form | undefined {
  if (action.type !== 'file.link') return undefined;
  const { t, model } = context;
  const appraisal = subjectOf(context, action.appraisalId);
  const file = appraisal?.files.find(({ id, status }) => id === action.fileId && status === 'kept');
  if (!file || model.relation !== 'self') return undefined;
  return {
    title: t('file.link.title'),
    fields: [
      {
        kind: 'text',
        id: linkField,
        label: t('daily.form.link'),
        hint: t('daily.form.linkHint'),
        ...(file.link !== undefined && { value: file.link }),
        textMax: linkMax,
        isMultiline: false,
        isOptional: true,
      },
    ],
    submit: { label: t('button.save'), action },
    cancelLabel: t('button.cancel'),
  };
}
