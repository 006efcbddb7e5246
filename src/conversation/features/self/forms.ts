import { noteMax } from '../../../application/rating/save-rating.ts';
import { realisationMax, resultTextMax } from '../../../application/self/manage-results.ts';
import type { Appraisal, WorkResult } from '../../../domain/appraisal/appraisal.ts';
import { type ItemCode, itemKind, resultNo, resultsMax } from '../../../domain/appraisal/items.ts';
import { selfItems } from '../../../domain/appraisal/self-assessment.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Field, Form } from '../../contract/view.ts';
import { sayItem } from '../../ui/words.ts';
import type { SelfAction } from './verbs.ts';

export const noteField = 'note';
export const titleField = 'title';
export const targetField = 'target';
export const realisationField = 'realisation';

/** The form with this submit action; undefined when it is not possible (any more). */
export function selfForm(t: Translate, appraisal: Appraisal, action: SelfAction): Form | undefined {
  switch (action.type) {
    case 'self.note':
      return selfItems.includes(action.item) ? noteForm(t, appraisal, action) : undefined;
    case 'self.addResult':
      return appraisal.results.length < resultsMax ? resultForm(t, action, undefined) : undefined;
    case 'self.editResult': {
      const result = resultOf(appraisal, action.item);
      return result && resultForm(t, action, result);
    }
    default:
      return undefined;
  }
}

/** The work result of an item code; undefined when there is none. */
export const resultOf = (appraisal: Appraisal, item: ItemCode): WorkResult | undefined =>
  itemKind(item) === 'result' ? appraisal.results.find((result) => result.no === resultNo(item)) : undefined;

function noteForm(
  t: Translate,
  appraisal: Appraisal,
  action: Extract<SelfAction, { type: 'self.note' }>,
): Form {
  const value = appraisal.answers.self[action.item]?.note;
  return {
    title: t('self.form.note'),
    fields: [
      {
        kind: 'text',
        id: noteField,
        label: t('self.form.noteLabel', { item: sayItem(t, action.item) }),
        hint: t('self.form.noteHint'),
        ...(value !== undefined && { value }),
        textMax: noteMax,
        isMultiline: true,
        isOptional: true,
      },
    ],
    submit: { label: t('button.save'), action },
    cancelLabel: t('button.cancel'),
    ...(value !== undefined && { remove: removing(t, action) }),
  };
}

/** Taking a note away stands with changing it, and not among the answers of its card. */
const removing = (
  t: Translate,
  { appraisalId, item }: Extract<SelfAction, { type: 'self.note' }>,
): Form['remove'] => ({
  button: {
    label: t('self.button.clearNote'),
    tone: 'danger',
    action: { type: 'self.clearNote', appraisalId, item },
  },
  hint: t('self.form.noteEmpty'),
});

type ResultAction = Extract<SelfAction, { type: 'self.addResult' | 'self.editResult' }>;

const labels = {
  [titleField]: 'self.form.title',
  [targetField]: 'self.form.target',
  [realisationField]: 'self.form.realisation',
} as const;

/** One field of a work result. */
export const resultField = (
  t: Translate,
  id: keyof typeof labels,
  hint: string,
  value: string | undefined,
): Field => ({
  kind: 'text',
  ...{ id, hint, label: t(labels[id]) },
  ...(value !== undefined && { value }),
  textMax: id === realisationField ? realisationMax : resultTextMax,
  isMultiline: id === realisationField,
  isOptional: id !== titleField,
});

/** Of a planned result only the realisation is the employee's. */
function resultForm(t: Translate, action: ResultAction, known: WorkResult | undefined): Form {
  const isPlanned = known !== undefined && known.isOwn !== true;
  return {
    title: t(known ? 'self.form.editResult' : 'self.form.addResult'),
    fields: [
      ...(isPlanned
        ? []
        : [
            resultField(t, titleField, t('self.form.titleHint'), known?.title),
            resultField(t, targetField, t('self.form.targetHint'), known?.target),
          ]),
      resultField(t, realisationField, t('self.form.realisationHint'), known?.realisation),
    ],
    submit: { label: t('button.save'), action },
    cancelLabel: t('button.cancel'),
  };
}
