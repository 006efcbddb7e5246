import { answerWordsMax } from '../../../domain/answer/answer.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Form, text } from '../../contract/view.ts';
import { sayItem } from '../../ui/words.ts';
import type { AnswerAction, FormAction } from './verbs.ts';

export const wordsField = 'words';

export const isFormAction = (action: AnswerAction): action is FormAction =>
  action.type === 'answer.reply' ||
  action.type === 'answer.replyRow' ||
  action.type === 'answer.ask' ||
  action.type === 'answer.explain';

export const kindOf = ({ type }: FormAction) =>
  type === 'answer.ask' ? 'ask' : type === 'answer.explain' ? 'explain' : 'reply';

/** One text: what is said, what is asked, or what is answered. */
export function wordsForm(t: Translate, appraisal: Appraisal, action: FormAction): Form {
  const kind = kindOf(action);
  const intro =
    action.type === 'answer.explain'
      ? appraisal.answer?.questions[action.place]?.words
      : 'item' in action
        ? sayItem(t, action.item, appraisal.results)
        : undefined;
  return {
    title: t(`answer.form.${kind}`),
    ...(intro !== undefined && { intro: text(intro) }),
    fields: [
      {
        kind: 'text',
        id: wordsField,
        label: t(`answer.form.${kind}.label`),
        hint: t('answer.form.hint'),
        textMax: answerWordsMax,
        isMultiline: true,
        isOptional: false,
      },
    ],
    submit: { label: t(`answer.form.${kind}.send`), action },
    cancelLabel: t('button.cancel'),
    expects: t(`answer.form.${kind}.label`),
  };
}
