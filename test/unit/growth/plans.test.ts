import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthReminders } from '../../../src/application/growth/reminders.ts';
import {
  amountMax,
  type GrowthAction,
  type GrowthPlan,
  growthSides,
  growthTurn,
  isAgreed,
} from '../../../src/domain/growth/action.ts';
import { beforeOn, growthIn } from '../../../src/domain/growth/earlier.ts';
import { freeForms, growthFormList, hoursOf } from '../../../src/domain/growth/forms.ts';
import { hoursInYear, isByContract, yearlyHoursOf } from '../../../src/domain/growth/hours.ts';
import { fitting, type GrowthMove, growthMoved, planOf } from '../../../src/domain/growth/moves.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { anAction, someCatalogue, someTraining } from '../../support/growth.ts';
import { planned } from '../../support/plans.ts';
import { aCycle, anAppraisal, aReleasedResult, inRating } from '../rating/rig.ts';

const today = Temporal.PlainDate.from('2026-12-12');
const coaching: GrowthPlan = {
  ...{ item: 'M.03', form: 'coaching', amount: 4, hours: 8 },
  ...{ from: today, to: today.add({ months: 3 }) },
};
const propose = (over: Partial<GrowthPlan> = {}): GrowthMove => ({
  type: 'propose',
  plan: { ...coaching, ...over },
});

/** All actions after a move, or why it was not made. */
function play(
  actions: readonly GrowthAction[],
  by: (typeof growthSides)[number],
  move: GrowthMove,
  on = today,
) {
  const outcome = growthMoved(actions, by, move, { today: on });
  if (typeof outcome === 'string') return outcome;
  return [...actions.filter(({ no }) => no !== outcome.after.no), outcome.after];
}

describe('a plan of development', () => {
  it('is agreed when the other side accepts it, and done by the employee', () => {
    const proposed = play([], 'appraiser', propose());
    expect(proposed).toMatchObject([{ no: 1, state: 'proposed', proposedBy: 'appraiser' }]);
    const [one] = proposed as readonly GrowthAction[];
    expect(one && growthTurn(one)).toBe('employee');
    expect(play([anAction()], 'appraiser', { type: 'accept', no: 1 })).toBe('not-yours');
    expect(play([anAction()], 'employee', { type: 'accept', no: 1 })).toMatchObject([{ state: 'agreed' }]);
    const agreed = [anAction({ state: 'agreed' })];
    for (const type of ['begin', 'finish', 'drop'] as const)
      expect(play(agreed, 'appraiser', { type, no: 1 })).toBe('not-yours');
    expect(play(agreed, 'employee', { type: 'finish', no: 1 })).toMatchObject([
      { state: 'done', doneOn: today },
    ]);
    expect(play(agreed, 'employee', { type: 'finish', no: 1 }, anAction().from.subtract({ days: 1 }))).toBe(
      'too-early',
    );
  });

  it('takes another proposal in the place of one that waits, whosever that was', () => {
    const other = play([anAction()], 'employee', propose({ form: 'mentoring' }));
    expect(other).toMatchObject([{ no: 1, form: 'mentoring', proposedBy: 'employee', state: 'proposed' }]);
    const beside = play([anAction({ state: 'agreed' })], 'employee', propose({ form: 'mentoring' }));
    expect(beside).toMatchObject([
      { no: 1, state: 'agreed' },
      { no: 2, state: 'proposed' },
    ]);
  });

  it.each([
    [{ from: today.subtract({ days: 1 }) }, 'dates'],
    [{ to: today.subtract({ days: 1 }) }, 'dates'],
    [{ to: today.add({ months: 19 }) }, 'dates'],
    [{ amount: 0, hours: 0 }, 'amount'],
    [{ amount: amountMax + 1, hours: 22 }, 'amount'],
    // No more than two sessions of coaching count in a month.
    [{ amount: 6, hours: 12, to: today.add({ days: 20 }) }, 'amount'],
    [{ hours: 9 }, 'amount'],
    // A course has no hours of its own: it comes from the catalogue.
    [{ form: 'course', hours: 0 }, 'amount'],
  ] as const)('is not taken with %j', (over, why) => {
    expect(play([], 'employee', propose(over))).toBe(why);
  });

  const moves = fc.oneof(
    fc
      .record({
        item: fc.constantFrom('M.01', 'M.03'),
        form: fc.constantFrom(...growthFormList),
        amount: fc.integer({ min: 0, max: 12 }),
      })
      .map(({ item, form, amount }) => propose({ item, form, amount, hours: hoursOf(form, amount) })),
    fc.record({
      type: fc.constantFrom('accept' as const, 'begin' as const, 'finish' as const, 'drop' as const),
      no: fc.integer({ min: 1, max: 4 }),
    }),
  );
  const games = fc.array(fc.tuple(fc.constantFrom(...growthSides), moves, fc.integer({ min: 0, max: 3 })), {
    maxLength: 40,
  });

  it('is never agreed by one side alone, never changed once agreed, and ends for good', () => {
    fc.assert(
      fc.property(games, (game) => {
        let actions: readonly GrowthAction[] = [];
        let day = today;
        for (const [by, move, days] of game) {
          day = day.add({ days });
          const outcome = growthMoved(actions, by, move, { today: day });
          if (typeof outcome === 'string') continue;
          const { before, after } = outcome;
          const { state: was } = before ?? {};
          // What became agreed was proposed by the other one.
          if (before && !isAgreed(before) && isAgreed(after)) expect(after.proposedBy).not.toBe(by);
          // What is agreed keeps what was agreed; only how far it is goes on.
          if (before && isAgreed(before)) {
            const { state: _, doneOn: __, ...said } = after;
            expect(before).toMatchObject(said);
          }
          expect(was === 'done' || was === 'dropped').toBe(false);
          // JP are there only for what has a last day, and never for a proposal.
          expect(after.doneOn !== undefined).toBe(after.state === 'done');
          actions = [...actions.filter(({ no }) => no !== after.no), after];
          // One proposal waits for a competency, and numbers are given once.
          const open = actions.filter(({ state }) => state === 'proposed').map(({ item }) => item);
          expect(new Set(open).size).toBe(open.length);
          expect(new Set(actions.map(({ no }) => no)).size).toBe(actions.length);
        }
        const year = hoursInYear(actions, day.year, '198609262015051001');
        const sum = actions.flatMap(({ state, hours, doneOn }) =>
          state === 'done' && doneOn?.year === day.year ? [hours] : [],
        );
        expect(year).toEqual({ done: sum.reduce((a, b) => a + b, 0), of: 20 });
      }),
      { numRuns: 500 },
    );
  });

  it('can be agreed on without a catalogue only where hours are printed, or none are counted', () => {
    expect(freeForms).not.toContain('training');
    expect(freeForms).toContain('workplace-guidance');
    expect(hoursOf('workplace-guidance', 5)).toBe(0);
    expect(hoursOf('coaching', 4)).toBe(8);
  });
});

