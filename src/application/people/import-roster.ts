import { lastLine } from '../../domain/cycle/assignments.ts';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import { checkRoster, type KnownPerson, renumberedIn } from '../../domain/people/roster-check.ts';
import { type Header, readHeader } from '../../domain/people/roster-columns.ts';
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
import type { Leave } from '../../domain/tenure/leave.ts';
import type { RosterTransfer } from '../../domain/tenure/roster-transfers.ts';
import type { Transfer } from '../../domain/tenure/transfer.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import type { AuditRole } from '../outcome/writes.ts';
import type { Joiner } from '../tenure/joiners.ts';
import type { MovedPart } from '../tenure/transfer.ts';

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
  /** Whether those who seem to be somebody of the roster under a new number are; absent while nobody has said so. */
  readonly samePerson?: 'yes' | 'no';
  /** Whoever is missing in the file leaves so. Without it, they stay as they are. */
  readonly missingLeave?: Leave;
  /** Whoever is in another unit or under another superior moved so. Without it, nothing becomes of their appraisals. */
  readonly moved?: Transfer;
  readonly newId: () => string;
  /** Who imports it in the chat; absent = an operator of the command line. */
  readonly by?: RosterOfficer;
  /** Called after each part: what is known was read, the file was compared with it, the changes were written. */
  readonly onProgress?: (done: number, of: number) => void;
};

export type RosterOfficer = {
  readonly role: Extract<AuditRole, 'hr'>;
  readonly actorId: string;
  readonly eventId: string;
};

export type RosterImported = {
  readonly counts: RosterCounts & {
    /** Appraisals of running cycles that moved to another appraiser, with all their answers. */
    readonly handedOver: number;
    readonly renumbered: number;
    readonly transfers: number;
    /** Appraisals that become two parts. */
    readonly parts: number;
    /** Appraisals or parts that nobody rates any more. */
    readonly archived: number;
  };
  readonly missing: readonly Named[];
  /** Whoever is missing leaves with this import. */
  readonly missingLeave?: Leave;
  /** Whom the file still names, although they have left. */
  readonly gone: readonly (Named & { readonly leave?: Leave })[];
  /** Who moved on a day, each with what becomes of their appraisals that run. */
  readonly transfers: readonly (RosterTransfer & { readonly becomes: readonly MovedPart['becomes'][] })[];
  /** Who seems to have moved while an appraisal runs, and no day is said. */
  readonly movers: readonly Named[];
  /** People with another number, or who seem to be. */
  readonly renumbered: readonly Renumbering[];
  /** Nobody has said yet whether they are the same; nothing was written. */
  readonly isAsking: boolean;
  /** Who has no appraisal in a cycle that is open. */
  readonly joiners: readonly Joiner[];
  readonly superiorChanges: readonly SuperiorChange[];
  readonly removals: readonly Removal[];
  readonly ignoredColumns: readonly string[];
  /** Rows, columns and sheets of the table that were not read. */
  readonly unread: readonly Unread[];
  readonly isDryRun: boolean;
  /** Nothing was written, because something would be removed and nobody has agreed yet. */
  readonly isWaiting: boolean;
};

type Named = { readonly nip: PersonNumber; readonly name: string; readonly unit: string };

export type Renumbering = {
  readonly row: number;
  readonly name: string;
  readonly unit: string;
  readonly from: PersonNumber;
  readonly to: PersonNumber;
};

export type RosterStore = {
  /** One transaction, without other imports. It is rolled back when the work throws, and always with `isDryRun`. */
  transaction<T>(work: (unit: RosterUnit) => Promise<T>, options: { readonly isDryRun: boolean }): Promise<T>;
};

