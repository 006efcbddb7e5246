import type { MessageKey } from '../../../i18n/messages/index.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Button, Screen } from '../../contract/view.ts';
import { bullets, row, small } from '../../ui/blocks.ts';

type Card = { readonly title: MessageKey; readonly points: readonly MessageKey[] };

const first: Card = {
  title: 'intro.what.title',
  points: ['intro.what.voice', 'intro.what.competency', 'intro.what.allowance'],
};
const cards: readonly Card[] = [
  first,
  {
    title: 'intro.who.title',
    points: ['intro.who.draft', 'intro.who.submitted', 'intro.who.result', 'intro.who.hr'],
  },
  {
    title: 'intro.unfair.title',
    points: [
      'intro.unfair.appraiser',
      'intro.unfair.dialogue',
      'intro.unfair.objection',
      'intro.unfair.receipt',
    ],
  },
];

/** One card of three; [Skip] leads home from each. A number that no card has is the first. */
export function cardScreen(t: Translate, number: number): Screen {
  const at = cards[number - 1] === undefined ? 1 : number;
  const { title, points } = cards[at - 1] ?? first;
  const to = (card: number, label: 'button.back' | 'button.next', tone?: 'primary'): Button => ({
    label: t(label),
    ...(tone ? { tone } : {}),
    action: { type: 'intro.card', card },
  });
  const isLast = at === cards.length;
  return {
    preview: t('preview.screen'),
    blocks: [
      { kind: 'heading', text: t('intro.title', { number: at, of: cards.length, title: t(title) }) },
      bullets(points.map((point) => t.rich(point))),
      small(t(isLast ? 'intro.lastWhy' : 'intro.why')),
      ...(isLast
        ? [row([{ label: t('intro.practice'), tone: 'primary', action: { type: 'intro.practice' } }])]
        : []),
      row([
        ...(at > 1 ? [to(at - 1, 'button.back')] : []),
        ...(isLast ? [] : [to(at + 1, 'button.next', 'primary')]),
        { label: t(isLast ? 'button.home' : 'button.skip'), action: { type: 'nav.home' } },
      ]),
    ],
  };
}
