import { describe, expect, it } from 'vitest';
import {
  cycleProgress,
  type ProgressStore,
  progressSteps,
  type StepCounts,
} from '../../../src/application/cycle/cycle-progress.ts';
import { appraisalStatuses } from '../../../src/domain/appraisal/appraisal.ts';
import type { Cycle } from '../../../src/domain/cycle/cycle.ts';
import { aCycle } from '../rating/rig.ts';

const none = Object.fromEntries(progressSteps.map((step) => [step, 0])) as StepCounts;
const counts = (over: Partial<StepCounts>): StepCounts => ({ ...none, ...over });
const latest: Cycle = { ...aCycle(), id: 'c2', name: 'Triwulan IV 2026' };
const before: Cycle = { ...aCycle(), id: 'c1', name: 'Triwulan III 2026' };
const disputes = [
  { employee: 'Budi', nip: '198609262015051001', unit: 'Kominfo', appraiser: 'Ani', since: '2026-12-02' },
];
const reach = { linked: 5, notLinked: 1, unreachable: 1 };

const storeOf = (...cycles: readonly Cycle[]): ProgressStore => ({
  cycles: async () => cycles.map((cycle) => ({ cycle, appraisals: 7 })),
  progress: async () => ({
    units: [
      { unit: 'Kominfo', total: 4, steps: counts({ 'not-started': 1, 'in-progress': 1, submitted: 2 }) },
      { unit: 'Bappeda', total: 3, steps: counts({ submitted: 1, rating: 1, objected: 1 }) },
    ],
    disputes,
    takenOut: [{ exemptAs: 'cltn', people: 2 }],
    reach,
  }),
});

describe('the progress of a cycle', () => {
  it('has a step for every status of an appraisal, because the database counts by status', () => {
    const counted = appraisalStatuses.filter((status) => status !== 'self-assessment');
    expect(progressSteps).toEqual(['not-started', 'in-progress', ...counted]);
  });

  it('adds up its units, step by step, and passes on how many dispute and how many can be reached', async () => {
    const found = await cycleProgress(storeOf(latest));
    expect(found).toMatchObject({ total: 7, disputes, reach });
    expect(found?.steps).toEqual(
      counts({ 'not-started': 1, 'in-progress': 1, submitted: 3, rating: 1, objected: 1 }),
    );
    expect(Object.keys(found?.steps ?? {})).toEqual(progressSteps);
    expect(progressSteps.reduce((sum, step) => sum + (found?.steps[step] ?? 0), 0)).toBe(found?.total);
  });

  it('is that of the latest cycle, or of the named one, in upper or lower case and with spaces around it', async () => {
    const idOf = async (name?: string) => (await cycleProgress(storeOf(latest, before), name))?.cycle.id;
    expect(await idOf()).toBe('c2');
    expect(await idOf('Triwulan III 2026')).toBe('c1');
    expect(await idOf('  TRIWULAN iii 2026 ')).toBe('c1');
    expect(await idOf('Triwulan')).toBeUndefined();
    expect(await idOf('')).toBeUndefined();
  });

  it('is undefined when there is no cycle', async () => {
    expect(await cycleProgress(storeOf())).toBeUndefined();
  });
});
