import { lettersPerPage, type PerPage } from '../../../domain/hr/errand.ts';
import { letterDays } from '../../../domain/people/link-code.ts';
import type { Context } from '../../contract/feature.ts';
import { type Form, type FormValues, type Screen, text } from '../../contract/view.ts';
import { bullets, column, homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import type { ErrandAction } from './verbs.ts';

type AskAction = Extract<ErrandAction, { type: 'letters.ask' }>;
const unitMax = 200;

/** Where letters with link codes are asked for, and what becomes of older codes. */
export const lettersScreen = ({ t }: Context): Screen => ({
  blocks: [
    { kind: 'heading', text: t('letters.title') },
    paragraph(t('letters.what')),
    bullets([
      text(t('letters.who')),
      text(t('letters.codes', { days: letterDays })),
      text(t('letters.file')),
    ]),
    column(
      lettersPerPage.map((count, perPage) => ({
        label: t(`letters.button.${count}`),
        action: { type: 'letters.ask', perPage },
      })),
    ),
    row([{ label: t('hr.button.back'), action: { type: 'hr.open', page: 0 } }, homeButton(t)]),
  ],
  preview: t('hr.preview'),
});

/** Asks for which unit. Whoever has the right for units alone has to say which. */
export function lettersForm(
  { t }: Context,
  units: readonly string[] | undefined,
  action: AskAction,
): Form | undefined {
  if (perPageOf(action) === undefined) return undefined;
  const [only] = units ?? [];
  return {
    title: t('letters.form.title'),
    fields: [
      {
        ...{ kind: 'text', id: 'unit', label: t('letters.form.unit') },
        hint: t(units ? 'letters.form.unitHint' : 'letters.form.unitHintAll'),
        ...(only !== undefined && { value: only }),
        ...{ textMax: unitMax, isMultiline: false, isOptional: units === undefined },
      },
    ],
    submit: { label: t('letters.form.submit'), action },
    cancelLabel: t('button.cancel'),
  };
}

export const perPageOf = ({ perPage }: AskAction): PerPage | undefined => lettersPerPage[perPage];

export const unitIn = ({ unit }: FormValues): { readonly unit?: string } =>
  unit === undefined ? {} : { unit };
