import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAfterPress } from '../../../src/conversation/contract/platform.ts';
import { type Block, type Button, type Screen, text } from '../../../src/conversation/contract/view.ts';
import { fitScreen } from '../../../src/conversation/ui/fit.ts';
import { buttonsOf } from '../../support/script/neutral-screen.ts';
import { propertyRuns, screens, someAction } from './screens.ts';

const fits = () => true;
const button = (label: string): Button => ({ label, action: someAction });
const buttons = (...labels: string[]): Block => ({
  kind: 'buttons',
  layout: 'row',
  buttons: labels.map(button),
});
const labelsOf = ({ blocks }: Screen) => blocks.flatMap(buttonsOf).map(({ label }) => label);
const divided = (buttonsMax: number, ...blocks: Block[]) =>
  fitScreen({ preview: 'p', blocks }, { fits, buttonsMax });

describe('a screen with more buttons than a message takes', () => {
  it('keeps every button, in messages with no more of them than there may be', () => {
    fc.assert(
      fc.property(screens, fc.integer({ min: 1, max: 6 }), (screen, buttonsMax) => {
        const parts = fitScreen(screen, { fits, buttonsMax });
        for (const part of parts) expect(labelsOf(part).length).toBeLessThanOrEqual(buttonsMax);
        expect(parts.flatMap(labelsOf).toSorted()).toEqual(labelsOf(screen).toSorted());
      }),
      propertyRuns,
    );
  });

  it('begins with its text, keeps the order, and has the buttons to go on in its last message', () => {
    const parts = divided(
      3,
      { kind: 'paragraph', text: text('Pilih.') },
      {
        kind: 'choice',
        layout: 'row',
        options: ['1', '2', '3', '4'].map((label) => ({ label, action: someAction })),
      },
      buttons('Kembali', 'Beranda'),
    );
    expect(parts.map(labelsOf)).toEqual([
      ['1', '2', '3'],
      ['4', 'Kembali', 'Beranda'],
    ]);
    expect(parts[0]?.blocks[0]).toEqual({ kind: 'paragraph', text: text('Pilih.') });
  });

  it('keeps buttons together that fit into a message of their own', () => {
    expect(divided(3, buttons('1', '2'), buttons('Kembali', 'Beranda')).map(labelsOf)).toEqual([
      ['1', '2'],
      ['Kembali', 'Beranda'],
    ]);
  });

  it('asks a question with too many answers in words, and then offers them', () => {
    const options = ['1', '2', '3'].map((label) => ({ label, action: someAction }));
    const parts = divided(3, { kind: 'grid', rows: [{ label: 'Integritas', open: button('›'), options }] });
    expect(parts.map(labelsOf)).toEqual([[], ['1', '2', '3'], ['›']]);
    expect(parts[0]?.blocks).toEqual([{ kind: 'paragraph', text: text('Integritas') }]);
  });
});

describe('a press on a screen of several messages', () => {
  const stored = { messageId: 9, sentAt: 5, before: '7,8' };

  it('is a press on the screen, on whichever message it is', () => {
    for (const messageId of [7, 8, 9])
      expect(anchorAfterPress(stored, { messageId, sentAt: 5 })).toBe(stored);
    expect(anchorAfterPress(stored, { messageId: 78, sentAt: 5 })).toEqual({ messageId: 78, sentAt: 5 });
  });
});