describe('trainings of the catalogue', () => {
  const gap = { item: 'M.03', rated: 1, required: 2 };
  it('fit a gap when they lead further, not beyond what is required, and have a seat on a day to come', () => {
    const { trainings } = someCatalogue;
    expect(fitting(trainings, gap, today)).toHaveLength(2);
    expect(fitting(trainings, { ...gap, rated: 2 }, today)).toEqual([]);
    expect(fitting(trainings, { ...gap, item: 'M.04' }, today)).toEqual([]);
    expect(fitting([{ ...someTraining, level: 3 }], gap, today)).toEqual([]);
    expect(fitting([{ ...someTraining, taken: 30 }], gap, today)).toEqual([]);
    expect(fitting([{ ...someTraining, seats: 0, taken: 0 }], gap, today)).toEqual([]);
    expect(fitting(trainings, gap, today.add({ years: 1 }))).toEqual([someTraining]);
  });

  it('bring their own days, hours and title', () => {
    const [, dated] = someCatalogue.trainings;
    const chosen = { from: today, to: today.add({ months: 1 }) };
    expect(dated && planOf(dated, chosen)).toMatchObject({ from: dated?.from, to: dated?.to, hours: 5 });
    expect(planOf(someTraining, chosen)).toMatchObject({ ...chosen, hours: 12, title: someTraining.title });
  });
});

describe('JP of a year', () => {
  it('are counted against 20, and against 24 for whoever works by contract, unless the agency says otherwise', () => {
    expect(isByContract('198609262015051001')).toBe(false);
    expect(isByContract('199001012022211003')).toBe(true);
    expect(hoursInYear([], 2026, '199001012022211003').of).toBe(24);
    expect(hoursInYear([], 2026, '198609262015051001', { pns: 30, pppk: 10 }).of).toBe(30);
    expect(yearlyHoursOf('20 / 24')).toEqual({ pns: 20, pppk: 24 });
    for (const wrong of ['20', '0 / 24', '20 / 201', 'dua / tiga'])
      expect(yearlyHoursOf(wrong)).toBeUndefined();
  });
});

describe('the cycle after', () => {
  const grown = planned['grown since'] ?? anAppraisal();
  it('knows where somebody stood, and says that they grew only when they did', () => {
    expect(beforeOn(grown, 'M.03')).toMatchObject({ cycle: 'Triwulan III 2026', level: 0, required: 2 });
    expect(beforeOn(grown, 'M.04')).toBeUndefined();
    expect(growthIn(grown)).toMatchObject([{ item: 'M.03', from: 0, to: 1 }]);
    const same = grown.earlier?.map((one) => ({ ...one, level: 1 })) ?? [];
    expect(growthIn({ ...grown, earlier: same })).toEqual([]);
    expect(growthIn(aReleasedResult())).toEqual([]);
  });

  it('looks at the latest cycle that had a plan for it', () => {
    const [one] = grown.earlier ?? [];
    const earlier = one ? [one, { ...one, cycle: 'Triwulan II 2026', level: 3 }] : [];
    expect(beforeOn({ earlier }, 'M.03')).toMatchObject({
      level: 0,
      actions: [{ cycle: 'Triwulan III 2026' }],
    });
  });
});

describe('reminders of what was agreed', () => {
  const of = { ...anAppraisal(), cycle: aCycle() };
  const planOn = (from: string, to: string) =>
    growthReminders(
      of,
      anAction({ from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) }),
      inRating,
    ).map((write) => write.kind === 'outbox' && [`${write.availableAt}`, write.dedupeKey.split(':')[3]]);

  it('come once before it begins and once before it ends, where there is time for that', () => {
    expect(planOn('2027-03-01', '2027-05-31')).toEqual([
      ['2027-02-26T02:20:00Z', 'begins'],
      ['2027-05-24T02:20:00Z', 'ends'],
    ]);
    expect(planOn('2027-03-01', '2027-03-03')).toEqual([['2027-02-26T02:20:00Z', 'begins']]);
    expect(planOn('2026-12-12', '2026-12-13')).toEqual([]);
  });
});
