import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '../../../simulator/telegram/cut-text.ts';
import { addText, inOrder, isRestOf, joinParts, swapPiece } from '../../../src/domain/typed/join.ts';

const line = fc.stringMatching(/^[a-zA-Z0-9.,]([a-zA-Z0-9., ]{0,60}[a-zA-Z0-9.,])?$/);
const text = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));
/** A text of many words, too long for one message. */
const long = fc
  .array(fc.tuple(fc.stringMatching(/^[a-z]{1,12}\.?$/), fc.constantFrom(' ', ' ', ' ', '\n', '\n\n')), {
    minLength: 900,
    maxLength: 3000,
    size: 'max',
  })
  .map((words) => words.map(([word, blank]) => word + blank).join(''))
  .filter((words) => words.length > 4200);
const client = fc.constantFrom('android' as const, 'desktop' as const);
const wordsOf = (some: string) => some.split(/\s+/).filter((word) => word !== '');

describe('a text is added below the one that is there', () => {
  it('both stay whole and in their order, and the same text twice stays one', () => {
    fc.assert(
      fc.property(text, text, (before, typed) => {
        const after = addText(before, typed);
        const isThere = `\n${before}`.endsWith(`\n${typed}`);
        expect(after.startsWith(before)).toBe(true);
        expect(after.endsWith(typed)).toBe(true);
        expect(after.length).toBe(isThere ? before.length : before.length + 1 + typed.length);
        expect(addText(after, typed)).toBe(after);
        expect(addText('', typed)).toBe(typed);
      }),
    );
  });

  it('what a message said can be found again in it, to be changed or taken out, and nothing else changes', () => {
    fc.assert(
      fc.property(text, text, text, (before, typed, instead) => {
        fc.pre(before !== typed && !`\n${before}\n`.includes(`\n${typed}\n`));
        const after = addText(before, typed);
        expect(swapPiece(after, typed, instead)).toBe(`${before}\n${instead}`);
        expect(swapPiece(after, typed, '')).toBe(before);
        expect(swapPiece(before, typed, instead)).toBeUndefined();
      }),
    );
  });
});

describe('a text that an app cut into several messages', () => {
  it('is one text again: every word, in its order, and none glued to another', () => {
    fc.assert(
      fc.property(long, client, (whole, app) => {
        const parts = cutText(whole, app);
        expect(parts.length).toBeGreaterThan(1);
        expect(wordsOf(joinParts(parts.map((part) => ({ text: part }))))).toEqual(wordsOf(whole));
      }),
      { numRuns: 20 },
    );
  });

  it('is one word again when it has no blank at all', () => {
    const whole = 'x'.repeat(10_000);
    expect(joinParts(cutText(whole, 'android').map((part) => ({ text: part })))).toBe(whole);
  });

  it('shows itself: each part but the last is so long that the next belongs to it, if that comes at once', () => {
    fc.assert(
      fc.property(long, client, fc.integer({ min: 0, max: 15_000 }), (whole, app, later) => {
        for (const part of cutText(whole, app).slice(0, -1)) {
          expect(isRestOf({ text: part, atMs: 1000 }, 1000 + later)).toBe(true);
          expect(isRestOf({ text: part, atMs: 1000 }, 1000 + 15_001 + later)).toBe(false);
        }
      }),
      { numRuns: 20 },
    );
    expect(isRestOf({ text: 'x'.repeat(2048), atMs: 0 }, 0)).toBe(false);
  });

  it('is put in order by the numbers of its messages, whichever arrives first', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([98, 99, 100, 101, 1000], { minLength: 2 }), (ids) => {
        const parts = inOrder(ids.map((id) => ({ text: `t${id}`, message: String(id) })));
        expect(parts.map(({ message }) => Number(message))).toEqual(ids.toSorted((a, b) => a - b));
      }),
    );
    const unnamed = [{ text: 'b' }, { text: 'a' }];
    expect(inOrder(unnamed)).toEqual(unnamed);
  });
});
