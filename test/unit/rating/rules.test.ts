import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirmRating } from '../../../src/application/rating/confirm-rating.ts';
import type { Answer } from '../../../src/domain/appraisal/appraisal.ts';
import { competencyCodes } from '../../../src/domain/appraisal/items.ts';
import { predicateOf } from '../../../src/domain/appraisal/predicate.ts';
import {
  isAnswered,
  raterHabit,
  ratingAccess,
  reasonCause,
  sameAsSelfPlan,
  suggestedPredicate,
} from '../../../src/domain/appraisal/rating.ts';
import { objectionDeadline, objectionState } from '../../../src/domain/appraisal/response.ts';
import type { Level } from '../../../src/domain/competency/catalogue.ts';
import { developmentFor } from '../../../src/domain/competency/development.ts';
import { gapsOf, ratedCompetencies, strengthsOf } from '../../../src/domain/competency/gap.ts';
import {
  aCompleteRating,
  aCycle,
  afterRating,
  anAppraisal,
  aReleasedResult,
  at,
  inRating,
  inSelf,
  levels,
  rated,
} from './rig.ts';

const level = fc.integer({ min: 1, max: 5 }) as fc.Arbitrary<Level>;
const value = fc.integer({ min: 0, max: 5 });
const answer: fc.Arbitrary<Answer> = fc.oneof(
  value.map((v) => ({ value: v })),
  fc.constant({ unobservable: 'no-occasion' } as const),
  fc.constant({ note: 'hanya catatan' }),
);
const someAnswers = fc.dictionary(fc.constantFrom(...competencyCodes), answer);

describe('the predicate', () => {
  it.each([
    [3, 1, 'poor'],
    [3, 2, 'good'],
    [3, 3, 'excellent'],
    [2, 1, 'poor'],
    [2, 2, 'good'],
    [2, 3, 'good'],
    [1, 1, 'very-poor'],
    [1, 2, 'needs-improvement'],
    [1, 3, 'needs-improvement'],
  ] as const)(
    'of results %i and behaviour %i is %s (kuadran kinerja pegawai)',
    (results, behaviour, predicate) => {
      expect(predicateOf(results, behaviour)).toBe(predicate);
    },
  );

  it('never depends on a competency level, neither when suggested nor when confirmed', () => {
    const three = fc.constantFrom(1, 2, 3) as fc.Arbitrary<1 | 2 | 3>;
    fc.assert(
      fc.property(
        three,
        three,
        fc.array(value, { minLength: 9, maxLength: 9 }),
        (results, behaviour, nine) => {
          const reasoned = nine.map((v, index) => [competencyCodes[index], { value: v, note: 'alasan' }]);
          const whole = { H: { value: results, note: 'alasan' }, P: { value: behaviour, note: 'alasan' } };
          const appraisal = rated(aCompleteRating(), { ...Object.fromEntries(reasoned), ...whole });
          expect(suggestedPredicate(appraisal)).toBe(predicateOf(results, behaviour));
          const confirmed = confirmRating(
            appraisal,
            'appraiser',
            inRating,
            appraisal.revision,
            {},
            undefined,
            true,
          );
          expect(confirmed.ok && confirmed.value.appraisal.predicate).toBe(predicateOf(results, behaviour));
        },
      ),
    );
  });

  it('is not suggested from one rating alone', () => {
    expect(suggestedPredicate(rated(anAppraisal(), { H: { value: 3 } }))).toBeUndefined();
  });
});

describe('a reason', () => {
  it('is asked exactly below the required level or two levels from the self-rating', () => {
    fc.assert(
      fc.property(level, value, value, (required, self, own) => {
        const appraisal = anAppraisal({
          required: { 'M.01': required },
          answers: { self: { 'M.01': { value: self } }, appraiser: {} },
        });
        const asks = reasonCause(appraisal, 'M.01', { value: own }) !== undefined;
        expect(asks).toBe(own < required || Math.abs(own - self) >= 2);
      }),
    );
  });

  it('is not measured against a self-rating that was never handed in', () => {
    const draft = anAppraisal({ selfSubmittedAt: undefined, answers: { self: levels(5), appraiser: {} } });
    expect(reasonCause(draft, 'M.01', { value: 2 })).toBeUndefined();
  });

  it.each([
    [1, 'below-expectation'],
    [2, undefined],
    [3, 'above-expectation'],
  ])('for results and behaviour as a whole, %i: %s', (given, cause) => {
    expect(reasonCause(anAppraisal(), 'H', { value: given })).toBe(cause);
    expect(reasonCause(anAppraisal(), 'P', { value: given })).toBe(cause);
  });

  it('is never asked for "not observable", which has its own', () => {
    expect(reasonCause(anAppraisal(), 'M.01', { unobservable: 'too-short' })).toBeUndefined();
  });
});

