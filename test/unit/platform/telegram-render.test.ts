import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment, Screen } from '../../../src/conversation/contract/view.ts';
import { renderScreen } from '../../../src/platform/telegram/render.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { holds, propertyRuns, screens, someAction, wordsOf } from './screens.ts';

const screen = (blocks: Screen['blocks']): Screen => ({ blocks, preview: 'Kinerja' });
const only = (blocks: Screen['blocks']) => {
  const [message, ...others] = renderScreen(screen(blocks));
  if (message === undefined || others.length > 0) throw new Error('expected one message');
  return message;
};
const labels = (rows: readonly (readonly { text: string }[])[]) =>
  rows.map((row) => row.map((button) => button.text));

describe('a screen on Telegram', () => {
  it('stays within the limits of the Bot API, whatever people have written, with its buttons in the last message only', () => {
    fc.assert(
      fc.property(screens, (given) => {
        const messages = renderScreen(given);
        for (const { keyboard } of messages.slice(0, -1)) expect(keyboard).toEqual([]);
        for (const { text, entities } of messages) {
          expect(text.length).toBeLessThanOrEqual(4096);
          expect(text.trim()).not.toBe('');
          expect(text).not.toMatch(/\p{Surrogate}/u);
          expect(entities.length).toBeLessThanOrEqual(100);
          for (const { offset, length } of entities) {
            expect(length).toBeGreaterThan(0);
            expect(offset + length).toBeLessThanOrEqual(text.length);
            for (const at of [offset, offset + length]) {
              expect(
                /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at)),
              ).toBe(false);
            }
          }
        }
      }),
      propertyRuns,
    );
  });

  it('loses not one character of what people have written', () => {
    fc.assert(
      fc.property(screens, (given) => {
        const shown = renderScreen(given)
          .map((message) => message.text)
          .join('');
        for (const words of wordsOf(given)) expect(holds(shown, words)).toBe(true);
      }),
      propertyRuns,
    );
  });

  it('says when by a moment that the app tells in the zone of the phone, over our words for apps that cannot', () => {
    const at = Temporal.Instant.from('2026-12-10T15:59:00Z');
    const told = (says: Moment['says'], style?: 'strong' | 'code') =>
      only([
        {
          kind: 'paragraph',
          text: [
            { text: 'Sampai ' },
            { text: 'Kamis, 10 Desember 23.59 WITA', moment: { at, says }, ...(style && { style }) },
          ],
        },
      ]);
    expect(told('weekday').text).toBe('Sampai Kamis, 10 Desember 23.59 WITA');
    const place = { offset: 7, length: 29 };
    const moment = { type: 'date_time', ...place, unix_time: 1_796_918_340 };
    expect(told('weekday').entities).toEqual([{ ...moment, date_time_format: 'wDt' }]);
    expect(told('date').entities).toEqual([{ ...moment, date_time_format: 'Dt' }]);
    expect(told('words').entities, 'a "tomorrow" is left as it is').toEqual([
      { ...moment, date_time_format: '' },
    ]);
    expect(told('date', 'strong').entities).toEqual([
      { type: 'bold', ...place },
      { ...moment, date_time_format: 'Dt' },
    ]);
    expect(told('date', 'code').entities, 'code holds nothing else').toEqual([{ type: 'code', ...place }]);
  });

  it('tells no moment by half of its words', () => {
    const moment = { at: Temporal.Instant.from('2026-12-10T15:59:00Z'), says: 'weekday' } as const;
    const long = 'Kamis 10 Desember '.repeat(400);
    const messages = renderScreen(
      screen([{ kind: 'paragraph', text: [{ text: long, moment, style: 'strong' }] }]),
    );
    expect(messages.length).toBeGreaterThan(1);
    for (const { entities } of messages) expect(entities.map(({ type }) => type)).toEqual(['bold']);
  });

  it('keeps the meaning of letters that look like markup', () => {
    const words = '<b>*_`[x](y)&lt; <!channel>';
    const { text, entities } = only([{ kind: 'quote', text: words }]);
    expect(text).toBe(words);
    expect(entities).toEqual([{ type: 'blockquote', offset: 0, length: words.length }]);
  });

  it('folds details under their title, with the formatting of what is inside', () => {
    const { text, entities } = only([
      { kind: 'heading', text: 'Integritas' },
      {
        kind: 'details',
        title: 'Teks resmi',
        parts: [
          { kind: 'paragraph', text: [{ text: 'Perilaku', style: 'strong' }] },
          { kind: 'bullets', items: [[{ text: 'Jujur.' }], [{ text: 'Taat.' }]] },
        ],
      },
      { kind: 'paragraph', text: [{ text: 'Mana yang sesuai?' }] },
    ]);
    const covered = entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]);
    expect(covered).toContainEqual(['expandable_blockquote', 'Teks resmi\nPerilaku\n• Jujur.\n• Taat.']);
    expect(covered).toContainEqual(['bold', 'Perilaku']);
    expect(text.endsWith('\n\nMana yang sesuai?')).toBe(true);
  });

  it('counts formatting in UTF-16 units', () => {
    const { text, entities } = only([
      { kind: 'paragraph', text: [{ text: '👩‍👩‍👧‍👦 ' }, { text: 'Budi', style: 'strong' }] },
    ]);
    const [bold] = entities;
    expect(bold && text.slice(bold.offset, bold.offset + bold.length)).toBe('Budi');
  });

  it('draws a table narrow enough for a phone and wraps long names without cutting them', () => {
    const { text } = only([
      {
        kind: 'table',
        columns: ['Kompetensi', 'Level', 'Syarat'],
        rows: [
          ['Mengelola Perubahan dan Pengembangan Diri', '3', '4'],
          ['Integritas', '2', '2'],
        ],
      },
    ]);
    const lines = text.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(34);
    expect(text.replace(/\s+/g, ' ')).toContain('Pengembangan Diri');
    expect(lines.at(-1)).toMatch(/^Integritas +2 +2$/);
  });

  it('lays short options side by side and long ones below each other, with only the saved one marked', () => {
    const option = (label: string, selected = false) => ({ label, action: someAction, selected });
    expect(
      labels(
        only([
          {
            kind: 'choice',
            layout: 'row',
            options: ['1', '2', '3', '4', '5'].map((n) => option(n, n === '3')),
          },
        ]).keyboard,
      ),
    ).toEqual([['1', '2', '✓ 3', '4', '5']]);
    expect(
      labels(
        only([
          {
            kind: 'choice',
            layout: 'row',
            options: ['Di bawah ekspektasi', 'Sesuai harapan', 'Di atas'].map((l) => option(l)),
          },
        ]).keyboard,
      ),
    ).toEqual([['Di bawah ekspektasi'], ['Sesuai harapan', 'Di atas']]);
    // Three columns of a phone are too narrow for the last, though the three words together would fit.
    const three = ['Loyal', 'Adaptif', 'Kolaboratif'].map((label) => option(label));
    expect(labels(only([{ kind: 'choice', layout: 'row', options: three }]).keyboard)).toEqual([
      ['Loyal', 'Adaptif'],
      ['Kolaboratif'],
    ]);
  });

  it('writes out options too long for a button and numbers their buttons', () => {
    const long = 'Mampu bertindak sesuai nilai, norma, dan etika organisasi dalam kapasitas pribadi';
    const { text, keyboard } = only([
      {
        kind: 'choice',
        layout: 'column',
        options: [
          { label: long, action: someAction },
          { label: 'Lain', action: someAction },
        ],
      },
    ]);
    expect(text).toContain(`1. ${long}`);
    expect(labels(keyboard)).toEqual([['1', '2']]);
  });

  it('draws each question of the compact view as one row that begins with its number', () => {
    const options = ['1', '2', '3', '4', '5'].map((label) => ({
      label,
      action: someAction,
      selected: label === '4',
    }));
    const { text, keyboard } = only([
      { kind: 'grid', rows: [{ label: 'Integritas', open: { label: 'Buka', action: someAction }, options }] },
    ]);
    expect(text).toContain('1\u00a0Integritas');
    expect(labels(keyboard)).toEqual([['1 ›', '1', '2', '3', '✓4', '5']]);
  });
});
