import type { ItemCode } from '../../domain/appraisal/items.ts';
import type { Level, PositionLevel } from '../../domain/competency/catalogue.ts';
import {
  type Assignment,
  assignAppraisers,
  type Candidate,
  type LeftOutReason,
} from '../../domain/cycle/assignments.ts';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import { type RequiredLevels, requiredFor } from '../../domain/cycle/required-levels.ts';
import {
  type StageProblem,
  type StageWarning,
  stageProblems,
  stageWarnings,
} from '../../domain/cycle/stages.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';

export type CycleDraft = Omit<Cycle, 'id'> & { readonly required: RequiredLevels };

export type CycleRefusal = StageProblem | { readonly code: 'name-taken' } | { readonly code: 'nobody' };

export type Participant = Candidate & {
  readonly name: string;
  readonly nip: string;
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
  readonly appraisals: number;
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
  /** Writes the cycle, its appraisals with planned work results, and the audit row. Returns the number of results. */
  open(cycle: Cycle, appraisals: readonly NewAppraisal[], now: Temporal.Instant): Promise<number>;
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
      const { assigned, leftOut } = assignAppraisers(people, today, draft.windows['self-assessment'].to);
      const refusals: CycleRefusal[] = [
        ...stageProblems(windows),
        ...((await unit.isNameTaken(draft.name)) ? [{ code: 'name-taken' } as const] : []),
        ...(assigned.length === 0 ? [{ code: 'nobody' } as const] : []),
      ];
      if (refusals.length > 0) return fail(refusals);
      const byId = new Map(people.map((person) => [person.id, person]));
      const appraisals = assigned.map((assignment): NewAppraisal => {
        const level = byId.get(assignment.employeeId)?.level ?? 'pelaksana';
        return { ...assignment, id: newId(), required: requiredFor(level, draft.required) };
      });
      const { required: _ofLevels, ...rest } = draft;
      const cycle: Cycle = { ...rest, id: newId() };
      const results = await unit.open(cycle, appraisals, request.now);
      return ok({
        cycleId: cycle.id,
        name: cycle.name,
        appraisals: appraisals.length,
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