describe('same as the self-rating', () => {
  it('never replaces a rating, and takes only levels that were handed in', () => {
    fc.assert(
      fc.property(someAnswers, someAnswers, (self, appraiser) => {
        const appraisal = anAppraisal({ answers: { self, appraiser } });
        for (const { item, value: set } of sameAsSelfPlan(appraisal)) {
          expect(isAnswered(appraiser[item])).toBe(false);
          expect(self[item]?.value).toBe(set);
          expect(competencyCodes).toContain(item);
        }
        expect(sameAsSelfPlan({ ...appraisal, selfSubmittedAt: undefined })).toEqual([]);
      }),
    );
  });
});

describe('gaps and development', () => {
  it('a gap is what is missing to the required level, never negative, and unknown when not observed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...competencyCodes), level, answer, (item, required, given) => {
        const appraisal = anAppraisal({
          required: { [item]: required },
          answers: { self: {}, appraiser: { [item]: given } },
        });
        expect(ratedCompetencies(appraisal).map(({ gap }) => gap)).toEqual([
          given.value === undefined ? undefined : given.value < required ? required - given.value : 0,
        ]);
      }),
    );
  });

  it('every rated competency is either a strength or a gap, widest first', () => {
    fc.assert(
      fc.property(someAnswers, (appraiser) => {
        const appraisal = anAppraisal({ answers: { self: {}, appraiser } });
        const strengths = strengthsOf(appraisal).map(({ item }) => item);
        const gaps = gapsOf(appraisal);
        const known = competencyCodes.filter((item) => appraiser[item]?.value !== undefined);
        expect([...strengths, ...gaps.map(({ item }) => item)].sort()).toEqual([...known].sort());
        const widths = gaps.map(({ gap }) => gap ?? 0);
        expect(widths).toEqual(widths.toSorted((a, b) => b - a));
      }),
    );
  });

  it('a gap of one learns at work and from others; two or more adds a structured form and a counselling talk', () => {
    const structured = ['course', 'technical-guidance', 'performance-counselling'];
    expect(developmentFor(0)).toEqual(['mentor-others']);
    expect(developmentFor(1).filter((form) => structured.includes(form))).toEqual([]);
    for (const gap of [2, 3, 4, 5]) {
      expect(developmentFor(gap).slice(0, developmentFor(1).length)).toEqual(developmentFor(1));
      expect(developmentFor(gap)).toEqual(expect.arrayContaining(structured));
    }
  });
});

describe('when a rating may be given', () => {
  it.each([
    ['submitted', inSelf, 'open'],
    ['self-assessment', inSelf, 'waiting-for-self'],
    ['self-assessment', inRating, 'open'],
    ['rating', inRating, 'open'],
    ['submitted', afterRating, 'over'],
    ['rated', inRating, 'done'],
    ['released', inRating, 'done'],
    // The last minute of the last day in Mataram still counts; the next minute does not.
    ['rating', at('2026-12-20T15:59:00Z'), 'open'],
    ['rating', at('2026-12-20T16:00:00Z'), 'over'],
  ] as const)('%s at %s: %s', (status, now, access) => {
    expect(ratingAccess(anAppraisal({ status }), now)).toBe(access);
  });

  it('waits for the rating window when the self-assessment was missed and there is a pause between', () => {
    const cycle = aCycle();
    const paused = {
      ...cycle,
      windows: {
        ...cycle.windows,
        rating: {
          ...cycle.windows.rating,
          from: afterRating.toZonedDateTimeISO('UTC').toPlainDate(),
          to: cycle.period.to,
        },
      },
    };
    expect(ratingAccess({ status: 'self-assessment', cycle: paused }, inRating)).toBe('not-yet');
    expect(ratingAccess({ status: 'submitted', cycle: paused }, inRating)).toBe('open');
  });
});

describe('the term for an objection', () => {
  it('ends with the fourteenth day after release, in the cycle’s zone', () => {
    const result = aReleasedResult();
    expect(objectionDeadline(result)?.toString()).toBe('2026-12-28');
    expect(objectionState(result, at('2026-12-28T15:59:59Z'))).toBe('open');
    expect(objectionState(result, at('2026-12-28T16:00:00Z'))).toBe('over');
  });
});

describe('the hint on rater habits', () => {
  it('speaks up only when all nine are alike or all nine equal the self-rating', () => {
    const self = { ...levels(2), 'M.01': { value: 3 } };
    const withLevels = (appraiser: Readonly<Record<string, Answer>>) =>
      raterHabit(anAppraisal({ answers: { self, appraiser } }));
    expect(withLevels(levels(3))).toBe('all-equal');
    expect(withLevels(self)).toBe('all-as-self');
    expect(withLevels({ ...self, 'M.02': { value: 4 } })).toBeUndefined();
    expect(withLevels({ 'M.01': { value: 3 } })).toBeUndefined();
  });
});
