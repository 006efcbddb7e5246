import { Temporal } from '../../shared/time.ts';
import type { PositionLevel } from '../competency/catalogue.ts';
import { lastLine, type ReportingLine, withAppraiser } from '../cycle/assignments.ts';
import { type Removal, removalsOf } from '../roster/removals.ts';
import { type PlannedResult, withEdits } from '../roster/result-edits.ts';
import type { Leave } from '../tenure/leave.ts';
import {
  allLeave,
  type LeaveChange,
  leaveChange,
  missingFrom,
  namedAfterLeaving,
  type OnRoster,
} from '../tenure/roster-tenure.ts';
import {
  type RosterTransfer,
  rosterTransfer,
  rosterTransferProblem,
  saidTransfer,
} from '../tenure/roster-transfers.ts';
import type { Transfer, TransferProblem } from '../tenure/transfer.ts';
import type { PersonNumber } from './no-nip.ts';
import type { RosterEntry } from './roster-row.ts';

/** What a roster can change of a person. An import never touches the person's language, consent or accounts. */
export type PersonRecord = {
  readonly id: string;
  readonly nip: PersonNumber;
  readonly name: string;
  readonly unit: string;
  readonly position: string;
  readonly level: PositionLevel | null;
  readonly email: string | null;
  readonly activeFrom: Temporal.PlainDate;
  readonly isTop: boolean;
  readonly isHr: boolean;
  readonly timeZone: string | null;
};

export type PersonOnRoster = {
  readonly record: PersonRecord;
  readonly lines: readonly ReportingLine[];
  readonly results: readonly PlannedResult[];
  readonly leave?: Leave;
  /** The day of the last transfer that holds. */
  readonly lastMove?: Temporal.PlainDate;
};

export type SuperiorChange = {
  readonly row: number;
  readonly name: string;
  /** Names of the superiors; absent when there is none. */
  readonly before?: string;
  readonly after?: string;
  readonly from: Temporal.PlainDate;
};

export type RosterPlan = {
  readonly created: readonly PersonRecord[];
  readonly updated: readonly PersonRecord[];
  /** The new reporting lines of these people, complete. */
  readonly lines: readonly { readonly personId: string; readonly lines: readonly ReportingLine[] }[];
  /** The new planned work results of these people, complete. */
  readonly results: readonly { readonly personId: string; readonly results: readonly PlannedResult[] }[];
  /** Who goes, or stays after all. */
  readonly leaves: readonly LeaveChange[];
  /** Who is in another office from a day on, and what becomes of what is under way. */
  readonly transfers: readonly RosterTransfer[];
  /** Who is in another unit or under another superior, and no day is said from which. */
  readonly movers: readonly OnRoster[];
  readonly transferProblems: readonly { readonly row: number; readonly problem: TransferProblem }[];
  /** Who has another number from now on. */
  readonly renumbered: readonly { readonly id: string; readonly nip: PersonNumber }[];
  /** Who is on the roster and not in the file. */
  readonly missing: readonly OnRoster[];
  /** Whom the file still names, although they have left. */
  readonly gone: readonly OnRoster[];
  readonly counts: RosterCounts;
  readonly superiorChanges: readonly SuperiorChange[];
  /** Everything that somebody has now and would not have afterwards. */
  readonly removals: readonly Removal[];
};

export type RosterCounts = {
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly superiorChanged: number;
  /** People in the database who are not in the file; they stay unchanged. */
  readonly notInFile: number;
  /** Who goes from a day on that was not known. */
  readonly leaving: number;
};

/**
 * What a checked roster changes in the database; an empty plan when both say the same.
 *
 * A new superior is valid from the day the file gives for it. Without one: from the row's "active from", when that is
 * later than the beginning of the replaced line, because then it can only mean this change; else from today.
 */
