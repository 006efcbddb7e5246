import { type Screen, text } from '../conversation/contract/view.ts';
import type { Translate } from '../i18n/translate.ts';

/**
 * A screen drawn again after an outage, because presses of that time may have been lost. Nobody asked for it just now, so
 * it is one that every app shows.
 */
export const withOutageNote = ({ asTable: _, ...screen }: Screen, t: Translate): Screen => ({
  ...screen,
  blocks: [{ kind: 'note', tone: 'warning', text: text(t('outage.note')) }, ...screen.blocks],
});
