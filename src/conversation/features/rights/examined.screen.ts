import { sayFullDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Temporal } from '../../../shared/time.ts';
import type { Screen } from '../../contract/view.ts';
import { homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';

/** Somebody's appraisals were given to an examiner: why, until when, and what was not given. */
export const examinedScreen = (
  t: Translate,
  {
    reason,
    until,
    contact,
  }: { readonly reason: string; readonly until: Temporal.PlainDate; readonly contact: string },
): Screen => ({
  preview: t('examined.preview'),
  blocks: [
    paragraph(t('examined.body', { date: sayFullDay(until, t.locale) })),
    paragraph(t('examined.reason', { reason })),
    paragraph(t('examined.kept')),
    paragraph(t('examined.ask', { contact })),
    row([{ label: t('rights.button.data'), tone: 'primary', action: { type: 'rights.open' } }]),
    row([homeButton(t)]),
  ],
});
