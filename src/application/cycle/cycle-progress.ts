import type { AppraisalStatus } from '../../domain/appraisal/appraisal.ts';
import type { Cycle } from '../../domain/cycle/cycle.ts';

/** Where appraisals stand, in the order of the way: the first status is told apart by whether anything was answered. */
export const progressSteps = [
  'not-started',
  'in-progress',
  'submitted',
  'rating',
  'rated',
  'released',
  'acknowledged',
  'objected',
] as const satisfies readonly ('not-started' | 'in-progress' | Exclude<AppraisalStatus, 'self-assessment'>)[];
export type ProgressStep = (typeof progressSteps)[number];

export type StepCounts = Readonly<Record<ProgressStep, number>>;

/** Counts only: nobody's answers, and of names only those who say that their appraiser is wrong. */
export type CycleProgress = {
  readonly cycle: Cycle;
  readonly units: readonly { readonly unit: string; readonly total: number; readonly steps: StepCounts }[];
  readonly total: number;
  readonly steps: StepCounts;
  /** "Appraiser X is not mine": for HR to correct in the roster. */
  readonly disputes: readonly {
    readonly employee: string;
    readonly unit: string;
    readonly appraiser: string;
    readonly since: string;
  }[];
  /** How the people of the cycle, appraisers included, can be reached. */
  readonly reach: { readonly linked: number; readonly notLinked: number; readonly unreachable: number };
};

export type CycleListItem = { readonly cycle: Cycle; readonly appraisals: number };

export type ProgressStore = {
  /** All cycles, the latest first. */
  cycles(): Promise<readonly CycleListItem[]>;
  progress(cycle: Cycle): Promise<Omit<CycleProgress, 'cycle' | 'total' | 'steps'>>;
};

/** Progress of the cycle of a name (any case), or of the latest one; undefined when there is none. */
export async function cycleProgress(store: ProgressStore, name?: string): Promise<CycleProgress | undefined> {
  const cycles = await store.cycles();
  const chosen =
    name === undefined
      ? cycles[0]
      : cycles.find(({ cycle }) => cycle.name.toLowerCase() === name.trim().toLowerCase());
  if (!chosen) return undefined;
  const found = await store.progress(chosen.cycle);
  const steps = Object.fromEntries(
    progressSteps.map((step) => [step, found.units.reduce((sum, unit) => sum + unit.steps[step], 0)]),
  ) as StepCounts;
  return {
    cycle: chosen.cycle,
    ...found,
    steps,
    total: found.units.reduce((sum, unit) => sum + unit.total, 0),
  };
}