export type RosterUnit = {
  people(): Promise<readonly PersonOnRoster[]>;
  /** Writes the plan and its audit row, parts appraisals, and moves them to their new appraisers. */
  apply(
    plan: RosterPlan,
    at: {
      readonly now: Temporal.Instant;
      readonly today: Temporal.PlainDate;
      readonly source: string;
      readonly by?: RosterOfficer;
    },
  ): Promise<{ readonly handedOver: number; readonly parts: readonly MovedPart[] }>;
  /** Of whom an appraisal runs that is not confirmed. */
  underWay(today: Temporal.PlainDate): Promise<ReadonlySet<string>>;
  /** Who has no appraisal in a cycle that is open, as the roster is then. */
  joiners(today: Temporal.PlainDate): Promise<readonly Joiner[]>;
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
      const stored = await unit.people();
      onProgress(1, 3);
      const header = readHeader(table, request.headings);
      const knownBefore = knownPeople(stored);
      const renumbered =
        request.samePerson === 'no' ? [] : renumberings(stored, knownBefore, request, header);
      const people = withNumbers(stored, renumbered);
      const known = people === stored ? knownBefore : knownPeople(people);
      const checked = checkRoster(table, known, request.headings, header);
      if (!checked.ok) return checked;
      const plan: RosterPlan = {
        ...planRoster(
          checked.value.entries,
          people,
          today,
          request.newId,
          request.missingLeave,
          request.moved,
        ),
        renumbered: renumbered.map(({ id, to }) => ({ id, nip: to })),
      };
      onProgress(2, 3);
      if (plan.transferProblems.length > 0) return fail(plan.transferProblems.map(sayTransferProblem));
      const isAsking = renumbered.length > 0 && request.samePerson === undefined;
      const losses = plan.removals.length + (request.missingLeave ? plan.missing.length : 0);
      const isWaiting = (isAsking || (losses > 0 && !mayRemove)) && !isDryRun;
      const nothing = { handedOver: 0, parts: [] };
      const { handedOver, parts } =
        isWaiting || isEmptyPlan(plan) ? nothing : await unit.apply(plan, request);
      const underWay = plan.movers.length > 0 ? await unit.underWay(today) : new Set<string>();
      return ok({
        counts: { ...plan.counts, handedOver, renumbered: renumbered.length, ...partCounts(plan, parts) },
        missing: plan.missing,
        ...(request.missingLeave && { missingLeave: request.missingLeave }),
        gone: plan.gone,
        transfers: plan.transfers.map((one) => ({
          ...one,
          becomes: parts.filter(({ personId }) => personId === one.personId).map(({ becomes }) => becomes),
        })),
        movers: plan.movers.filter(({ id }) => underWay.has(id)),
        renumbered,
        isAsking,
        joiners: isWaiting ? [] : await unit.joiners(today),
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

/** The file has these of rows; what else can be wrong with a transfer, the check of superiors has said before. */
const sayTransferProblem = ({ row, problem }: RosterPlan['transferProblems'][number]): RosterProblem => {
  const of = ['not-there', 'not-yet', 'earlier-than-last', 'nothing-changes'] as const;
  return {
    row,

    code: `transfer-${of.find((one) => one === problem) ?? 'not-there'}`,
  };
};

const partCounts = ({ transfers }: RosterPlan, parts: readonly MovedPart[]) => {
  const choice = new Map(transfers.map(({ personId, underWay }) => [personId, underWay]));
  return {
    transfers: transfers.length,
    parts: parts.filter(({ becomes }) => becomes === 'parts').length,
    archived: parts.filter(
      ({ becomes, personId }) =>
        becomes === 'archived' || (becomes === 'parts' && choice.get(personId) === 'archive'),
    ).length,
  };
};

type Found = Renumbering & { readonly id: string };

/** People of the roster whom the file seems to name by a new number. */
function renumberings(
  people: readonly PersonOnRoster[],
  known: ReadonlyMap<string, KnownPerson>,
  { table, headings }: RosterImport,
  header: Header,
): readonly Found[] {
  if (people.length === 0) return [];
  const records = people.map(({ record }) => record);
  return renumberedIn(table, records, known, headings, header).map(({ entry, person }) => {
    const { id, name, unit, nip: from } = person;
    return { id, row: entry.row, name, unit, from, to: entry.nip };
  });
}

/** The file is then compared with the roster as if they always had their new numbers. */
function withNumbers(people: readonly PersonOnRoster[], found: readonly Found[]): readonly PersonOnRoster[] {
  if (found.length === 0) return people;
  const fresh = new Map(found.map(({ id, to }) => [id, to]));
  return people.map((one) => {
    const nip = fresh.get(one.record.id);
    return nip === undefined ? one : { ...one, record: { ...one.record, nip } };
  });
}

function knownPeople(people: readonly PersonOnRoster[]): ReadonlyMap<string, KnownPerson> {
  const nipById = new Map(people.map(({ record }) => [record.id, record.nip]));
  const known = new Map<string, KnownPerson>();
  for (const { record, lines, results, leave } of people) {
    const { nip, name, unit, position, level, email, isTop } = record;
    known.set(nip, {
      nip,
      name,
      unit,
      position,
      level,
      isTop,
      resultNos: results.map(({ no }) => no),
      leaves: leave !== undefined,
      email: email ?? undefined,
      appraiserNip: nipById.get(lastLine(lines)?.appraiserId ?? ''),
    });
  }
  return known;
}
