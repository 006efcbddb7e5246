import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBlocks, textSum } from '../../../simulator/slack/checks/blocks.ts';
import { findMentions } from '../../../simulator/slack/mentions.ts';
import type { Screen } from '../../../src/conversation/contract/view.ts';
import { renderHome, renderScreen } from '../../../src/platform/slack/render.ts';
import { errorsByBlock, renderForm } from '../../../src/platform/slack/render-form.ts';
import { typedText } from '../../../src/platform/slack/rich-text.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { holds, propertyRuns, screens, someAction, wordsOf } from './screens.ts';

const complaintsOf = (blocks: unknown, surface: 'message' | 'home' | 'modal') => {
  const complaints: string[] = [];
  checkBlocks((words, pointer) => complaints.push(`${words} at ${pointer}`), blocks, surface, '/blocks');
  return complaints;
};
/** Every visible word, in order. */
const read = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(read).join('');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, field]) => (key === 'text' && typeof field === 'string' ? field : read(field)))
    .join('');
};
const blocksOf = (blocks: Screen['blocks']) => renderScreen({ blocks, preview: 'x' }, 'n')[0]?.blocks ?? [];

describe('a screen on Slack', () => {
  it('says a moment in its words, as one text with what stands beside it', () => {
    const moment = { at: Temporal.Instant.from('2026-12-10T15:59:00Z'), says: 'weekday' } as const;
    const words = [
      { text: 'Triwulan', style: 'strong' as const },
      { text: ': sampai ' },
      { text: 'Kamis, 10 Desember 23.59 WITA', moment },
      { text: '.' },
    ];
    const [block] = blocksOf([{ kind: 'paragraph', text: words }]);
    expect(block).toMatchObject({
      elements: [
        {
          elements: [
            { type: 'text', text: 'Triwulan', style: { bold: true } },
            { type: 'text', text: ': sampai Kamis, 10 Desember 23.59 WITA.' },
          ],
        },
      ],
    });
  });

  it('shows details closed in a message, and written out on Home, which cannot fold', () => {
    const screen: Screen = {
      preview: 'x',
      blocks: [
        { kind: 'details', title: 'Teks resmi', parts: [{ kind: 'paragraph', text: [{ text: 'Jujur.' }] }] },
      ],
    };
    const [block] = renderScreen(screen, 'n')[0]?.blocks ?? [];
    expect(block).toMatchObject({ type: 'container', is_collapsible: true, default_collapsed: true });
    expect(read(block)).toBe('Teks resmiJujur.');
    const home = renderHome(screen, 'n');
    expect(home.map(({ type }) => type)).toEqual(['rich_text', 'rich_text']);
    expect(read(home)).toBe('Teks resmiJujur.');
  });

  it('is accepted by Slack as messages and as Home, whatever people have written', () => {
    fc.assert(
      fc.property(screens, (given) => {
        for (const { blocks, text: fallback } of renderScreen(given, 'n')) {
          expect(complaintsOf(blocks, 'message')).toEqual([]);
          expect(textSum(blocks)).toBeLessThanOrEqual(13_000);
          expect(findMentions({ text: fallback, blocks })).toEqual([]);
        }
        expect(complaintsOf(renderHome(given, 'n'), 'home')).toEqual([]);
      }),
      propertyRuns,
    );
  });

  it('loses not one character of what people have written', () => {
    fc.assert(
      fc.property(screens, (given) => {
        const shown = renderScreen(given, 'n')
          .map(({ blocks }) => read(blocks))
          .join('');
        for (const words of wordsOf(given)) expect(holds(shown, words)).toBe(true);
      }),
      propertyRuns,
    );
  });

  it('marks only the saved answer, by a sign and by colour', () => {
    const options = ['1', '2', '3'].map((label) => ({ label, action: someAction, selected: label === '2' }));
    const [actions] = blocksOf([{ kind: 'choice', layout: 'row', options }]);
    expect(actions).toMatchObject({
      type: 'actions',
      elements: [
        { text: { text: '1' } },
        { text: { text: '✓ 2' }, style: 'primary' },
        { text: { text: '3' } },
      ],
    });
    expect(JSON.stringify(actions).match(/primary/g)).toHaveLength(1);
  });

  it('offers many options as one select', () => {
    const options = Array.from({ length: 12 }, (_, at) => ({ label: `Pilihan ${at}`, action: someAction }));
    expect(blocksOf([{ kind: 'choice', layout: 'column', options }])).toMatchObject([
      { type: 'actions', elements: [{ type: 'static_select' }] },
    ]);
  });

  it('gives every control an id that no other drawing has', () => {
    const screen: Screen = {
      preview: 'x',
      blocks: [{ kind: 'buttons', layout: 'row', buttons: [{ label: 'Lanjut', action: someAction }] }],
    };
    const ids = (nonce: string) => JSON.stringify(renderScreen(screen, nonce)).match(/"action_id":"[^"]+"/g);
    expect(ids('a')).not.toEqual(ids('b'));
  });

  it('shows nothing but its preview in a notification', () => {
    const [message] = renderScreen(
      { preview: 'Ada <yang> baru', blocks: [{ kind: 'heading', text: 'Predikat: Baik' }] },
      'n',
    );
    expect(message?.text).toBe('Ada &lt;yang&gt; baru');
  });
});

describe('a form as a modal', () => {
  const form = {
    title: 'Judul yang jauh lebih panjang daripada yang muat',
    fields: [
      {
        kind: 'text',
        id: 'note',
        label: 'Catatan',
        textMax: 5000,
        isMultiline: true,
        isOptional: false,
        value: 'x'.repeat(4000),
      },
    ],
    submit: { label: 'Simpan dan lanjutkan ke berikutnya', action: someAction },
    cancelLabel: 'Batal',
  } as const;

  it('stays within the limits and never fills in only a part of a long text', () => {
    const view = renderForm(form, { channel: 'D1', ts: '1.2' }, 'n');
    expect(complaintsOf(view.blocks, 'modal')).toEqual([]);
    expect([view.title, view.submit, view.close].every((label) => (label?.text.length ?? 0) <= 24)).toBe(
      true,
    );
    expect(JSON.stringify(view.blocks)).not.toContain('xxx');
    expect(JSON.stringify(view.blocks)).toContain(form.title);
  });

  it('shows an error at its field, and one about no field at the first', () => {
    expect(errorsByBlock({ b: 'Isi b.' }, ['n:a', 'n:b'])).toEqual({ 'n:b': 'Isi b.' });
    expect(errorsByBlock({ other: 'Ulangi.' }, ['n:a', 'n:b'])).toEqual({ 'n:a': 'Ulangi.' });
  });
});

describe('words typed on Slack', () => {
  it.each([
    ['a &lt; b &amp;&amp; c', 'a < b && c'],
    ['lihat <https://asn.go.id/a?b=1&amp;c=2>', 'lihat https://asn.go.id/a?b=1&c=2'],
    ['<http://bkn.go.id|bkn.go.id>', 'bkn.go.id'],
    ['<mailto:a@b.id|a@b.id>', 'a@b.id'],
    ['&amp;lt;', '&lt;'],
  ])('arrive as typed: %s', (markup, typed) => {
    expect(typedText(markup)).toBe(typed);
  });
});
