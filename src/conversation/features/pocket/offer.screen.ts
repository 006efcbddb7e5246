import { wordsMax } from '../../../domain/pocket/piece.ts';
import { cleanText } from '../../../domain/typed/clean.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { Screen } from '../../contract/view.ts';
import { column } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { shorten } from '../../ui/showable.ts';
import { goTo } from '../../ui/steps.ts';
import { homeScreen } from '../desk/home.screen.ts';

/**
 * Words typed where nothing expects any are offered as a piece, never kept silently. Often they are a question, so it is
 * said first whom to ask. Undefined when they say nothing.
 */
export function offerPiece({ t, model }: Context, typed: string): Step | undefined {
  const words = shorten(cleanText(typed), wordsMax);
  const contact = model.hrContact ?? t('pointer.contact');
  return words === '' ? undefined : goTo({ at: 'pocket-offer', words }, t('pointer.textHome', { contact }));
}

/** Home, with the offer below. */
export function offerScreen(context: Context, words: string): Screen {
  const { t } = context;
  const home = homeScreen(context);
  return {
    ...home,
    blocks: [
      ...home.blocks.slice(0, -1),
      paragraph(t('pocket.offer.ask')),
      { kind: 'quote', text: words },
      column([{ label: t('pocket.button.keep'), action: { type: 'pocket.keep' } }]),
      // The ways on and out stay last, as they do on home itself.
      ...home.blocks.slice(-1),
    ],
  };
}
