import { describe, expect, it } from 'vitest';
import { approveResult } from '../../../src/application/approval/approve-result.ts';
import { confirmRating } from '../../../src/application/rating/confirm-rating.ts';
import { releaseResult } from '../../../src/application/result/release-result.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { windowEnd } from '../../../src/domain/cycle/cycle.ts';
import { noPattern } from '../../support/no-pattern.ts';
import { talks } from '../../support/talks.ts';
import { aCompleteRating, inRating } from '../rating/rig.ts';

const wayan = '01930000-0000-7000-8000-0000000000e3';
const fiveDays = { length: { days: 5, kind: 'calendar' }, isWorkday: () => true } as const;
const talkDays = 4;

const cycleOf = (release: 'at-once' | 'feedback-window') => {
  const { cycle } = aCompleteRating();
  return { ...cycle, settings: { ...cycle.settings, release } };
};

/** Confirmed where results are approved, and wait for their talk. */
function confirmed(release: 'at-once' | 'feedback-window'): Appraisal {
  const appraisal = aCompleteRating({
    cycle: cycleOf(release),
    secondAppraiser: { id: wayan, name: 'I Wayan Sudarma', position: 'Kepala Dinas' },
  });
  const { revision } = appraisal;
  const set = confirmRating(
    appraisal,
    'appraiser',
    inRating,
    revision,
    {},
    undefined,
    true,
    fiveDays,
    talkDays,
  );
  if (!set.ok) throw new Error(set.error.code);
  return set.value.appraisal;
}

function approved(appraisal: Appraisal, days: number): Appraisal {
  const now = inRating.add({ hours: 24 * days });
  const done = approveResult(
    appraisal,
    'second-appraiser',
    now,
    appraisal.revision,
    { myId: wayan },
    noPattern,
  );
  if (!done.ok) throw new Error(done.error.code);
  return done.value.appraisal;
}

const isGiven = (appraisal: Appraisal, days: number): boolean =>
  releaseResult(appraisal, inRating.add({ hours: 24 * days }), talkDays) !== undefined;

describe('a result that waits for its approval and for its talk', () => {
  it('is approved first, and the days of the talk begin then', () => {
    const waiting = confirmed('at-once');
    expect(waiting.status).toBe('rated');
    // However long: without an approval nothing goes out, and its superior and HR are told.
    for (const days of [0, talkDays + 1, 90]) expect(isGiven(waiting, days)).toBe(false);
    const after = approved(waiting, 2);
    for (const days of [2, 2 + talkDays]) expect(isGiven(after, days), String(days)).toBe(false);
    expect(isGiven(after, 2 + talkDays + 1)).toBe(true);
  });

  it('is given with the approval where both had talked before, or the results are read no more', () => {
    const { cycle } = confirmed('at-once');
    const talked = { ...confirmed('at-once'), talk: talks.confirmed };
    expect(isGiven(talked, 2)).toBe(false);
    expect(isGiven(approved(talked, 2), 2)).toBe(true);
    const end = windowEnd(cycle.windows.feedback, cycle.timeZone);
    const late = Math.ceil(inRating.until(end).total('hours') / 24);
    expect(isGiven(approved(confirmed('at-once'), late), late)).toBe(true);
  });

  it.each(['at-once', 'feedback-window'] as const)(
    'once approved it never waits beyond the last stage: %s',
    (release) => {
      const { cycle } = confirmed(release);
      const end = windowEnd(cycle.windows.feedback, cycle.timeZone);
      const last = Math.ceil(inRating.until(end).total('hours') / 24);
      for (let days = 0; days <= last + 5; days += 1) {
        const after = approved(confirmed(release), days);
        expect(isGiven(after, Math.max(days, last)), `approved after ${days} days`).toBe(true);
      }
    },
  );
});
