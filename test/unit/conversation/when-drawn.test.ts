import { describe, expect, it } from 'vitest';
import { isShortOfDraws, planDraw, sayHeldBack } from '../../../src/conversation/engine/when-drawn.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { Temporal } from '../../../src/shared/time.ts';

const now = Temporal.Instant.from('2026-12-02T02:00:00Z');
const later = (ms: number) => now.add({ milliseconds: ms });
const drawBudget = { burst: 10, refillMs: 6000 };
const limited = { drawBudget };

describe('a screen', () => {
  it('is drawn at once while its chat has draws, and is for its lane when that got lost', () => {
    expect(planDraw(limited, 'edit', undefined, undefined, now)).toEqual({
      at: later(5000),
      budget: drawBudget,
      spendsMs: 6000,
      isNew: false,
    });
    expect(planDraw({}, 'new', { drawsFullAt: later(60_000) }, undefined, now)).toEqual({
      at: later(5000),
      spendsMs: 0,
      isNew: true,
    });
  });

  it('is for its lane as soon as the chat has a draw, and takes none yet', () => {
    expect(planDraw(limited, 'edit', { drawsFullAt: later(58_000) }, undefined, now)).toMatchObject({
      at: later(4000),
      spendsMs: 0,
      heldBack: 'no-draws',
    });
  });

  it('waits until its chat is not refused any more, whatever the budget says', () => {
    const paused = (ms: number) => planDraw(limited, 'new', { drawsFullAt: later(58_000) }, later(ms), now);
    expect(paused(30_000)).toMatchObject({ at: later(30_000), spendsMs: 0, isNew: true, heldBack: 'paused' });
    expect(paused(0).heldBack).toBe('no-draws');
  });
});

it('a chat is short of draws only where there is a budget', () => {
  const known = { drawsFullAt: later(48_000) };
  expect(isShortOfDraws(limited, known, now)).toBe(true);
  expect(isShortOfDraws(limited, { drawsFullAt: later(42_000) }, now)).toBe(false);
  expect(isShortOfDraws(limited, undefined, now)).toBe(false);
  expect(isShortOfDraws({}, known, now)).toBe(false);
});

describe('a toast for a screen that follows', () => {
  const t = translator('id');
  const follows = 'Pesan di sini menyusul sebentar lagi.';
  const screen = (heading?: string) => ({
    preview: '',
    blocks: heading === undefined ? [] : [{ kind: 'heading', text: heading } as const],
  });

  it('says what was saved and what comes next', () => {
    expect(sayHeldBack(t, { text: 'Tersimpan.', isAlert: true }, screen('2 dari 9'))).toEqual({
      text: `Tersimpan. Berikutnya: 2 dari 9. ${follows}`,
      isAlert: true,
    });
    expect(sayHeldBack(t, undefined, screen('2 dari 9')).text).toBe(`Berikutnya: 2 dari 9. ${follows}`);
    expect(sayHeldBack(t, undefined, screen()).text).toBe(follows);
  });

  it('fits beside the longest answer of a card', () => {
    expect(sayHeldBack(t, { text: 'x'.repeat(80) }, screen('y'.repeat(500))).text.length).toBeLessThan(200);
  });
});