export function planRoster(
  entries: readonly RosterEntry[],
  people: readonly PersonOnRoster[],
  today: Temporal.PlainDate,
  newId: () => string,
  /** Whoever is missing in the file has left, as somebody has seen and said. */
  missingLeave?: Leave,
  /** Whoever is in another unit or under another superior moved so, as somebody has seen and said. */
  moved?: Transfer,
): RosterPlan {
  const known = new Map(people.map((person) => [person.record.nip, person]));
  const idByNip = new Map(people.map((person) => [person.record.nip, person.record.id]));
  for (const { nip } of entries) if (!idByNip.has(nip)) idByNip.set(nip, newId());
  const nameById = new Map(people.map((person) => [person.record.id, person.record.name]));
  for (const { nip, name } of entries) nameById.set(idByNip.get(nip) ?? '', name);

  const created: PersonRecord[] = [];
  const updated: PersonRecord[] = [];
  const lines: RosterPlan['lines'][number][] = [];
  const results: RosterPlan['results'][number][] = [];
  const superiorChanges: SuperiorChange[] = [];
  const removals: Removal[] = [];
  const leaves: LeaveChange[] = [];
  const transfers: RosterTransfer[] = [];
  const movers: OnRoster[] = [];
  const transferProblems: RosterPlan['transferProblems'][number][] = [];
  let changed = 0;
  for (const entry of entries) {
    const before = known.get(entry.nip);
    const personId = idByNip.get(entry.nip) ?? '';
    const record = recordOf(entry, personId, before?.record, today);
    const nowAppraiserId = lastLine(before?.lines ?? [])?.appraiserId;
    const appraiserId =
      entry.appraiserNip === undefined ? nowAppraiserId : idByNip.get(entry.appraiserNip ?? '');
    const isMover =
      before !== undefined && (before.record.unit !== record.unit || nowAppraiserId !== appraiserId);
    const transfer =
      before && (entry.transferFrom ? saidTransfer(entry, before) : isMover ? moved : undefined);
    const change = changeOfLines(
      transfer ? { ...entry, appraiserFrom: entry.appraiserFrom ?? transfer.from } : entry,
      before?.lines ?? [],
      appraiserId,
      record.activeFrom,
      before ? today : undefined,
    );
    const nowResults = before?.results ?? [];
    const nextResults = withEdits(nowResults, entry.results ?? []);
    const hasNewResults = !sameResults(nextResults, nowResults);
    if (change) lines.push({ personId, lines: change.lines });
    if (hasNewResults) results.push({ personId, results: nextResults });
    const leave = leaveChange(personId, entry, before?.leave);
    if (leave) leaves.push(leave);
    if (!before) {
      created.push(record);
      continue;
    }
    if (transfer) {
      const problem = rosterTransferProblem(transfer, before, { ...record, appraiserId }, today);
      if (problem) transferProblems.push({ row: entry.row, problem });
      else transfers.push(rosterTransfer(transfer, entry.row, before, newId()));
    } else if (isMover && !entry.transferFrom) movers.push(before.record);
    if (leave?.leave)
      removals.push({ row: entry.row, name: record.name, what: 'leave', was: `${leave.leave.from}` });
    removals.push(
      ...removalsOf(
        entry.row,
        { record: before.record, superior: nameById.get(nowAppraiserId ?? ''), results: nowResults },
        { record, superior: nameById.get(appraiserId ?? ''), results: nextResults },
      ),
    );
    const isRecordNew = !sameRecord(record, before.record);
    if (isRecordNew) updated.push(record);
    if (isRecordNew || hasNewResults || leave) changed++;
    if (change) superiorChanges.push(superiorChange(entry, before.lines, appraiserId, change.from, nameById));
  }
  const changedIds = new Set([
    ...updated.map(({ id }) => id),
    ...results.map((r) => r.personId),
    ...lines.map((l) => l.personId),
    ...leaves.map((l) => l.personId),
    ...transfers.map((one) => one.personId),
  ]);
  const cells = new Map(entries.map((entry) => [entry.nip, entry]));
  // Only of these does it matter what the file does not say: nearly everybody is named, and does not leave.
  const onRoster = people.flatMap(({ record, leave }): readonly OnRoster[] =>
    cells.has(record.nip) && leave === undefined ? [] : [{ ...record, ...(leave && { leave }) }],
  );
  const missing = missingFrom(onRoster, new Set(cells.keys()));
  const all = missingLeave ? [...leaves, ...allLeave(missing, missingLeave)] : leaves;
  return {
    created,
    updated,
    lines,
    results,
    leaves: all,
    transfers,
    movers,
    transferProblems,
    renumbered: [],
    missing,
    gone: namedAfterLeaving(onRoster, cells, today),
    superiorChanges,
    removals,
    counts: {
      rows: entries.length,
      created: created.length,
      changed,
      unchanged:
        entries.length -
        created.length -
        entries.filter((e) => known.has(e.nip) && changedIds.has(idByNip.get(e.nip) ?? '')).length,
      superiorChanged: superiorChanges.length,
      notInFile: missing.length,
      leaving: all.filter(({ leave }) => leave !== null).length,
    },
  };
}

