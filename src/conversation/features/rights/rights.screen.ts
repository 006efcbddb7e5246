import type { Context } from '../../contract/feature.ts';
import type { Screen } from '../../contract/view.ts';
import { homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';

/** What somebody may ask for about their own data, and whom to ask for the rest. */
export function rightsScreen({ t, model }: Context): Screen {
  const contact = model.hrContact ?? t('pointer.contact');
  return {
    blocks: [
      { kind: 'heading', text: t('rights.title') },
      paragraph(t('rights.copy.body')),
      small(t('rights.copy.careful')),
      { kind: 'paragraph', text: t.rich('rights.wrong', { contact }) },
      row([{ label: t('rights.button.copy'), tone: 'primary', action: { type: 'rights.copy' } }]),
      row([{ label: t('rights.button.privacy'), action: { type: 'nav.privacy' } }, homeButton(t)]),
    ],
    preview: t('rights.preview'),
  };
}
