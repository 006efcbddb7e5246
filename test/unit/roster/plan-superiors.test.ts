import { describe, expect, it } from 'vitest';
import type { ReportingLine } from '../../../src/domain/cycle/assignments.ts';
import { isEmptyPlan } from '../../../src/domain/people/roster-plan.ts';
import type { RosterEntry } from '../../../src/domain/people/roster-row.ts';
import { nips } from './a-roster.ts';
import { ani, citra, day, entry, line, linesOf, person, plan } from './plan-rig.ts';

/** Ani appraises Budi since 1 March 2024, unless other lines are given. The file names Citra as his superior. */
const since = [line('ani', '2024-03-01')];
const changed = (over: Partial<RosterEntry> = {}, lines: readonly ReportingLine[] = since) =>
  plan([entry({ appraiserNip: nips.citra, ...over })], [ani, citra, person({}, lines)]);

describe('a change of superior', () => {
  it('counts from today, keeps the line before as history, and is reported with both names', () => {
    const planned = changed();
    expect(linesOf(planned)).toEqual([
      ['ani', '2024-03-01', '2026-11-25'],
      ['citra', '2026-11-25', undefined],
    ]);
    expect(planned.superiorChanges).toEqual([
      { row: 2, name: 'Budi Santoso', before: 'Ani Rahmawati', after: 'Citra Dewi', from: day('2026-11-25') },
    ]);
    expect(planned.counts).toMatchObject({ superiorChanged: 1, changed: 0, unchanged: 0 });
    expect(isEmptyPlan(planned)).toBe(false);
  });

  it('counts from the day the file gives for it, past or to come, before any other', () => {
    for (const from of ['2026-01-01', '2027-01-01']) {
      const planned = changed({ appraiserFrom: day(from), activeFrom: day('2026-06-01') });
      expect(linesOf(planned)?.at(-1)).toEqual(['citra', from, undefined]);
      expect(`${planned.superiorChanges[0]?.from}`).toBe(from);
    }
  });

  it('counts from the row’s "active from" when only the change can be meant by it', () => {
    const from = (activeFrom: string, lines?: readonly ReportingLine[]) =>
      linesOf(changed({ activeFrom: day(activeFrom) }, lines))?.at(-1)?.[1];
    expect(from('2024-03-02')).toBe('2024-03-02');
    expect(from('2027-01-01')).toBe('2027-01-01');
    // Such a day is not after the start of the old line, so it is Budi's own first day, and the change is of today.
    expect(from('2024-03-01')).toBe('2026-11-25');
    expect(from('2020-01-01')).toBe('2026-11-25');
    expect(from('2026-06-01', [])).toBe('2026-11-25');
  });

  it('to nobody ends the line, and from nobody begins one; either names one superior only', () => {
    const gone = plan([entry({ appraiserNip: null })], [ani, citra, person({}, since)]);
    expect(linesOf(gone)).toEqual([['ani', '2024-03-01', '2026-11-25']]);
    const [ended] = gone.superiorChanges;
    expect([ended?.before, Object.keys(ended ?? {})]).toEqual([
      'Ani Rahmawati',
      ['row', 'name', 'before', 'from'],
    ]);
    const [begun] = changed({}, []).superiorChanges;
    expect([begun?.after, Object.keys(begun ?? {})]).toEqual([
      'Citra Dewi',
      ['row', 'name', 'after', 'from'],
    ]);
  });

  it('names a superior by the new name when the same file renames them', () => {
    const renamed = entry({ row: 3, nip: nips.citra, name: 'Citra Lestari', appraiserNip: undefined });
    const planned = plan([entry({ appraiserNip: nips.citra }), renamed], [ani, citra, person({}, since)]);
    expect(planned.superiorChanges[0]?.after).toBe('Citra Lestari');
  });

  it('replaces one that was planned for a later day', () => {
    const planned = [line('ani', '2024-03-01', '2027-01-01'), line('dewi', '2027-01-01')];
    expect(linesOf(changed({}, planned))).toEqual([
      ['ani', '2024-03-01', '2026-11-25'],
      ['citra', '2026-11-25', undefined],
    ]);
  });
});

describe('the same superior', () => {
  const same = (over: Partial<RosterEntry> = {}, lines: readonly ReportingLine[] = since) =>
    plan([entry(over)], [ani, citra, person({}, lines)]);

  it('is no change, whatever day the row begins on or the file repeats', () => {
    expect(isEmptyPlan(same())).toBe(true);
    expect(isEmptyPlan(same({ activeFrom: day('2026-06-01') }))).toBe(true);
    expect(isEmptyPlan(same({ appraiserFrom: day('2024-03-01') }))).toBe(true);
    expect(isEmptyPlan(same({ appraiserFrom: day('2026-06-01') }))).toBe(true);
  });

  it('stays where the file says nothing of the superior', () => {
    expect(isEmptyPlan(same({ appraiserNip: undefined }))).toBe(true);
    expect(isEmptyPlan(same({ appraiserNip: undefined, activeFrom: day('2026-06-01') }))).toBe(true);
    expect(linesOf(same({ appraiserNip: undefined, appraiserFrom: day('2024-01-01') }))).toEqual([
      ['ani', '2024-01-01', undefined],
    ]);
  });

  it('that is nobody stays nobody from the same day on, whatever day the file gives', () => {
    const nobody = { appraiserNip: undefined, appraiserFrom: day('2025-06-01') };
    expect(isEmptyPlan(same(nobody, []))).toBe(true);
    expect(isEmptyPlan(same(nobody, [line('ani', '2024-03-01', '2026-01-01')]))).toBe(true);
  });

  it('may be given an earlier first day', () => {
    const planned = same({ appraiserFrom: day('2024-01-01') });
    expect(linesOf(planned)).toEqual([['ani', '2024-01-01', undefined]]);
    expect(planned.superiorChanges).toMatchObject([{ before: 'Ani Rahmawati', after: 'Ani Rahmawati' }]);
  });

  it('is no change either when lines that are over come in another order', () => {
    const lines = [line('ani', '2024-03-01'), line('citra', '2023-01-01', '2024-03-01')];
    expect(isEmptyPlan(same({ appraiserFrom: day('2024-03-01') }, lines))).toBe(true);
  });
});
