import { describe, expect, it } from 'vitest';
import { refusalToConfirm } from '../../../src/application/rating/confirm-rating.ts';
import { disputeAppraiser } from '../../../src/application/self/dispute-appraiser.ts';
import { isDisputeHolding } from '../../../src/domain/appraisal/dispute.ts';
import { turnOf } from '../../../src/domain/appraisal/turn.ts';
import { aCompleteRating, inRating, refusalOf } from '../rating/rig.ts';

const days = (count: number) => inRating.add({ hours: 24 * count });
const reported = (length?: number) => {
  const outcome = disputeAppraiser(aCompleteRating(), 'self', inRating, '', length);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value.appraisal;
};

describe('a report of a wrong appraiser', () => {
  it('holds the rating up until the end of its last day, and not longer', () => {
    const held = reported(3);
    expect(refusalToConfirm(held, {}, days(3))).toEqual({ code: 'appraiser-in-question' });
    expect(refusalToConfirm(held, {}, days(4))).toBeUndefined();
  });

  it('is the turn of HR while it holds the rating up, and then of the appraiser again', () => {
    const held = reported(3);
    for (const isForEmployee of [true, false]) {
      const turn = turnOf(held, days(3), { isForEmployee });
      expect([turn?.who, String(turn?.by)]).toEqual(['hr', '2026-12-15']);
      expect(turnOf(held, days(4), { isForEmployee })).toMatchObject({ who: 'appraiser' });
    }
  });

  it('of an earlier release, without a day of its own, lapses too', () => {
    const { disputeBy: _, ...old } = reported();
    expect(isDisputeHolding(old, days(7))).toBe(true);
    expect(isDisputeHolding(old, days(8))).toBe(false);
  });

  it('is one in a cycle, whatever HR answered; the same again while it is open changes nothing', () => {
    const again = disputeAppraiser(reported(), 'self', days(1));
    expect(again.ok && again.value.writes).toEqual([]);
    const { appraiserDisputedAt: _, ...answered } = reported();
    expect(refusalOf(disputeAppraiser(answered, 'self', days(1)))).toBe('dispute-once');
  });
});
