import type { Context } from '../../contract/feature.ts';
import { type Screen, text } from '../../contract/view.ts';
import { column, homeButton, note, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';

/** What somebody may ask for about their own data, and whom to ask for the rest. */
export function rightsScreen({ t, model }: Context): Screen {
  const contact = model.privacyContact ?? model.hrContact ?? t('pointer.contact');
  return {
    blocks: [
      { kind: 'heading', text: t('rights.title') },
      paragraph(t('rights.copy.body')),
      small(t('rights.copy.careful')),
      { kind: 'paragraph', text: t.rich('rights.wrong', { contact }) },
      row([{ label: t('rights.button.copy'), tone: 'primary', action: { type: 'rights.copy' } }]),
      column([{ label: t('rights.button.asks'), action: { type: 'rights.asks' } }]),
      row([{ label: t('rights.button.privacy'), action: { type: 'nav.privacy' } }, homeButton(t)]),
    ],
    preview: t('rights.preview'),
  };
}

/** Before an account is let go: what stays, and how one comes back. */
export const unlinkScreen = ({ t }: Context): Screen => ({
  blocks: [
    { kind: 'heading', text: t('rights.unlink.title') },
    paragraph(t('rights.unlink.body')),
    note('warning', text(t('rights.unlink.back'))),
    column([{ label: t('rights.unlink.do'), tone: 'danger', action: { type: 'rights.unlink' } }]),
    row([{ label: t('rights.button.back'), action: { type: 'rights.asks' } }]),
  ],
  preview: t('rights.preview'),
});
