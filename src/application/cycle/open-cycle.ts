import type { ItemCode } from '../../domain/appraisal/items.ts';
import type { Level, PositionLevel } from '../../domain/competency/catalogue.ts';
import {
  type Assignment,
  assignAppraisers,
  type Candidate,
  type LeftOutReason,
} from '../../domain/cycle/assignments.ts';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import type { Relative } from '../../domain/cycle/kind.ts';
import { type RequiredLevels, requiredFor } from '../../domain/cycle/required-levels.ts';
import {
  type StageProblem,
  type StageWarning,
  stageProblems,
  stageWarnings,
} from '../../domain/cycle/stages.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import { type KindRefusal, kindRefusal } from './kind-refusal.ts';
import { type Overlap, unmeant } from './overlaps.ts';

export type CycleDraft = Omit<Cycle, 'id' | 'closedAt'> & {
  readonly required: RequiredLevels;
  /** A pilot: only the people of these units take part. Absent = all. */
  readonly units?: readonly string[];
  /** Names of other cycles beside which this one is meant to stand, in the same time and for the same people. */
  readonly beside?: readonly string[];
};

export type CycleRefusal =
  | StageProblem
  | { readonly code: 'name-taken' }
  | { readonly code: 'nobody' }
  | { readonly code: 'unknown-unit'; readonly unit: string }
  | KindRefusal
  /** The same people are appraised for some of the same days already. */
  | { readonly code: 'people-overlap'; readonly overlap: Overlap };

export type Participant = Candidate & {
  readonly name: string;
  readonly nip: string;
  readonly unit: string;
  /** Null only for those without a NIP. */
  readonly level: PositionLevel | null;
};

export type NewAppraisal = Assignment & {
  readonly id: string;
  readonly required: Readonly<Record<ItemCode, Level>>;
};

export type CycleOpened = {
  readonly cycleId: string;
  readonly name: string;
  readonly cycle: Cycle;
  readonly appraisals: number;
  /** Whom it concerns: how many people of which unit. */
  readonly units: readonly { readonly unit: string; readonly people: number }[];
  /** Work results copied from the roster. */
  readonly results: number;
  readonly leftOut: readonly {
    readonly name: string;
    readonly nip: string;
    readonly reason: LeftOutReason;
  }[];
  readonly warnings: readonly StageWarning[];
  readonly isDryRun: boolean;
};

export type CycleStore = {
  /** One transaction. It is rolled back when the work throws, and always with `isDryRun`. */
  transaction<T>(work: (unit: CycleUnit) => Promise<T>, options: { readonly isDryRun: boolean }): Promise<T>;
};

export type CycleUnit = {
  isNameTaken(name: string): Promise<boolean>;
  people(): Promise<readonly Participant[]>;
  /** Other cycles with a day of the period in which some of these people are appraised. */
  overlaps(period: Cycle['period'], people: readonly string[]): Promise<readonly Overlap[]>;
  /** The other cycles of the year that say what they are. */
  relatives(period: Cycle['period']): Promise<readonly Relative[]>;
  /** Writes the cycle, its appraisals with planned work results, and the audit row. Returns the number of results. */
  open(
    cycle: Cycle,
    appraisals: readonly NewAppraisal[],
    now: Temporal.Instant,
    units: readonly string[] | undefined,
  ): Promise<number>;
};

export type CycleOpening = {
  readonly draft: CycleDraft;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly isDryRun: boolean;
  readonly newId: () => string;
};

/** Opens a cycle with an appraisal for everybody who has an appraiser, or refuses with all problems at once. */
export function openCycle(
  store: CycleStore,
  request: CycleOpening,
): Promise<Result<CycleOpened, readonly CycleRefusal[]>> {
  const { draft, today, isDryRun, newId } = request;
  const windows = { period: draft.period, ...draft.windows };
  return store.transaction(
    async (unit) => {
      const people = await unit.people();
      const byId = new Map(people.map((person) => [person.id, person]));
      const units = draft.units?.map((wanted) => ({ wanted, unit: unitOf(people, wanted) }));
      const isIn = (personId: string): boolean =>
        !units || units.some((one) => one.unit === byId.get(personId)?.unit);
      const found = assignAppraisers(people, today, draft.windows['self-assessment'].to);
      const assigned = found.assigned.filter(({ employeeId }) => isIn(employeeId));
      const leftOut = found.leftOut.filter(({ personId }) => isIn(personId));
      const problems = stageProblems(windows);
      const employees = assigned.map(({ employeeId }) => employeeId);
      const overlaps = problems.length > 0 ? [] : await unit.overlaps(draft.period, employees);
      const overlap = unmeant(overlaps, draft.beside, draft.kind);
      const wrong =
        problems.length > 0 ? undefined : await kindRefusal(draft, (period) => unit.relatives(period));
      const unknown = (units ?? []).filter((one) => one.unit === undefined);
      const refusals: CycleRefusal[] = [
        ...problems,
        ...((await unit.isNameTaken(draft.name)) ? [{ code: 'name-taken' } as const] : []),
        ...unknown.map(({ wanted }) => ({ code: 'unknown-unit', unit: wanted }) as const),
        ...(wrong ? [wrong] : []),
        ...(assigned.length === 0 && unknown.length === 0 ? [{ code: 'nobody' } as const] : []),
        ...(overlap ? [{ code: 'people-overlap', overlap } as const] : []),
      ];
      if (refusals.length > 0) return fail(refusals);
      const appraisals = assigned.map((assignment): NewAppraisal => {
        const level = byId.get(assignment.employeeId)?.level ?? 'pelaksana';
        return { ...assignment, id: newId(), required: requiredFor(level, draft.required) };
      });
      const { required: _ofLevels, units: _units, beside: _beside, ...rest } = draft;
      const cycle: Cycle = { ...rest, id: newId() };
      const named = units?.flatMap((one) => (one.unit === undefined ? [] : [one.unit]));
      const results = await unit.open(cycle, appraisals, request.now, named);
      return ok({
        cycleId: cycle.id,
        name: cycle.name,
        cycle,
        appraisals: appraisals.length,
        units: countByUnit(employees.map((id) => byId.get(id)?.unit ?? '')),
        results,
        leftOut: leftOut.map(({ personId, reason }) => {
          const { name = '', nip = '' } = byId.get(personId) ?? {};
          return { name, nip, reason };
        }),
        warnings: stageWarnings(windows, today),
        isDryRun,
      });
    },
    { isDryRun },
  );
}

const unitOf = (people: readonly Participant[], wanted: string): string | undefined =>
  people.find(({ unit }) => unit.toLowerCase() === wanted.trim().toLowerCase())?.unit;

/** How many of each, in the order of their names. */
function countByUnit(units: readonly string[]): CycleOpened['units'] {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts]
    .map(([unit, people]) => ({ unit, people }))
    .toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
}
