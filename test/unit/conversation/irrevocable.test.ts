import { describe, expect, it } from 'vitest';
import { decodeAction } from '../../../src/conversation/engine/action-codec.ts';
import { type MessageKey, messages } from '../../../src/i18n/messages/index.ts';
import { renderScreen } from '../../../src/platform/telegram/render.ts';
import { actionSamples } from '../../attacks/action-samples.ts';
import { type Drawn, everyScreen } from '../../support/every-screen.ts';
import {
  answers,
  dangerous,
  irrevocable,
  isNavigation,
  onlyShows,
  revocable,
  type Type,
} from '../../support/presses.ts';

type Looks = { readonly rows: readonly (readonly Type[])[]; readonly words: string };

/** A screen as a phone shows it: its words, and its rows of buttons by what they do. */
function looksOf(screen: Drawn['screen']): Looks {
  const messages = renderScreen(screen);
  const rows = messages
    .flatMap(({ keyboard }) => keyboard)
    .map((row) =>
      row.flatMap((button) => {
        const action = 'callback_data' in button ? decodeAction(button.callback_data) : undefined;
        return action ? [action.type] : [];
      }),
    );
  return { rows, words: messages.map(({ text }) => text).join('\n') };
}

/** The longest piece of a message without arguments, as it is read on the screen. */
const pieceOf = (key: MessageKey, locale: Drawn['locale']): string =>
  messages[locale][key]
    .split(/\{\w+\}/)
    .toSorted((a, b) => b.length - a.length)[0]
    ?.trim() ?? '';

const known = new Map<Drawn['screen'], Looks>();
const all = everyScreen().map((drawn) => {
  const looks = known.get(drawn.screen) ?? looksOf(drawn.screen);
  known.set(drawn.screen, looks);
  return { ...drawn, ...looks };
});

/** The words of the screens at these places, each with its situation. */
const askedIn = (places: readonly string[]): ReadonlySet<string> =>
  new Set(
    all.filter(({ at }) => places.includes(at)).map(({ situation, words }) => `${situation}\n${words}`),
  );

it('no screen has two buttons that look like the one to press', () => {
  const crowded = all.filter(({ screen }) => {
    const buttons = screen.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
    return buttons.filter(({ tone }) => tone === 'primary').length > 1;
  });
  expect([...new Set(crowded.map(({ at }) => at))]).toEqual([]);
});

describe('what cannot be taken back', () => {
  it.each([...irrevocable])(
    '%s is asked once: by a screen that says what will happen and has a way out',
    (type, asks) => {
      const offering = all.filter(({ rows }) => rows.some((row) => row.includes(type)));
      expect(offering.length).toBeGreaterThan(0);
      const asking = askedIn(asks.on);
      const says = (locale: Drawn['locale']) => asks.says.map((key) => pieceOf(key, locale));
      const said = { id: says('id'), en: says('en') };
      const wrong = offering.filter(
        ({ situation, locale, words, rows }) =>
          !asking.has(`${situation}\n${words}`) ||
          !said[locale].some((piece) => words.includes(piece)) ||
          !asks.out.some((way) => rows.some((row) => row.includes(way))),
      );
      expect(wrong.map(({ what }) => what)).toEqual([]);
    },
  );

  it('stands on a row of its own, with nothing below it but its like, the way out of its question, and navigation', () => {
    for (const { rows, what } of all) {
      const first = rows.findIndex((row) => row.some((type) => dangerous.has(type)));
      if (first < 0) continue;
      const below = rows.slice(first);
      const end = below.findLastIndex((row) => row.some((type) => dangerous.has(type)));
      const ways = [...irrevocable].flatMap(([type, { out, isAlone }]) =>
        isAlone && rows.flat().includes(type) ? [...out, 'result.object'] : [],
      );
      for (const row of below.slice(0, end + 1)) {
        expect(row, what).toHaveLength(1);
        const [type] = row;
        if (type && !dangerous.has(type)) expect(ways, `${type} stands below it: ${what}`).toContain(type);
      }
      for (const type of below.slice(end + 1).flat())
        expect(ways.includes(type) || isNavigation(type), `${type} stands below it: ${what}`).toBe(true);
    }
  });

  it('is known: every press is sorted into what can be taken back, what cannot, and what only shows', () => {
    const unsorted = (Object.keys(actionSamples) as Type[]).filter(
      (type) => !dangerous.has(type) && !revocable.has(type) && !answers.has(type) && !onlyShows.test(type),
    );
    expect(unsorted).toEqual([]);
  });
});
