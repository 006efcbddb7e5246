import type { ItemCode } from '../../domain/appraisal/items.ts';
import { competencyCodes } from '../../domain/appraisal/items.ts';
import { defaultRequiredLevels, type Level, type PositionLevel } from '../../domain/competency/catalogue.ts';
import { type Assignment, assignAppraisers, type LeftOutReason } from '../../domain/cycle/assignments.ts';
import type { Cycle, Window } from '../../domain/cycle/cycle.ts';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import { isWhole, partOf } from '../../domain/tenure/part-period.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isBefore, type Temporal } from '../../shared/time.ts';
import type { Participant } from '../cycle/open-cycle.ts';
import type { At } from './tenure-store.ts';

/** Somebody without an appraisal in a cycle that is open. */
export type Joiner = {
  readonly nip: PersonNumber;
  readonly name: string;
  readonly unit: string;
  readonly cycle: string;
};

export type Person = Participant & { readonly unit: string };

/** Who could have an appraisal in a cycle and has none. It can be given as long as the rating may still be set. */
export const joinersOf = (
  cycle: Cycle,
  people: readonly Person[],
  having: ReadonlySet<string>,
  today: Temporal.PlainDate,
): readonly Assignment[] =>
  isOver(cycle, today)
    ? []
    : assignAppraisers(people, today, cycle.windows.rating.to).assigned.filter(
        ({ employeeId }) => !having.has(employeeId),
      );

const isOver = ({ windows }: Cycle, today: Temporal.PlainDate): boolean => isBefore(windows.rating.to, today);

export type AddRefusal =
  | { readonly code: 'no-cycle' | 'over' | 'nobody' }
  | { readonly code: 'several-cycles'; readonly names: readonly string[] }
  | { readonly code: 'stranger'; readonly number: PersonNumber }
  | {
      readonly code: LeftOutReason | 'has-one' | 'not-there-then';
      readonly name: string;
      readonly number: PersonNumber;
    };

export type AddedAppraisal = Assignment & {
  readonly id: string;
  readonly required: Readonly<Record<ItemCode, Level>>;
  /** Absent when the whole period is appraised. */
  readonly part?: Window;
};

export type Levels = ReadonlyMap<PositionLevel, Readonly<Record<ItemCode, Level>>>;

export type JoinerUnit = {
  cycles(): Promise<readonly Cycle[]>;
  people(): Promise<readonly Person[]>;
  having(cycleId: string): Promise<ReadonlySet<string>>;
  /** What the cycle requires, by position level, as the appraisals it has say. */
  levels(cycleId: string): Promise<Levels>;
  /** Writes them with their planned work results and their audit rows. */
  add(cycle: Cycle, appraisals: readonly AddedAppraisal[], now: Temporal.Instant): Promise<void>;
};

export type JoinerStore = {
  transaction<T>(work: (unit: JoinerUnit) => Promise<T>, options: { readonly isDryRun: boolean }): Promise<T>;
};

export type AddRequest = At & {
  /** In any case; absent = the only one that is open. */
  readonly cycle?: string;
  readonly who: readonly PersonNumber[] | 'all';
  /** The part of the period that is appraised; absent = from when they are there. */
  readonly part?: { readonly from?: Temporal.PlainDate; readonly to?: Temporal.PlainDate };
  readonly isDryRun: boolean;
  readonly newId: () => string;
};

export type Added = {
  readonly cycle: string;
  readonly added: readonly (Pick<Person, 'nip' | 'name' | 'unit'> & { readonly part?: Window })[];
  /** Nobody can assess themselves any more, unless the window is extended. */
  readonly isSelfOver: boolean;
  readonly isDryRun: boolean;
};

/** Gives people who came after the opening an appraisal of the part of the period in which they are there; all, or nobody. */
export const addToCycle = (
  store: JoinerStore,
  request: AddRequest,
): Promise<Result<Added, readonly AddRefusal[]>> =>
  store.transaction((unit) => add(unit, request), { isDryRun: request.isDryRun });

