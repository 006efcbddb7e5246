import { describe, expect, it } from 'vitest';
import { lengthOf } from '../../../src/conversation/ui/showable.ts';
import { renderScreen } from '../../../src/platform/telegram/render.ts';
import { differentScreens, isEveryStatusDrawn } from '../../support/every-screen.ts';

/** So many characters fit on a narrow phone, beside so many others in a row. */
const fits = { alone: 30, inARow: 28 };

/** So many in all columns together, measured at 360 pixels and with the font at 130 %. */
const inColumns = 32;

// Drawn before the clock of a test runs: on a busy machine it takes long.
const all = differentScreens();

describe('the buttons of a phone', () => {
  it('are read whole: no label is longer than its row has room for, on any screen in any state', () => {
    const cut = new Set<string>();
    for (const { screen } of all)
      for (const { keyboard } of renderScreen(screen))
        for (const row of keyboard) {
          const length = row.reduce((sum, { text }) => sum + lengthOf(text), 0);
          if (length > (row.length === 1 ? fits.alone : fits.inARow))
            cut.add(row.map(({ text }) => text).join(' | '));
        }
    expect([...cut]).toEqual([]);
  });

  it('share a row in columns of one width, each wide enough for the longest of them', () => {
    const cut = new Set<string>();
    for (const { at, screen } of all)
      for (const { keyboard } of renderScreen(screen))
        for (const row of keyboard) {
          // The mark of the saved answer comes after the choice, which has been read by then; beside wide letters it tells.
          const longest = Math.max(
            ...row.map(({ text }) => {
              const wide =
                row.length === 2 && text.startsWith('✓ ') ? (text.match(/[mw]/gi)?.length ?? 0) : 0;
              return lengthOf(text.replace(/^✓ /, '')) + 2 * wide;
            }),
          );
          if (row.length > 1 && longest * row.length > inColumns)
            cut.add(`${at}: ${row.map(({ text }) => text).join(' | ')}`);
        }
    expect([...cut]).toEqual([]);
  });

  it('were looked at in every status an appraisal has', () => {
    expect(isEveryStatusDrawn()).toBe(true);
  });
});
