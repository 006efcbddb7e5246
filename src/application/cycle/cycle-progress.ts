import { appraisalStatuses } from '../../domain/appraisal/appraisal.ts';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import type { ExemptReason } from '../../domain/tenure/exempt.ts';

/** The steps of an appraisal in order. Status `self-assessment` is two steps: without and with at least one answer. */
export const progressSteps = [
  'not-started',
  'in-progress',
  ...appraisalStatuses.filter((status) => status !== 'self-assessment'),
] as const;
export type ProgressStep = (typeof progressSteps)[number];

export type StepCounts = Readonly<Record<ProgressStep, number>>;

/** Counts only, no answers; the only names are those of employees who say that their appraiser is wrong. */
export type CycleProgress = {
  readonly cycle: Cycle;
  readonly units: readonly { readonly unit: string; readonly total: number; readonly steps: StepCounts }[];
  readonly total: number;
  readonly steps: StepCounts;
  /** Employees who say that their appraiser is wrong, so that HR can correct the roster. */
  readonly disputes: readonly {
    readonly employee: string;
    readonly nip: string;
    readonly unit: string;
    readonly appraiser: string;
    readonly since: string;
  }[];
  /** Who takes no part, counted by the exemption of the law, or without one for any other reason. */
  readonly takenOut: readonly { readonly exemptAs?: ExemptReason; readonly people: number }[];
  /** How the people of the cycle, appraisers included, can be reached. */
  readonly reach: { readonly linked: number; readonly notLinked: number; readonly unreachable: number };
};

export type CycleListItem = { readonly cycle: Cycle; readonly appraisals: number };

export type ProgressStore = {
  /** All cycles, the latest first. */
  cycles(): Promise<readonly CycleListItem[]>;
  progress(cycle: Cycle): Promise<Omit<CycleProgress, 'cycle' | 'total' | 'steps'>>;
};

/** Progress of the cycle with this name (any case), or of the latest cycle; undefined when there is none. */
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