async function add(
  unit: JoinerUnit,
  { cycle: name, who, part = {}, now, today, isDryRun, newId }: AddRequest,
): Promise<Result<Added, readonly AddRefusal[]>> {
  const found = chosen(await unit.cycles(), name, today);
  if (!found.ok) return fail([found.error]);
  const cycle = found.value;
  const [people, having, levels] = [
    await unit.people(),
    await unit.having(cycle.id),
    await unit.levels(cycle.id),
  ];
  const { assigned, leftOut } = assignAppraisers(people, today, cycle.windows.rating.to);
  const officers = new Map(assigned.map((one) => [one.employeeId, one]));
  const reasons = new Map(leftOut.map(({ personId, reason }) => [personId, reason]));
  const byNumber = new Map(people.map((person) => [person.nip, person]));
  const numbers =
    who === 'all'
      ? people.filter(({ id }) => officers.has(id) && !having.has(id)).map(({ nip }) => nip)
      : who;
  const refusals: AddRefusal[] = [];
  const made: { person: Person; appraisal: AddedAppraisal }[] = [];
  for (const number of new Set(numbers)) {
    const person = byNumber.get(number);
    if (!person) {
      refusals.push({ code: 'stranger', number });
      continue;
    }
    const officer = officers.get(person.id);
    const until = part.to?.add({ days: 1 }) ?? person.activeUntil;
    const own = partOf(cycle.period, part.from ?? person.activeFrom, until);
    const no = having.has(person.id)
      ? 'has-one'
      : !officer
        ? (reasons.get(person.id) ?? 'no-appraiser')
        : !own
          ? 'not-there-then'
          : undefined;
    if (no !== undefined || !officer || !own) {
      // Of all, whoever was not there in the period has nothing to be appraised for, and is left out.
      if (who !== 'all') refusals.push({ code: no ?? 'no-appraiser', name: person.name, number });
      continue;
    }
    const required = requiredFor(levels, person.level);
    const appraisal = { ...officer, id: newId(), required };
    made.push({ person, appraisal: isWhole(cycle.period, own) ? appraisal : { ...appraisal, part: own } });
  }
  if (refusals.length > 0) return fail(refusals);
  if (made.length === 0) return fail([{ code: 'nobody' }]);
  await unit.add(
    cycle,
    made.map(({ appraisal }) => appraisal),
    now,
  );
  return ok({
    cycle: cycle.name,
    added: made.map(({ person: { nip, name: called, unit: office }, appraisal: { part: own } }) => {
      return { nip, name: called, unit: office, ...(own && { part: own }) };
    }),
    isSelfOver: isBefore(cycle.windows['self-assessment'].to, today),
    isDryRun,
  });
}

function chosen(
  cycles: readonly Cycle[],
  name: string | undefined,
  today: Temporal.PlainDate,
): Result<Cycle, AddRefusal> {
  if (name !== undefined) {
    const cycle = cycles.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
    if (!cycle) return fail({ code: 'no-cycle' });
    return isOver(cycle, today) ? fail({ code: 'over' }) : ok(cycle);
  }
  const open = cycles.filter((one) => !isOver(one, today));
  const [only] = open;
  if (!only) return fail({ code: 'no-cycle' });
  return open.length > 1 ? fail({ code: 'several-cycles', names: open.map((one) => one.name) }) : ok(only);
}

/** What a cycle requires of somebody of a level; our standard where it has nobody of it yet. */
export const requiredFor = (levels: Levels, level: PositionLevel | null): Readonly<Record<ItemCode, Level>> =>
  levels.get(level ?? 'pelaksana') ?? byDefault(level ?? 'pelaksana');

const byDefault = (level: PositionLevel): Readonly<Record<ItemCode, Level>> =>
  Object.fromEntries(competencyCodes.map((code) => [code, defaultRequiredLevels[level]]));