export const isEmptyPlan = (plan: RosterPlan): boolean => {
  const { created, updated, lines, results, leaves, transfers, renumbered } = plan;
  return [created, updated, lines, results, leaves, transfers, renumbered].every((part) => part.length === 0);
};

function recordOf(
  entry: RosterEntry,
  id: string,
  before: PersonRecord | undefined,
  today: Temporal.PlainDate,
): PersonRecord {
  const { nip, name, unit, position, level } = entry;
  return {
    id,
    nip,
    name,
    unit,
    position,
    level,
    email: entry.email === undefined ? (before?.email ?? null) : entry.email,
    activeFrom: activeFromOf(entry, before, today),
    isTop: entry.isTop ?? before?.isTop ?? false,
    isHr: entry.isHr ?? before?.isHr ?? false,
    timeZone: entry.timeZone === undefined ? (before?.timeZone ?? null) : entry.timeZone,
  };
}

/** A person already active stays active: a later "active from" in the file is then the date of another change. */
function activeFromOf(
  { activeFrom }: RosterEntry,
  before: PersonRecord | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  if (!before) return activeFrom ?? today;
  const hasBegun = Temporal.PlainDate.compare(before.activeFrom, today) <= 0;
  const isLater = activeFrom !== undefined && Temporal.PlainDate.compare(activeFrom, before.activeFrom) > 0;
  return activeFrom === undefined || (hasBegun && isLater) ? before.activeFrom : activeFrom;
}

/** The new lines and from which day they differ; undefined when nothing changes. `today` is absent for new people. */
function changeOfLines(
  entry: RosterEntry,
  before: readonly ReportingLine[],
  appraiserId: string | undefined,
  activeFrom: Temporal.PlainDate,
  today: Temporal.PlainDate | undefined,
): { readonly lines: readonly ReportingLine[]; readonly from: Temporal.PlainDate } | undefined {
  const current = lastLine(before);
  const isSame = current?.appraiserId === appraiserId;
  if (isSame && (entry.appraiserFrom === undefined || appraiserId === undefined)) return undefined;
  const isDatedByRow =
    entry.activeFrom !== undefined &&
    current !== undefined &&
    Temporal.PlainDate.compare(entry.activeFrom, current.from) > 0;
  const from =
    entry.appraiserFrom ??
    (today === undefined ? activeFrom : isDatedByRow ? (entry.activeFrom ?? today) : today);
  const lines = withAppraiser(before, appraiserId, from);
  return sameLines(lines, before) ? undefined : { lines, from };
}

function superiorChange(
  entry: RosterEntry,
  lines: readonly ReportingLine[],
  appraiserId: string | undefined,
  from: Temporal.PlainDate,
  nameById: ReadonlyMap<string, string>,
): SuperiorChange {
  const current = lastLine(lines);
  const before = current && nameById.get(current.appraiserId);
  const after = appraiserId === undefined ? undefined : nameById.get(appraiserId);
  return { row: entry.row, name: entry.name, ...(before && { before }), ...(after && { after }), from };
}

const sameRecord = (a: PersonRecord, b: PersonRecord): boolean =>
  a.name === b.name &&
  a.unit === b.unit &&
  a.position === b.position &&
  a.level === b.level &&
  a.email === b.email &&
  isSameDay(a.activeFrom, b.activeFrom) &&
  a.isTop === b.isTop &&
  a.isHr === b.isHr &&
  a.timeZone === b.timeZone;

const isSameDay = (a: Temporal.PlainDate | undefined, b: Temporal.PlainDate | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && Temporal.PlainDate.compare(a, b) === 0);

/** Both are in the order of their numbers. */
const sameResults = (a: readonly PlannedResult[], b: readonly PlannedResult[]): boolean =>
  a.length === b.length &&
  a.every(
    ({ no, title, target }, at) => no === b[at]?.no && title === b[at].title && target === b[at].target,
  );

/** In whatever order. */
const sameLines = (a: readonly ReportingLine[], b: readonly ReportingLine[]): boolean =>
  a.length === b.length &&
  a.every(({ appraiserId, from, to }) =>
    b.some((o) => o.appraiserId === appraiserId && isSameDay(o.from, from) && isSameDay(o.to, to)),
  );
