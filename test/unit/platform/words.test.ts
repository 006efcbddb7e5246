import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAfterPress } from '../../../src/conversation/contract/platform.ts';
import { type Block, plain, type Screen } from '../../../src/conversation/contract/view.ts';
import { fitScreen } from '../../../src/conversation/ui/fit.ts';
import { divideAt, shorten, showable } from '../../../src/conversation/ui/showable.ts';
import { tableLines } from '../../../src/conversation/ui/table-text.ts';
import { createOrderedWork } from '../../../src/shared/ordered-work.ts';
import { someAction, words } from './screens.ts';

describe('dividing words', () => {
  it('never splits a character, always gets on and never passes the limit by more than one character', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 300 }), (text, limit) => {
        const clean = showable(text);
        if (clean === '') return;
        const at = divideAt(clean, limit);
        expect(at).toBeGreaterThan(0);
        expect(at).toBeLessThanOrEqual(Math.max(limit, 2));
        expect(clean.slice(0, at)).not.toMatch(/\p{Surrogate}/u);
      }),
      { endOnFailure: true },
    );
  });

  it('prefers a blank, and keeps a family of joined emoji together', () => {
    expect('satu dua tiga'.slice(0, divideAt('satu dua tiga', 10))).toBe('satu dua ');
    expect(divideAt(`${'x'.repeat(20)}👩‍👩‍👧‍👦`, 25)).toBe(20);
  });

  it('shortens our own labels at a word', () => {
    expect(shorten('Catatan untuk Integritas dan Kerja Sama', 24)).toBe('Catatan untuk…');
    expect(shorten('pas', 3)).toBe('pas');
  });
});

describe('a screen that is too long', () => {
  const limits = (max: number, buttonsMax = 100) => ({ buttonsMax, fits: fits(max) });
  const fits = (max: number) => (screen: Screen) =>
    screen.blocks.reduce(
      (sum, block) =>
        sum +
        ('text' in block ? (typeof block.text === 'string' ? block.text : plain(block.text)).length : 0),
      0,
    ) <= max;
  const buttons: Block = {
    kind: 'buttons',
    layout: 'row',
    buttons: [{ label: 'Lanjut', action: someAction }],
  };

  it('keeps text together that fits into a message of its own', () => {
    const quote: Block = { kind: 'quote', text: 'x'.repeat(90) };
    const parts = fitScreen(
      { preview: 'p', blocks: [{ kind: 'paragraph', text: [{ text: 'y'.repeat(50) }] }, quote, buttons] },
      limits(100),
    );
    expect(parts.map((part) => part.blocks.map((block) => block.kind))).toEqual([
      ['paragraph'],
      ['quote', 'buttons'],
    ]);
  });

  it('does not leave a heading alone behind', () => {
    const parts = fitScreen(
      {
        preview: 'p',
        blocks: [{ kind: 'heading', text: 'Catatan' }, { kind: 'quote', text: 'kata '.repeat(20) }, buttons],
      },
      limits(100),
    );
    expect(parts[0]?.blocks.map((block) => block.kind)).toEqual(['heading', 'quote']);
  });

  it('keeps the style of words on both sides of the cut', () => {
    const parts = fitScreen(
      {
        preview: 'p',
        blocks: [
          { kind: 'paragraph', text: [{ text: 'a'.repeat(60) }, { text: 'b'.repeat(60), style: 'strong' }] },
        ],
      },
      limits(100),
    );
    expect(parts[1]?.blocks).toEqual([
      { kind: 'paragraph', text: [{ text: 'b'.repeat(20), style: 'strong' }] },
    ]);
  });

  it('asks for typed words in its last part only', () => {
    const parts = fitScreen(
      { preview: 'p', expectsText: 'Ketik', blocks: [{ kind: 'quote', text: 'x'.repeat(250) }] },
      limits(100),
    );
    expect(parts.map((part) => part.expectsText)).toEqual([undefined, undefined, 'Ketik']);
  });
});

describe('a table of monospaced text', () => {
  it('is never wider than allowed, and becomes lines of its own where columns do not fit', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.string({ maxLength: 60 }), fc.string({ maxLength: 30 }), fc.string({ maxLength: 12 })),
          { maxLength: 5 },
        ),
        (rows) => {
          for (const line of tableLines(['Kompetensi', 'Nilai', 'Syarat'], rows, 34))
            expect(line.length).toBeLessThanOrEqual(34);
        },
      ),
    );
    expect(tableLines(['Nama', 'Keterangan'], [['Integritas', 'sangat panjang sekali ya ini']], 24)).toEqual([
      'Integritas',
      '  Keterangan: sangat',
      '  panjang sekali ya ini',
    ]);
  });
});

describe('the anchor after a press', () => {
  it('is the stored one when it is the same message, since only that one knows the other parts', () => {
    const stored = { messageId: 5, sentAt: 1, before: '3,4' };
    expect(anchorAfterPress(stored, { messageId: 5, sentAt: 1 })).toBe(stored);
    expect(anchorAfterPress(stored, { messageId: 6, sentAt: 1 })).toEqual({ messageId: 6, sentAt: 1 });
    expect(anchorAfterPress(stored, undefined)).toBe(stored);
  });
});

describe('ordered work', () => {
  it('keeps the order of one key, runs others in parallel, and survives a failure', async () => {
    const work = createOrderedWork();
    const done: string[] = [];
    let letGo: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const first = work.inOrder('a', async () => {
      await held;
      done.push('a1');
      throw new Error('broken');
    });
    const second = work.inOrder('a', async () => void done.push('a2'));
    await work.inOrder('b', async () => void done.push('b1'));
    letGo();
    await expect(first).rejects.toThrow('broken');
    await second;
    await work.idle();
    expect(done).toEqual(['b1', 'a1', 'a2']);
  });
});
