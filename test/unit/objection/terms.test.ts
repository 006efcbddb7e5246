import { describe, expect, it } from 'vitest';
import { askSide } from '../../../src/application/objection/decide-objection.ts';
import { objectToResult } from '../../../src/application/result/respond-to-result.ts';
import type { CountedTerm } from '../../../src/domain/objection/case.ts';
import { workdays } from '../../../src/domain/reminders/working-days.ts';
import { objections, withObjection } from '../../support/objections.ts';
import { aReleasedResult, inRating } from '../rating/rig.ts';

const working = (days: number): CountedTerm => ({
  length: { days, kind: 'working' },
  isWorkday: workdays(new Set(['2026-12-25'])),
});
const reason = 'Bukti bulan November belum dihitung.';

// `inRating` is Saturday, 12 December 2026.
describe('the days of an objection', () => {
  it('are ours without a setting, and those of the agency with one, working days counted by its calendar', () => {
    const decideBy = (term?: CountedTerm) => {
      const filed = objectToResult(aReleasedResult(), 'self', inRating, reason, { term });
      return filed.ok && String(filed.value.appraisal.objection?.decideBy);
    };
    expect(decideBy()).toBe('2026-12-26');
    // The 25th is free, so the tenth working day is the Monday after.
    expect(decideBy(working(10))).toBe('2026-12-28');
  });

  it('that an asked side gets are counted in the same way', () => {
    const before = withObjection(objections.filed);
    const asked = askSide(
      before,
      'second-appraiser',
      inRating,
      before.revision,
      'employee',
      working(3),
      reason,
    );
    expect(asked.ok && String(asked.value.appraisal.objection?.questions[0]?.answerBy)).toBe('2026-12-16');
  });

  it('bring a reminder to the side that was asked: three days before the last one, of few days the day before it', () => {
    const before = withObjection(objections.filed);
    const remindedOn = (days: number) => {
      const term: CountedTerm = { length: { days, kind: 'calendar' }, isWorkday: () => true };
      const asked = askSide(before, 'second-appraiser', inRating, before.revision, 'appraiser', term, reason);
      if (!asked.ok) throw new Error(asked.error.code);
      return asked.value.writes.flatMap((one) =>
        one.kind === 'outbox' && one.intent.kind === 'objection-news' && one.intent.what === 'due'
          ? [String(one.availableAt)]
          : [],
      );
    };
    expect(remindedOn(5)).toEqual(['2026-12-14T00:00:00Z']);
    expect(remindedOn(3)).toEqual(['2026-12-14T00:00:00Z']);
    expect(remindedOn(1)).toEqual([]);
  });
});
