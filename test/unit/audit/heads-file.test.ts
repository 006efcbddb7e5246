import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditHead, formatHeads, parseHeads } from '../../../src/application/audit/audit-heads.ts';
import { Temporal } from '../../../src/shared/time.ts';

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const chain = fc.oneof(fc.constant('agency'), fc.uuid());
const head: fc.Arbitrary<AuditHead> = fc.record({
  chain,
  seq: fc.integer({ min: 1, max: 999_999_999 }),
  hash: hex(64),
});
const heads = fc.uniqueArray(head, { selector: (one) => one.chain, maxLength: 12 });

const date = Temporal.PlainDate.from('2027-01-31');
const takenAt = Temporal.Instant.from('2027-01-31T00:00:09Z');
const of = (list: readonly AuditHead[]) => ({ date, takenAt, heads: list });

const first = { chain: '01930000-0000-7000-8000-0000000000a1', seq: 12, hash: 'a'.repeat(64) };
const second = { chain: 'agency', seq: 3, hash: 'b'.repeat(64) };
const written = () => formatHeads(of([second, first]));
const writtenLines = () => written().split('\n');
/** The file with one line replaced by another. */
const withLine = (index: number, text: string) => writtenLines().with(index, text).join('\n');
const problem = (text: string) => {
  const read = parseHeads(text);
  return read.ok ? undefined : read.error;
};
const lineOf = (text: string) => problem(text)?.line;

describe('the file of audit heads', () => {
  it('reads back to what was written, and the same heads give the same file in any order', () => {
    fc.assert(
      fc.property(heads, (list) => {
        const text = formatHeads(of(list));
        const read = parseHeads(text);
        const sorted = list.toSorted((a, b) => (a.chain < b.chain ? -1 : 1));
        expect(read).toEqual({ ok: true, value: of(sorted) });
        expect(formatHeads(of(list.toReversed()))).toBe(text);
      }),
    );
  });

  it('is plain text that says what it is, of which day, and how to use it', () => {
    const lines = writtenLines();
    expect(lines.slice(0, 4)).toEqual([
      'kinerja audit heads, version 1',
      'date 2027-01-31',
      'taken 2027-01-31T00:00:09Z',
      'chains 2',
    ]);
    expect(lines.filter((line) => line.startsWith('#')).join(' ')).toContain('audit verify --heads');
    expect(lines.slice(-4)).toEqual([
      `${first.chain} 12 ${first.hash}`,
      `agency 3 ${second.hash}`,
      'end',
      '',
    ]);
  });

  it('is also read without its explanation, which is only for people', () => {
    const lines = writtenLines();
    const bare = lines.filter((line) => !line.startsWith('#')).join('\n');
    expect(parseHeads(bare)).toEqual({ ok: true, value: of([first, second]) });
  });

  it('is refused when any one line of it is gone, doubled or another one', () => {
    const file = written();
    const lines = writtenLines();
    const index = fc.integer({ min: 0, max: lines.length - 1 }).filter((at) => !lines[at]?.startsWith('#'));
    fc.assert(
      fc.property(index, fc.constantFrom('gone', 'doubled', 'cut'), (at, how) => {
        const line = lines[at] ?? '';
        const others = [...lines.slice(0, at), ...lines.slice(at + 1)];
        if (how === 'gone') expect(parseHeads(others.join('\n')).ok).toBe(false);
        if (how === 'doubled') expect(parseHeads(lines.toSpliced(at, 0, line).join('\n')).ok).toBe(false);
        if (how === 'cut' && line !== '') expect(parseHeads(withLine(at, line.slice(0, -1))).ok).toBe(false);
      }),
    );
    for (let length = 0; length < file.length; length += 1)
      expect(parseHeads(file.slice(0, length)).ok, `${length} characters`).toBe(false);
  });

  it('is refused with the line that is wrong, counted from one, and what should be there', () => {
    const wrong: readonly (readonly [number, string])[] = [
      [0, 'kinerja audit heads, version 2'],
      [1, 'date 2027-02-30'],
      [1, 'date 31-01-2027'],
      [1, 'date 2027-01-31 and more'],
      [1, 'on date 2027-01-31'],
      [2, 'taken yesterday'],
      [2, 'taken 2027-01-31T25:00:00Z'],
      [2, 'taken 2027-01-31T00:00:09'],
      [2, 'taken  2027-01-31T00:00:09Z'],
      [2, 'was taken 2027-01-31T00:00:09Z'],
      [2, 'taken 2027-01-31T00:00:09Zulu'],
      [3, 'chains two'],
      [3, 'chains -2'],
      [3, 'chains 2 '],
      [3, 'the chains 2'],
      [7, `${first.chain} 0 ${first.hash}`],
      [7, `${first.chain} 012 ${first.hash}`],
      [7, `${first.chain} 1234567890 ${first.hash}`],
      [7, `${first.chain} 12 ${first.hash}a`],
      [7, `${first.chain} 12 ${first.hash.slice(1)}`],
      [7, `${first.chain.toUpperCase()} 12 ${first.hash}`],
      [7, `0${first.chain} 12 ${first.hash}`],
      [7, `agencies 12 ${first.hash}`],
      [8, `agency 3 ${second.hash.toUpperCase()}`],
    ];
    for (const [index, text] of wrong) expect(lineOf(withLine(index, text)), text).toBe(index + 1);
    expect(problem('')).toEqual({
      line: 1,
      expected: 'first-line',
      firstLine: 'kinerja audit heads, version 1',
    });
    expect(problem(withLine(1, 'x'))?.expected).toBe('date');
    expect(problem(withLine(2, 'x'))?.expected).toBe('taken');
    expect(problem(withLine(3, 'x'))?.expected).toBe('count');
    expect(problem(withLine(7, 'x'))?.expected).toBe('head');
  });

  it('is refused when chains are not in order, come twice, or are not as many as it says', () => {
    const lines = writtenLines();
    const [one = '', two = ''] = [lines[7], lines[8]];
    const swapped = lines.with(7, two).with(8, one).join('\n');
    expect(problem(swapped)).toMatchObject({ line: 9, expected: 'order' });
    expect(problem(lines.with(8, one).join('\n'))).toMatchObject({ line: 9 });
    expect(problem(withLine(3, 'chains 3'))).toEqual({ line: 10, expected: 'as-many', told: 3, found: 2 });
    expect(problem(withLine(3, 'chains 1'))).toEqual({ line: 10, expected: 'as-many', told: 1, found: 2 });
  });

  it('ends with "end" and one line break', () => {
    const file = written();
    const expected = 'end';
    expect(problem(file.trimEnd())).toEqual({ line: 11, expected });
    expect(problem(`${file}\n`)).toEqual({ line: 11, expected });
    expect(problem(`${file}x`)).toEqual({ line: 11, expected });
  });
});
