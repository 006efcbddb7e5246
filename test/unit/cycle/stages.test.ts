import { describe, expect, it } from 'vitest';
import { stageProblems, stageWarnings } from '../../../src/domain/cycle/stages.ts';
import { Temporal } from '../../../src/shared/time.ts';

const days = (from: string, to: string) => ({
  from: Temporal.PlainDate.from(`2026-${from}`),
  to: Temporal.PlainDate.from(`2026-${to}`),
});
const good = {
  period: days('10-01', '12-31'),
  'self-assessment': days('12-01', '12-10'),
  rating: days('12-11', '12-20'),
  feedback: days('12-21', '12-31'),
};

describe('the windows of a cycle', () => {
  it('follow one another, with or without days between, and each may last one day', () => {
    expect(stageProblems(good)).toEqual([]);
    expect(
      stageProblems({ ...good, rating: days('12-15', '12-15'), period: days('12-31', '12-31') }),
    ).toEqual([]);
    expect(stageProblems({})).toEqual([]);
  });

  it('share no day: beginning on the last day of the stage before is an overlap', () => {
    expect(stageProblems({ ...good, rating: days('12-10', '12-21') })).toEqual([
      { code: 'overlap', window: 'rating', before: 'self-assessment' },
      { code: 'overlap', window: 'feedback', before: 'rating' },
    ]);
  });

  it('that end before they begin are reported once, and not as overlaps with the next one too', () => {
    expect(
      stageProblems({ ...good, period: days('12-31', '10-01'), rating: days('12-25', '12-20') }),
    ).toEqual([
      { code: 'backward', window: 'period' },
      { code: 'backward', window: 'rating' },
    ]);
  });

  it('are checked as far as they are given: a missing window is no overlap', () => {
    expect(stageProblems({ rating: days('12-11', '12-20') })).toEqual([]);
    expect(
      stageProblems({ 'self-assessment': good['self-assessment'], feedback: days('12-01', '12-02') }),
    ).toEqual([]);
  });
});

describe('a date that is probably a mistake', () => {
  const on = (date: string) => Temporal.PlainDate.from(`2026-${date}`);

  it('is not found in a cycle of today, up to the last day of its first window', () => {
    for (const today of ['11-01', '12-01', '12-10']) expect(stageWarnings(good, on(today))).toEqual([]);
    expect(stageWarnings({}, on('12-01'))).toEqual([]);
  });

  it('is found in every window that ended before today', () => {
    expect(stageWarnings(good, on('12-21'))).toEqual([
      { code: 'in-the-past', window: 'self-assessment' },
      { code: 'in-the-past', window: 'rating' },
    ]);
  });

  it('is found in every window that begins before the period, if the period is known', () => {
    const windows = { ...good, period: days('12-11', '12-31') };
    expect(stageWarnings(windows, on('12-11'))).toEqual([
      { code: 'before-period', window: 'self-assessment' },
      { code: 'in-the-past', window: 'self-assessment' },
    ]);
    const { period: _unknown, ...rest } = windows;
    expect(stageWarnings(rest, on('12-01'))).toEqual([]);
  });
});
