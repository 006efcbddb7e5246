import { describe, expect, it } from 'vitest';
import { confirmRating } from '../../../src/application/rating/confirm-rating.ts';
import { act, newsScreen } from '../../../src/conversation/engine/router.ts';
import { isBelowGood, predicateOf } from '../../../src/domain/appraisal/predicate.ts';
import { reasonCause } from '../../../src/domain/appraisal/rating.ts';
import { wordsOf } from '../../support/fake-platform.ts';
import { aCompleteRating, aContext, appraisalId, inRating, levels } from './rig.ts';

const values = [1, 2, 3] as const;
const rated = (results: number, behaviour: number, over = {}) =>
  aCompleteRating({
    answers: {
      self: levels(2),
      appraiser: {
        ...levels(2),
        H: { value: results, note: 'Target tidak tercapai.' },
        P: { value: behaviour, note: 'Membantu loket lain.' },
      },
    },
    ...over,
  });

describe('a predicate below "Baik"', () => {
  it('always has a rating below expectation, which asks for a reason', () => {
    for (const results of values)
      for (const behaviour of values) {
        const appraisal = rated(results, behaviour);
        const causes = (['H', 'P'] as const).map((item) =>
          reasonCause(appraisal, item, appraisal.answers.appraiser[item]),
        );
        expect(causes.includes('below-expectation')).toBe(isBelowGood(predicateOf(results, behaviour)));
      }
  });

  it('is set only by a second yes, and the superior of the appraiser is told by a row of the same save', () => {
    for (const results of values)
      for (const behaviour of values) {
        const appraisal = rated(results, behaviour);
        const confirm = (isSecondYes: boolean) =>
          confirmRating(appraisal, 'appraiser', inRating, appraisal.revision, {}, undefined, isSecondYes);
        const [once, twice] = [confirm(false), confirm(true)];
        const isLow = isBelowGood(predicateOf(results, behaviour));
        expect(once.ok ? 'set' : once.error.code).toBe(isLow ? 'second-yes' : 'set');
        const told = (twice.ok ? twice.value.writes : []).flatMap((write) =>
          write.kind === 'outbox' && write.intent.kind === 'below-good' ? [write.intent] : [],
        );
        expect(told).toEqual(
          isLow ? [{ kind: 'below-good', personId: appraisal.secondAppraiser?.id, appraisalId }] : [],
        );
      }
  });

  it('is told to nobody where the appraiser is the top', () => {
    const { secondAppraiser: _nobody, ...top } = rated(1, 1);
    const set = confirmRating(top, 'appraiser', inRating, top.revision, {}, undefined, true);
    expect(
      set.ok && set.value.writes.some((one) => one.kind === 'outbox' && one.intent.kind === 'below-good'),
    ).toBe(false);
  });

  it('says to the superior when they see the result: before it is given where it waits for approval', () => {
    const told = (over: object) => {
      const low = rated(1, 3, { status: 'rated', predicate: predicateOf(1, 3), ...over });
      const context = aContext(low, { relation: 'second-appraiser' });
      const screen = newsScreen(context, { kind: 'below-good', personId: 'p2', appraisalId });
      return screen ? wordsOf(screen) : '';
    };
    const afterwards = 'bila Budi Santoso berkeberatan';
    expect(told({})).toContain(afterwards);
    const by = rated(1, 3).cycle.windows.rating.to;
    const waiting = told({ approval: { stage: 'waiting', by } });
    expect(waiting).toContain('menunggu persetujuan');
    expect(waiting).not.toContain(afterwards);
  });

  it('is asked again by the first yes, also by that which goes on to the next person', () => {
    const low = rated(1, 2);
    const { revision } = low;
    const nextId = '01930000-0000-7000-8000-0000000000a2';
    for (const [action, next] of [
      [{ type: 'rate.submit', appraisalId, revision }, {}],
      [{ type: 'rate.submitNext', appraisalId, revision, nextId }, { nextId }],
    ] as const) {
      const step = act(aContext(low), action);
      expect(step.writes ?? []).toEqual([]);
      expect(step.state?.screen).toEqual({ at: 'rate-confirm', appraisalId, isSecond: true, ...next });
    }
    expect(act(aContext(low), { type: 'rate.sure', appraisalId, revision }).writes?.length).toBeGreaterThan(
      0,
    );
  });
});
