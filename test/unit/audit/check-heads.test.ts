import { describe, expect, it } from 'vitest';
import type { AuditHead } from '../../../src/application/audit/audit-heads.ts';
import {
  type AuditFlaw,
  type ChainEnd,
  checkHeads,
  firstFlaw,
  type HeadSource,
} from '../../../src/application/audit/verify-audit.ts';
import { Temporal } from '../../../src/shared/time.ts';

const monday = Temporal.PlainDate.from('2027-01-04');
const friday = Temporal.PlainDate.from('2027-01-08');
const known = (seq: number, from: HeadSource, hash = `h${seq}`): { head: AuditHead; from: HeadSource } => ({
  head: { chain: 'agency', seq, hash },
  from,
});
/** A chain of so many rows with the hashes h1, h2 and so on, unless others are given. */
const chain = (lastSeq: number, over: Readonly<Record<number, string>> = {}): ChainEnd => ({
  lastSeq,
  hashes: new Map(
    Array.from({ length: lastSeq }, (_, index) => [index + 1, over[index + 1] ?? `h${index + 1}`]),
  ),
});

describe('a chain compared with its known heads', () => {
  it('is whole when every head finds its row, also when rows came after exported ones', () => {
    expect(checkHeads([known(3, monday), known(5, 'database')], chain(5))).toEqual([]);
    expect(checkHeads([], chain(5))).toEqual([]);
    expect(checkHeads([known(0, 'database')], chain(0))).toEqual([]);
    expect(checkHeads([known(0, 'database')], undefined)).toEqual([]);
  });

  it('is gone when it had rows and has none now', () => {
    const gone = { kind: 'gone', seq: 1, to: 3, knownFrom: monday };
    expect(checkHeads([known(3, monday)], undefined)).toEqual([gone]);
    expect(checkHeads([known(3, monday)], chain(0))).toEqual([gone]);
  });

  it('is cut off after its last row when a head knows of later ones', () => {
    expect(checkHeads([known(5, 'database')], chain(3))).toEqual([
      { kind: 'cut-off', seq: 4, to: 5, knownFrom: 'database' },
    ]);
    expect(checkHeads([known(5, friday), known(3, monday)], chain(4))).toEqual([
      { kind: 'cut-off', seq: 5, to: 5, knownFrom: friday },
    ]);
  });

  it('has an extra row when it is longer than the head in the database says; an exported head is just older', () => {
    expect(checkHeads([known(3, 'database')], chain(5))).toEqual([{ kind: 'added', seq: 4 }]);
    expect(checkHeads([known(0, 'database')], chain(1))).toEqual([{ kind: 'added', seq: 1 }]);
    expect(checkHeads([known(3, monday)], chain(5))).toEqual([]);
  });

  it('is rewritten when the row of a head differs, from after the last row that another head confirms', () => {
    const altered = chain(5, { 4: 'x', 5: 'y' });
    expect(checkHeads([known(5, friday)], altered)).toEqual([
      { kind: 'rewritten', seq: 1, to: 5, knownFrom: friday },
    ]);
    expect(checkHeads([known(5, friday), known(3, monday)], altered)).toEqual([
      { kind: 'rewritten', seq: 4, to: 5, knownFrom: friday },
    ]);
    // Somebody who rewrote the rows could also rewrite the head in the database, so that head proves nothing.
    expect(checkHeads([known(3, 'database'), known(3, friday, 'other')], chain(3))).toEqual([
      { kind: 'rewritten', seq: 1, to: 3, knownFrom: friday },
    ]);
  });

  it('is not called rewritten when a row is missing in the middle, which the numbers show already', () => {
    const gap: ChainEnd = { lastSeq: 5, hashes: new Map([[5, 'h5']]) };
    expect(checkHeads([known(3, monday)], gap)).toEqual([]);
  });
});

describe('the flaw that is reported', () => {
  it('is the one with the lowest certain row; of a rewritten range only the last row is certain', () => {
    const rewritten: AuditFlaw = { kind: 'rewritten', seq: 1, to: 5, knownFrom: monday };
    const changed: AuditFlaw = { kind: 'changed', seq: 4 };
    const removed: AuditFlaw = { kind: 'removed', seq: 6, to: 7 };
    for (const flaws of [
      [rewritten, changed, removed],
      [removed, changed, rewritten],
    ])
      expect(firstFlaw(flaws)).toBe(changed);
    expect(firstFlaw([removed, rewritten])).toBe(rewritten);
    expect(firstFlaw([])).toBeUndefined();
  });
});
