import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMarkup } from '../../../simulator/telegram/check-markup.ts';
import { checkRich } from '../../../simulator/telegram/rich/check-rich.ts';
import { linesOf } from '../../../simulator/telegram/rich/print.ts';
import type { Block, Screen, TableLook } from '../../../src/conversation/contract/view.ts';
import { decodeAction } from '../../../src/conversation/engine/action-codec.ts';
import { renderTables } from '../../../src/platform/telegram/draw/render-tables.ts';
import { holds, propertyRuns, screens, someAction, wordsOf } from './screens.ts';

const look: TableLook = {
  inSentences: 'Isi tabel dalam kalimat',
  notAnswered: 'belum dijawab',
  beside: { text: 'Kosong?', button: { label: 'Tampilan biasa', action: { type: 'look.plain' } } },
};
const screen = (blocks: Screen['blocks']): Screen => ({ blocks, preview: 'Kinerja' });
const drawn = (blocks: Screen['blocks']) => {
  const message = renderTables(screen(blocks), look);
  if (message === undefined) throw new Error('it was not drawn');
  return { ...checkRich(message.rich), keyboard: message.keyboard };
};
const card = (item: string) => ({ type: 'self.card', appraisalId, item }) as const;
const appraisalId = '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
const grid: Block = {
  kind: 'grid',
  firstNumber: 3,
  rows: [
    {
      label: 'Integritas · SKJ 2',
      open: { label: 'Buka', action: card('M.01') },
      options: [1, 2].map((value) => ({
        label: String(value),
        action: { type: 'self.rateCompact', appraisalId, item: 'M.01', value },
        selected: value === 2,
      })),
    },
  ],
};

/** Items with cells say the same there as in their text. */
const inCells = (given: Screen): Screen => ({
  ...given,
  blocks: given.blocks.map((block) =>
    block.kind === 'list' && block.columns
      ? { ...block, items: block.items.map(({ cells = [] }) => ({ text: cells.map((text) => ({ text })) })) }
      : block,
  ),
});

describe('a screen as tables on Telegram', () => {
  it('is taken by Telegram, whatever people have written, and loses none of it', () => {
    let taken = 0;
    fc.assert(
      fc.property(screens, (given) => {
        const message = renderTables(given, look);
        if (message === undefined) return;
        taken += 1;
        const { blocks } = checkRich(message.rich);
        checkMarkup({ inline_keyboard: message.keyboard });
        const shown = linesOf(blocks).join('\n');
        for (const words of wordsOf(inCells(given))) expect(holds(shown, words)).toBe(true);
      }),
      propertyRuns,
    );
    expect(taken).toBeGreaterThan(0);
  });

  it('has each question of a grid in a row: its name opens its card, and every answer is one press', () => {
    const { blocks, buttons } = drawn([grid]);
    expect(linesOf(blocks)[0]).toBe('[ 3. Integritas · SKJ 2 ] | [ 1 ] | [ ✓2 ]');
    expect(buttons.map(({ data = '' }) => decodeAction(data))).toEqual([
      card('M.01'),
      ...[1, 2].map((value) => ({ type: 'self.rateCompact', appraisalId, item: 'M.01', value })),
    ]);
  });

  it('says every table in sentences too, folded below it', () => {
    const { blocks } = drawn([
      { kind: 'table', columns: ['Kompetensi', 'Wajib', 'Diri'], rows: [['Integritas', '2', '3']] },
      grid,
      {
        kind: 'list',
        columns: ['Nama', 'Keadaan'],
        items: [{ text: [{ text: 'Budi · siap' }], cells: ['Budi', 'siap'] }],
      },
    ]);
    const lines = linesOf(blocks).map((line) => line.trim());
    expect(lines.filter((line) => line.endsWith(look.inSentences))).toHaveLength(3);
    expect(lines).toEqual(
      expect.arrayContaining([
        '• Integritas: Wajib 2, Diri 3.',
        '• 3. Integritas · SKJ 2: 2.',
        '• Budi: siap.',
      ]),
    );
  });

  it('says of a question without an answer that it has none', () => {
    const [row] = grid.kind === 'grid' ? grid.rows : [];
    if (row === undefined) throw new Error('no row');
    const open = { ...row, options: row.options.map(({ label, action }) => ({ label, action })) };
    expect(linesOf(drawn([{ kind: 'grid', rows: [open] }]).blocks).join('\n')).toContain(
      '1. Integritas · SKJ 2: belum dijawab.',
    );
  });

  it('keeps the buttons that are in no table below it', () => {
    const { keyboard } = drawn([
      grid,
      { kind: 'buttons', layout: 'row', buttons: [{ label: 'Jeda', action: someAction }] },
    ]);
    expect(keyboard.map((row) => row.map(({ text }) => text))).toEqual([['Jeda']]);
  });

  it('is not drawn when it is more than one message holds, so that it is shown plain', () => {
    const rows = Array.from({ length: 501 }, (_, at) => [`Baris ${at}`, '1']);
    expect(renderTables(screen([{ kind: 'table', columns: ['A', 'B'], rows }]), look)).toBeUndefined();
    const columns = Array.from({ length: 21 }, (_, at) => String(at));
    expect(renderTables(screen([{ kind: 'table', columns, rows: [columns] }]), look)).toBeUndefined();
    const long = 'kata '.repeat(7000);
    expect(renderTables(screen([{ kind: 'paragraph', text: [{ text: long }] }]), look)).toBeUndefined();
    expect(renderTables(screen([{ kind: 'quote', text: ' \n ' }]), look)).toBeUndefined();
  });
});
