import { describe, expect, it } from 'vitest';
import { lengthOf } from '../../../src/conversation/ui/showable.ts';
import { renderScreen } from '../../../src/platform/telegram/render.ts';
import { everyScreen, isEveryStatusDrawn } from '../../support/every-screen.ts';

/** So many characters fit on a narrow phone, beside so many others in a row. */
const fits = { alone: 30, inARow: 28 };

describe('the buttons of a phone', () => {
  it('are read whole: no label is longer than its row has room for, on any screen in any state', () => {
    const cut = new Set<string>();
    for (const { screen } of everyScreen())
      for (const { keyboard } of renderScreen(screen))
        for (const row of keyboard) {
          const length = row.reduce((sum, { text }) => sum + lengthOf(text), 0);
          if (length > (row.length === 1 ? fits.alone : fits.inARow))
            cut.add(row.map(({ text }) => text).join(' | '));
        }
    expect([...cut]).toEqual([]);
  });

  it('were looked at in every status an appraisal has', () => {
    expect(isEveryStatusDrawn()).toBe(true);
  });
});
