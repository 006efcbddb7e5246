import type { Translate } from '../../../i18n/translate.ts';
import { type Screen, strong } from '../../contract/view.ts';
import { choice, row, small } from '../../ui/blocks.ts';

const levels = [1, 2, 3, 4, 5] as const;

/** A made-up question in the shape of a real card, about none of the nine competencies. */
export const practiceScreen = (t: Translate): Screen => ({
  preview: t('preview.screen'),
  blocks: [
    { kind: 'heading', text: t('intro.practice.title') },
    small(t('intro.practice.why')),
    { kind: 'paragraph', text: [strong(t('self.levels'))] },
    {
      kind: 'paragraph',
      text: levels.flatMap((level, at) => [
        strong(`${at > 0 ? '\n' : ''}${level}`),
        { text: ` ${t(`intro.practice.${level}`)}` },
      ]),
    },
    choice(
      'row',
      levels.map((level) => ({ label: String(level), action: { type: 'intro.practised', level } })),
    ),
    row([
      { label: t('button.back'), action: { type: 'intro.card', card: 3 } },
      { label: t('button.skip'), action: { type: 'nav.home' } },
    ]),
  ],
});

/** After the practice: what a tap does on a real card. It does not know which level was tapped. */
export const practisedScreen = (t: Translate): Screen => ({
  preview: t('preview.screen'),
  blocks: [
    { kind: 'heading', text: t('intro.practised.title') },
    { kind: 'paragraph', text: t.rich('intro.practised.real') },
    { kind: 'paragraph', text: t.rich('intro.practised.others') },
    small(t('intro.practised.forgotten')),
    row([
      { label: t('intro.practised.again'), action: { type: 'intro.practice' } },
      { label: t('button.home'), tone: 'primary', action: { type: 'nav.home' } },
    ]),
  ],
});
