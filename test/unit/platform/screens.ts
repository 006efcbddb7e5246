import fc from 'fast-check';
import type { Action } from '../../../src/conversation/contract/action.ts';
import type {
  Block,
  Button,
  Moment,
  Option,
  RichText,
  Screen,
  Span,
} from '../../../src/conversation/contract/view.ts';
import { Temporal } from '../../../src/shared/time.ts';

const appraisalId = '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
export const someAction: Action = { type: 'self.rate', appraisalId, item: 'M.01', value: 3 };

const nasty = [
  '<!channel> <@U123> <b>tebal</b> *bintang* _garis_ `kode` [tautan](http://a.b) &lt;',
  '👩‍👩‍👧‍👦🏳️‍🌈 e\u0301\u0302\u0303 \ud83d\ude00',
  'שלום עולם مرحبا',
  '\ud83d lone \udc00 surrogate \u0000 control \u202e override',
  '/start @everyone @here :smile:',
  'x'.repeat(5000),
  'kata '.repeat(2000),
  '😀'.repeat(3000),
  'a\u0301'.repeat(2500),
  '\n\n  \n',
  '',
];

/** Texts that people should not type, but some will. */
export const words = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nasty) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 4500, maxLength: 10_000 }) },
);
const short = fc.string({ unit: 'grapheme', maxLength: 20 });

const moment: fc.Arbitrary<Moment> = fc.record({
  at: fc.constant(Temporal.Instant.from('2026-12-10T15:59:00Z')),
  says: fc.constantFrom('date' as const, 'weekday' as const, 'words' as const),
});
const span: fc.Arbitrary<Span> = fc.record(
  { text: words, style: fc.constantFrom('strong' as const, 'emphasis' as const, 'code' as const), moment },
  { requiredKeys: ['text'] },
);
const rich: fc.Arbitrary<RichText> = fc.array(span, { maxLength: 3 });
const button: fc.Arbitrary<Button> = fc.record({ label: short, action: fc.constant(someAction) });
const option: fc.Arbitrary<Option> = fc.record({
  label: short,
  action: fc.constant(someAction),
  selected: fc.boolean(),
});
const layout = fc.constantFrom('row' as const, 'column' as const);

const cell = fc.oneof({ weight: 5, arbitrary: short }, { weight: 1, arbitrary: words });
const table: fc.Arbitrary<Block> = fc.integer({ min: 2, max: 4 }).chain((width) => {
  const line = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: width, maxLength: width });
  return fc.record({
    kind: fc.constant('table' as const),
    columns: line(short),
    rows: fc.array(line(cell), { maxLength: 8 }),
  });
});

const listInColumns: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('list' as const),
  columns: fc.constant(['Nama', 'Keadaan']),
  items: fc.array(
    fc.record(
      { text: rich, cells: fc.array(cell, { minLength: 2, maxLength: 2 }), open: button },
      { requiredKeys: ['text', 'cells'] },
    ),
    { maxLength: 5 },
  ),
});

const block: fc.Arbitrary<Block> = fc.oneof(
  listInColumns,
  fc.record({ kind: fc.constant('heading' as const), text: words }),
  fc.record({ kind: fc.constant('paragraph' as const), text: rich }),
  fc.record({
    kind: fc.constant('facts' as const),
    rows: fc.array(fc.record({ label: short, value: rich }), { maxLength: 6 }),
  }),
  fc.record({ kind: fc.constant('bullets' as const), items: fc.array(rich, { maxLength: 5 }) }),
  fc.record({ kind: fc.constant('quote' as const), text: words }),
  table,
  fc.record({
    kind: fc.constant('list' as const),
    items: fc.array(fc.record({ text: rich, open: button }, { requiredKeys: ['text'] }), { maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('buttons' as const),
    layout,
    buttons: fc.array(button, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('choice' as const),
    layout,
    options: fc.array(option, { minLength: 1, maxLength: 6 }),
  }),
  fc.record({
    kind: fc.constant('copy' as const),
    parts: fc.array(
      fc.record({ label: short, text: fc.string({ unit: 'binary', minLength: 1, maxLength: 128 }) }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  fc.record({
    kind: fc.constant('grid' as const),
    rows: fc.array(
      fc.record({ label: short, open: button, options: fc.array(option, { minLength: 1, maxLength: 5 }) }),
      { maxLength: 6 },
    ),
  }),
  fc.record({
    kind: fc.constant('details' as const),
    title: words,
    parts: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('paragraph' as const), text: rich }),
        fc.record({
          kind: fc.constant('bullets' as const),
          items: fc.array(rich, { minLength: 1, maxLength: 4 }),
        }),
      ),
      { minLength: 1, maxLength: 12 },
    ),
  }),
  fc.record({
    kind: fc.constant('note' as const),
    tone: fc.constantFrom('info' as const, 'warning' as const),
    text: rich,
  }),
);

/** Screens with every kind of block and hostile texts. */
export const screens: fc.Arbitrary<Screen> = fc.record(
  {
    blocks: fc.array(block, { maxLength: 6 }),
    preview: fc.constant('Ada yang baru untuk Anda'),
    expectsText: fc.constant('Ketik catatan Anda'),
    isConfidential: fc.boolean(),
  },
  { requiredKeys: ['blocks', 'preview'] },
);

/** All texts of a screen, none of which may be lost. */
export function wordsOf(screen: Screen): readonly string[] {
  const of = (value: RichText) => value.map((part) => part.text);
  return screen.blocks.flatMap((each): readonly string[] => {
    switch (each.kind) {
      case 'heading':
      case 'quote':
        return [each.text];
      case 'paragraph':
      case 'note':
        return of(each.text);
      case 'facts':
        return each.rows.flatMap((row) => [row.label, ...of(row.value)]);
      case 'bullets':
        return each.items.flatMap(of);
      case 'details':
        return [
          each.title,
          ...each.parts.flatMap((part) =>
            part.kind === 'paragraph' ? of(part.text) : part.items.flatMap(of),
          ),
        ];
      case 'table':
        return each.rows.flat();
      case 'list':
        return each.items.flatMap((item) => of(item.text));
      default:
        return [];
    }
  });
}

/** Text without what drawing may change: blanks, line ends, and characters that no platform can show. */
const squeezed = (text: string): string =>
  text.replace(/[\s\p{Cc}]/gu, '').replace(/\p{Surrogate}/gu, '\ufffd');

/** True when `shown` contains all `words` in this order. Marks of rows and pages may be between them. */
export function holds(shown: string, words: string): boolean {
  // Marks that would reverse the direction of neighbouring text may be removed.
  const wanted = Array.from(squeezed(words.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')));
  let at = 0;
  for (const character of squeezed(shown)) {
    if (character === wanted[at]) at += 1;
  }
  return at === wanted.length;
}

/** Shrinking a counterexample of 10,000 characters takes minutes and does not make it clearer. */
export const propertyRuns = { numRuns: 40, endOnFailure: true } as const;
