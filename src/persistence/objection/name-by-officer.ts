import { and, eq, isNotNull, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import {
  type NamedDecider,
  type NameRefusal,
  nameDecider,
} from '../../application/objection/name-decider.ts';
import type { CountedTerm } from '../../domain/objection/case.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import type { Acting } from '../audit/audit-row.ts';
import type { Db, Executor } from '../db.ts';
import { isStillThere } from '../people/active.ts';
import { hasNumber } from '../people/number.ts';
import { person } from '../schema/people.ts';
import { pick, read } from '../sql/read.ts';
import { on } from '../sql/write.ts';
import { rosterLock, undoable } from '../undoable.ts';
import { openCases, saveNamed } from './open-cases.ts';

const p = alias(person, 'p');

export type DeciderRefusal =
  | NameRefusal
  | 'nobody'
  | 'decider-nobody'
  | 'no-objection'
  /** An officer names neither themselves, nor who decides on their own objection. */
  | 'to-oneself'
  /** Somebody pressed meanwhile. */
  | 'moved';

export type DeciderRequest = {
  readonly person: { readonly number: PersonNumber } | { readonly id: string };
  readonly decider: PersonNumber;
  readonly reason: string;
  readonly term: CountedTerm;
  readonly now: Temporal.Instant;
  readonly timeZone: string;
  /** The officer, where it is known who. */
  readonly officerId?: string | undefined;
  readonly by: Acting;
  readonly isDryRun: boolean;
};

type Named = { readonly id: string; readonly name: string; readonly unit: string };

export type DeciderNamed = {
  readonly person: Named;
  readonly decider: Named;
  /** The last day to decide, the latest where there are several objections. */
  readonly decideBy: Temporal.PlainDate;
  readonly count: number;
};

/** Carries a refusal out of the transaction, which is undone. */
class Refused extends Error {
  readonly refusal: DeciderRefusal;
  constructor(refusal: DeciderRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/**
 * HR names who decides the objection of somebody, where nobody above may or the date has passed; of a person in parts, each
 * that is open. The chat and the command line do it here. What is in the objection is not read to anybody by it.
 */
export async function nameByOfficer(
  db: Db,
  request: DeciderRequest,
): Promise<Result<DeciderNamed, DeciderRefusal>> {
  try {
    return ok(await undoable(db, request.isDryRun, (tx) => nameWithin(tx, request)));
  } catch (error) {
    if (error instanceof Refused) return fail(error.refusal);
    throw error;
  }
}

async function nameWithin(
  tx: Executor,
  { person: whom, decider: number, reason, term, now, timeZone, officerId, by }: DeciderRequest,
): Promise<DeciderNamed> {
  await tx.execute(rosterLock);
  const today = localDate(now, timeZone);
  const such = 'id' in whom ? eq(p.id, whom.id) : hasNumber(p, whom.number);
  const [employee] = await people(tx, such);
  if (!employee) throw new Refused('nobody');
  const isThere = and(hasNumber(p, number), isStillThere(p, on(today)), lte(p.activeFrom, today));
  const [decider] = await people(tx, isThere);
  if (!decider) throw new Refused('decider-nobody');
  if (officerId !== undefined && [employee.id, decider.id].includes(officerId))
    throw new Refused('to-oneself');
  const open = await openCases(tx, (a) => and(eq(a.employeeId, employee.id), isNotNull(a.objectedAt)));
  if (open.length === 0) throw new Refused('no-objection');
  const named: NamedDecider[] = [];
  const refused: NameRefusal[] = [];
  for (const of of open) {
    const outcome = nameDecider(of, decider.id, { by: 'hr', now, term, reason });
    if (outcome.ok) named.push(outcome.value);
    else refused.push(outcome.error);
  }
  const [first, ...others] = named;
  if (!first) throw new Refused(refused[0] ?? 'no-objection');
  for (const one of named) if (!(await saveNamed(tx, one, now, by))) throw new Refused('moved');
  const decideBy = others.reduce(
    (last, { objection }) => (objection.decideBy.since(last).sign > 0 ? objection.decideBy : last),
    first.objection.decideBy,
  );
  return { person: employee, decider, decideBy, count: named.length };
}

const people = async (tx: Executor, such: ReturnType<typeof and>): Promise<readonly Named[]> =>
  (
    await read(
      tx,
      pick(p, 'id', 'name', 'unit'),
      (columns) => sql`select ${columns} from ${person} p where ${such}`,
    )
  ).map((one) => ({ ...one, name: withoutTitles(one.name) }));
