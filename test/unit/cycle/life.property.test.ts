import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LivingCycle, Plan, Taking } from '../../../src/application/cycle/life/facts.ts';
import { planAct } from '../../../src/application/cycle/life/plan-act.ts';
import { stages, type Window } from '../../../src/domain/cycle/cycle.ts';
import type { CycleAct, Whom } from '../../../src/domain/cycle/life/act.ts';
import { windowsFor } from '../../../src/domain/cycle/person-windows.ts';
import { stageProblems } from '../../../src/domain/cycle/stages.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { aCycle } from '../rating/rig.ts';

const first = Temporal.PlainDate.from('2026-11-20');
const day = fc.integer({ min: 0, max: 70 }).map((days) => first.add({ days }));
const window = fc.tuple(day, day).map(([from, to]): Window => ({ from, to }));
const whom = fc.constantFrom<Whom>(
  { who: 'all' },
  { who: 'unit', unit: 'Dinas' },
  { who: 'person', personId: 'budi' },
  { who: 'person', personId: 'citra' },
);
const stage = fc.constantFrom(...stages);
const act: fc.Arbitrary<CycleAct> = fc.oneof(
  fc.record({ kind: fc.constantFrom('extend', 'reopen'), stage, until: day, whom }),
  fc
    .dictionary(fc.constantFrom(...stages), window, { minKeys: 1 })
    .map((windows) => ({ kind: 'correct', windows }) as const),
  fc.record({
    kind: fc.constantFrom('take-out', 'put-back', 'withdraw', 'give-again'),
    personId: fc.constantFrom('budi', 'citra'),
  }),
  fc.constant({ kind: 'close' } as const),
);
/** Acts in the order of their days. */
const story = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 6 }), act), { minLength: 1, maxLength: 25 })
  .map((acts) => {
    let now = Temporal.Instant.from('2026-11-20T02:00:00Z');
    return acts.map(([days, one]) => {
      now = now.add({ hours: 24 * days + 1 });
      return { now, act: one };
    });
  });

const taking = (id: string, unit: string): Taking => ({
  ...{ id, revision: 1, employeeId: id, appraiserId: 'ani', name: id, unit, status: 'self-assessment' },
});
const start: { living: LivingCycle; takings: readonly Taking[] } = {
  living: { cycle: aCycle() },
  takings: [taking('budi', 'Dinas'), taking('citra', 'Badan')],
};

/** What the database does with a plan. */
function applied({ takings }: typeof start, { appraisals, after }: Plan): typeof start {
  const changed = new Map(appraisals.map((one) => [one.id, one.set]));
  const next = takings.map((one): Taking => {
    const given = Object.entries(changed.get(one.id) ?? {}).map(([key, set]) => [key, set ?? undefined]);
    return { ...one, ...Object.fromEntries(given) };
  });
  return { living: { cycle: after }, takings: next };
}

function* states(acts: ReadonlyArray<{ now: Temporal.Instant; act: CycleAct }>) {
  let state = start;
  for (const { now, act: one } of acts) {
    const before = state;
    const plan = planAct(one, state.living, { takings: state.takings, units: ['Dinas', 'Badan'], now });
    if (plan.ok) state = applied(state, plan.value);
    yield { before, state, plan };
  }
}

describe('whatever HR does to a cycle, in whatever order', () => {
  it('the stages of nobody share a day or lack one', () => {
    fc.assert(
      fc.property(story, (acts) => {
        for (const { state } of states(acts))
          for (const { extended } of [{ extended: undefined }, ...state.takings])
            expect(stageProblems(windowsFor(state.living.cycle.windows, extended))).toEqual([]);
      }),
    );
  });

  it('a closed cycle refuses every further act, and stays as it was', () => {
    fc.assert(
      fc.property(story, (acts) => {
        for (const { before, state, plan } of states([...acts, ...closing])) {
          if (!before.living.cycle.closedAt) continue;
          expect(plan).toMatchObject({ ok: false, error: [{ code: 'closed' }] });
          expect(state).toEqual(before);
        }
      }),
    );
  });

  it('no day that anybody had for a stage that is not over is taken away by more days for others', () => {
    fc.assert(
      fc.property(story, (acts) => {
        for (const { before, state, plan } of states(acts)) {
          if (!plan.ok || !['extend', 'reopen'].includes(plan.value.kind)) continue;
          before.takings.forEach(({ extended }, index) => {
            const was = windowsFor(before.living.cycle.windows, extended);
            const is = windowsFor(state.living.cycle.windows, state.takings[index]?.extended);
            for (const one of stages)
              expect(Temporal.PlainDate.compare(is[one].to, was[one].to)).toBeGreaterThanOrEqual(0);
          });
        }
      }),
    );
  });
});

/** Long after, it can be closed; then everything is tried once more. */
const late = Temporal.Instant.from('2028-01-01T00:00:00Z');
const closing: readonly { readonly now: Temporal.Instant; readonly act: CycleAct }[] = [
  { now: late, act: { kind: 'close' } },
  { now: late, act: { kind: 'close' } },
  { now: late, act: { kind: 'correct', name: 'Lain' } },
  { now: late, act: { kind: 'put-back', personId: 'budi' } },
  {
    now: late,
    act: {
      kind: 'reopen',
      stage: 'feedback',
      until: Temporal.PlainDate.from('2028-02-01'),
      whom: { who: 'all' },
    },
  },
];
