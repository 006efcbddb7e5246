import { lastLine } from '../../domain/cycle/assignments.ts';
import { checkRoster, type KnownPerson } from '../../domain/people/roster-check.ts';
import {
  isEmptyPlan,
  type PersonOnRoster,
  planRoster,
  type RosterCounts,
  type RosterPlan,
  type SuperiorChange,
} from '../../domain/people/roster-plan.ts';
import type { RosterProblem } from '../../domain/people/roster-problems.ts';
import type { RosterTable } from '../../domain/people/roster-table.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';

export type RosterImport = {
  readonly table: RosterTable;
  /** Name of the file, for the audit trail. */
  readonly source: string;
  readonly now: Temporal.Instant;
  /** Where the agency is. */
  readonly today: Temporal.PlainDate;
  /** Everything happens as it would, and is then undone. */
  readonly isDryRun: boolean;
  readonly newId: () => string;
};

export type RosterImported = {
  readonly counts: RosterCounts & {
    /** Appraisals of running cycles that went to another appraiser, with all their answers. */
    readonly handedOver: number;
  };
  readonly superiorChanges: readonly SuperiorChange[];
  readonly ignoredColumns: readonly string[];
  readonly isDryRun: boolean;
};

export type RosterStore = {
  /** One transaction, in which no other import runs. Undone when the work throws, or always with `isDryRun`. */
  transaction<T>(work: (unit: RosterUnit) => Promise<T>, options: { readonly isDryRun: boolean }): Promise<T>;
};

export type RosterUnit = {
  people(): Promise<readonly PersonOnRoster[]>;
  /** Writes the plan and its audit row, and hands over what is due. Gives the number of appraisals handed over. */
  apply(
    plan: RosterPlan,
    at: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate; readonly source: string },
  ): Promise<number>;
};

/**
 * Imports a roster: all of it, or none with every problem at once. The same file again changes no row.
 * People whom the file does not mention stay as they are.
 */
export function importRoster(
  store: RosterStore,
  request: RosterImport,
): Promise<Result<RosterImported, readonly RosterProblem[]>> {
  const { table, today, isDryRun } = request;
  return store.transaction(
    async (unit) => {
      const people = await unit.people();
      const checked = checkRoster(table, knownPeople(people));
      if (!checked.ok) return checked;
      const plan = planRoster(checked.value.entries, people, today, request.newId);
      const handedOver = isEmptyPlan(plan) ? 0 : await unit.apply(plan, request);
      return ok({
        counts: { ...plan.counts, handedOver },
        superiorChanges: plan.superiorChanges,
        ignoredColumns: checked.value.ignoredColumns,
        isDryRun,
      });
    },
    { isDryRun },
  );
}

function knownPeople(people: readonly PersonOnRoster[]): ReadonlyMap<string, KnownPerson> {
  const nipById = new Map(people.map(({ record }) => [record.id, record.nip]));
  return new Map(
    people.map(({ record, lines }) => {
      const appraiserNip = nipById.get(lastLine(lines)?.appraiserId ?? '');
      const { nip, name, email, isTop } = record;
      return [nip, { nip, name, isTop, ...(email && { email }), ...(appraiserNip && { appraiserNip }) }];
    }),
  );
}
