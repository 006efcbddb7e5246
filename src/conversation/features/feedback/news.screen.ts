import type { FeedbackKind } from '../../../domain/feedback/note.ts';
import { withoutTitles } from '../../../domain/people/mask-name.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Screen } from '../../contract/view.ts';
import { homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';

type Told = { readonly kind: FeedbackKind; readonly name: string; readonly position: string };

/** Somebody gave feedback: who and what kind. The words are read by a tap, and can be taken back until then. */
export const feedbackGivenNews = (t: Translate, noteId: string, { kind, name, position }: Told): Screen => ({
  blocks: [
    paragraph(t(`year.news.${kind}`, { name: withoutTitles(name), position })),
    row([
      { label: t('year.news.open'), tone: 'primary', action: { type: 'feedback.open', noteId } },
      homeButton(t),
    ]),
  ],
  preview: t('year.news.preview'),
});
