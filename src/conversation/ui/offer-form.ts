import type { Translate } from '../../i18n/translate.ts';
import { type Form, type Screen, text } from '../contract/view.ts';
import { note, row } from './blocks.ts';

/** The screen a person is on, with a button for the form that could not be opened. */
export const offerForm = (t: Translate, form: Form, current: Screen): Screen => ({
  ...current,
  blocks: [
    note('warning', text(t('form.notOpened', { title: form.title }))),
    row([{ label: form.title, tone: 'primary', action: form.submit.action }]),
    ...current.blocks,
  ],
});
