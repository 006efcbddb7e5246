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
import type { Headings } from '../../domain/people/sheets/headings.ts';
import type { Unread } from '../../domain/people/sheets/unread.ts';
import type { Removal } from '../../domain/roster/removals.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';

export type RosterImport = {
  readonly table: RosterTable;
  /** What columns may be called; without it, what we know. */
  readonly headings?: Headings;
  /** Name of the file, for the audit trail. */
  readonly source: string;
  readonly now: Temporal.Instant;
  /** The date in the agency's zone. */
  readonly today: Temporal.PlainDate;
  /** Everything is done and then rolled back. */
  readonly isDryRun: boolean;
  /** Somebody has seen what would be removed and agreed. Without it, an import that removes anything does nothing. */
  readonly mayRemove: boolean;
  readonly newId: () => string;
  /** Called after each part: what is known was read, the file was compared with it, the changes were written. */
  readonly onProgress?: (done: number, of: number) => void;
};

export type RosterImported = {
  readonly counts: RosterCounts & {
    /** Appraisals of running cycles that moved to another appraiser, with all their answers. */
    readonly handedOver: number;
  };
  readonly superiorChanges: readonly SuperiorChange[];
  readonly removals: readonly Removal[];
  readonly ignoredColumns: readonly string[];
  /** Rows, columns and sheets of the table that were not read. */
  readonly unread: readonly Unread[];
  readonly isDryRun: boolean;
  /** Nothing was written, because something would be removed and nobody has agreed yet. */
  readonly isWaiting: boolean;
};

export type RosterStore = {
  /** One transaction, without other imports. It is rolled back when the work throws, and always with `isDryRun`. */
  transaction<T>(work: (unit: RosterUnit) => Promise<T>, options: { readonly isDryRun: boolean }): Promise<T>;
};

export type RosterUnit = {
  people(): Promise<readonly PersonOnRoster[]>;
  /** Writes the plan and its audit row, and moves appraisals to their new appraisers. Returns how many it moved. */
  apply(
    plan: RosterPlan,
    at: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate; readonly source: string },
  ): Promise<number>;
};

/**
 * Imports a whole roster, or nothing and returns all problems at once, or what would be removed. Importing the same file again changes no row.
 * People who are not in the file stay unchanged.
 */
export function importRoster(
  store: RosterStore,
  request: RosterImport,
): Promise<Result<RosterImported, readonly RosterProblem[]>> {
  const { table, today, isDryRun, mayRemove, onProgress = () => {} } = request;
  return store.transaction(
    async (unit) => {
      onProgress(0, 3);
      const people = await unit.people();
      onProgress(1, 3);
      const checked = checkRoster(table, knownPeople(people), request.headings);
      if (!checked.ok) return checked;
      const plan = planRoster(checked.value.entries, people, today, request.newId);
      onProgress(2, 3);
      const isWaiting = plan.removals.length > 0 && !mayRemove && !isDryRun;
      const handedOver = isWaiting || isEmptyPlan(plan) ? 0 : await unit.apply(plan, request);
      return ok({
        counts: { ...plan.counts, handedOver },
        superiorChanges: plan.superiorChanges,
        removals: plan.removals,
        ignoredColumns: checked.value.ignoredColumns,
        unread: checked.value.unread,
        isDryRun,
        isWaiting,
      });
    },
    { isDryRun },
  );
}

function knownPeople(people: readonly PersonOnRoster[]): ReadonlyMap<string, KnownPerson> {
  const nipById = new Map(people.map(({ record }) => [record.id, record.nip]));
  return new Map(
    people.map(({ record, lines, results }) => {
      const appraiserNip = nipById.get(lastLine(lines)?.appraiserId ?? '');
      const { nip, name, unit, position, level, email, isTop } = record;
      const kept = { nip, name, unit, position, level, isTop, resultNos: results.map(({ no }) => no) };
      return [nip, { ...kept, ...(email && { email }), ...(appraiserNip && { appraiserNip }) }];
    }),
  );
}
