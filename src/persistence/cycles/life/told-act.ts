import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { CycleAct } from '../../../domain/cycle/life/act.ts';
import { cycleFor } from '../../../domain/cycle/person-windows.ts';
import type { Temporal } from '../../../shared/time.ts';
import type { Db, Executor } from '../../db.ts';
import { appraisal, cycle } from '../../schema/appraisals.ts';
import { cycleAct } from '../../schema/cycle-acts.ts';
import { person } from '../../schema/people.ts';
import { asNumber } from '../../sql/decode.ts';
import { json, maybe, pick, read, value } from '../../sql/read.ts';
import { c, cycleColumns, cycleOf } from '../cycle-row.ts';
import { storedAct } from './stored-act.ts';

const q = alias(cycleAct, 'q');
const a = alias(appraisal, 'a');
const e = alias(person, 'e');
const k = alias(person, 'k');

/** An act as people are told of it. */
export type ToldAct = {
  readonly no: number;
  readonly act: CycleAct;
  readonly reason: string;
  readonly cycle: Cycle;
  readonly confirmBy?: Temporal.Instant | undefined;
  readonly isSettled: boolean;
  readonly askedBy?: string | undefined;
  /** The one person it is about. */
  readonly about?: { readonly id: string; readonly name: string } | undefined;
  /** How the appraisal stands that it is about, of the reader or in the reader's office. */
  readonly stands?:
    | { readonly windows: Cycle['windows']; readonly isTakenOut: boolean; readonly isWithheld: boolean }
    | undefined;
};

/** What a reader is told of an act; undefined when there is none. */
export async function toldAct(
  db: Db | Executor,
  actId: string,
  readerId: string,
): Promise<ToldAct | undefined> {
  const aboutId = sql`coalesce(${q.what}->>'personId', ${q.what}->'whom'->>'personId')::uuid`;
  const theirs = sql`from ${appraisal} a where ${a.cycleId} = ${q.cycleId}
    and (${a.employeeId} = ${readerId}::uuid or ${a.appraiserId} = ${readerId}::uuid)
    and (${aboutId} is null or ${a.employeeId} = ${aboutId})
    order by ${a.employeeId} = ${readerId}::uuid desc, ${a.extended} is null, ${a.id} limit 1`;
  const [row] = await read(
    db,
    {
      ...pick(q, 'what', 'reason', 'confirmBy', 'settledAt'),
      no: value(sql`${q.no}`, asNumber),
      cycle: json(cycleColumns),
      askedBy: maybe(k.name),
      about: maybe(
        json(pick(e, 'id', 'name')),
        (found) => sql`(select ${found} from ${person} e where ${e.id} = ${aboutId})`,
      ),
      stands: maybe(
        json(pick(a, 'extended', 'takenOutAt', 'withheldAt')),
        (found) => sql`(select ${found} ${theirs})`,
      ),
    },
    (columns) => sql`select ${columns} from ${cycleAct} q join ${cycle} c on ${c.id} = ${q.cycleId}
      left join ${person} k on ${k.id} = ${q.askedById} where ${eq(q.id, actId)}`,
  );
  if (!row) return undefined;
  const { what, cycle: stored, stands, settledAt, ...rest } = row;
  const found = cycleOf(stored);
  return {
    ...rest,
    act: storedAct(what),
    cycle: found,
    isSettled: settledAt !== undefined,
    ...(stands && {
      stands: {
        windows: cycleFor(found, stands.extended).windows,
        isTakenOut: stands.takenOutAt !== undefined,
        isWithheld: stands.withheldAt !== undefined,
      },
    }),
  };
}
