import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { LifeStore, LifeUnit } from '../../../application/cycle/life/do-act.ts';
import type { LivingCycle, Taking } from '../../../application/cycle/life/facts.ts';
import type { NewAppraisal } from '../../../application/cycle/open-cycle.ts';
import { positionLevels } from '../../../domain/competency/catalogue.ts';
import type { Temporal } from '../../../shared/time.ts';
import type { Db, Executor } from '../../db.ts';
import { appraisal, cycle } from '../../schema/appraisals.ts';
import { person } from '../../schema/people.ts';
import { asFlag, asOneOf, asText } from '../../sql/decode.ts';
import { finds, pick, read, value } from '../../sql/read.ts';
import { heldLevel, heldUnit } from '../../tenure/held-office.ts';
import { rosterLock, undoable } from '../../undoable.ts';
import { c, cycleColumns, cycleOf } from '../cycle-row.ts';
import { readParticipants } from '../participants.ts';
import { overlapsOf, relativesOf } from './overlaps.ts';
import { ask, decline, requestOf, waitingRequests } from './requests.ts';
import { saveDeed } from './save-deed.ts';

const a = alias(appraisal, 'a');
const e = alias(person, 'e');

/** What HR does to cycles, in PostgreSQL: one at a time, and not while a roster is imported. */
export const createLifeStore = (db: Db, now: Temporal.Instant): LifeStore => ({
  transaction: (work, { isDryRun }) =>
    undoable(db, isDryRun, async (tx) => {
      await tx.execute(rosterLock);
      const unit: LifeUnit = {
        living: (id) => livingCycle(tx, id),
        takings: (id) => takingsOf(tx, id),
        units: async () => {
          const rows = await read(
            tx,
            { unit: e.unit },
            (columns) => sql`select distinct ${columns} from ${person} e order by 1`,
          );
          return rows.map(({ unit }) => unit);
        },
        people: () => readParticipants(tx),
        required: (id) => requiredOf(tx, id),
        isNameTaken: (name, besideId) =>
          finds(
            tx,
            sql`${cycle} where lower(${cycle.name}) = lower(${name}) and ${cycle.id} <> ${besideId}::uuid`,
          ),
        overlaps: (period, people, besideId) => overlapsOf(tx, period, people, besideId),
        relatives: (period, besideId) => relativesOf(tx, period, besideId),
        save: (deed) => saveDeed(tx, deed),
        ask: (request, by, at) => ask(tx, request, by, at),
        waiting: (id) => waitingRequests(tx, now, id),
        request: (no) => requestOf(tx, no),
        decline: (request, by, at) => decline(tx, request, by, at),
      };
      return work(unit);
    }),
});

async function livingCycle(tx: Executor, id: string): Promise<LivingCycle | undefined> {
  const [row] = await read(
    tx,
    { ...cycleColumns, units: c.units },
    (columns) => sql`select ${columns} from ${cycle} c where ${eq(c.id, id)} for update`,
  );
  return row && { cycle: cycleOf(row), units: row.units };
}

/** Locked in the order of their ids, as the sweep locks them: whoever presses meanwhile waits a moment. */
async function takingsOf(tx: Executor, cycleId: string): Promise<readonly Taking[]> {
  return read(
    tx,
    {
      ...pick(a, 'id', 'revision', 'employeeId', 'appraiserId', 'status', 'extended'),
      ...pick(a, 'takenOutAt', 'withheldAt', 'releasedAt', 'openedAt', 'objectBy', 'unopenedOn'),
      ...pick(a, 'objectedAt'),
      ...pick(a, 'partFrom', 'partTo'),
      isAnswered: value(sql`${a.answer} is not null`, asFlag),
      isMissed: value(sql`${a.missed} is not null`, asFlag),
      name: e.name,
      unit: value(heldUnit(a, e), asText),
    },
    (columns) => sql`select ${columns} from ${appraisal} a join ${person} e on ${e.id} = ${a.employeeId}
      where ${eq(a.cycleId, cycleId)} order by ${a.id} for update of a`,
  );
}

async function requiredOf(
  tx: Executor,
  cycleId: string,
): Promise<ReadonlyMap<string, NewAppraisal['required']>> {
  const held = heldLevel(a, e);
  const rows = await read(
    tx,
    { level: value(held, asOneOf(positionLevels)), required: a.required },
    (columns) => sql`select distinct on (${held}) ${columns} from ${appraisal} a
      join ${person} e on ${e.id} = ${a.employeeId}
      where ${eq(a.cycleId, cycleId)} and ${held} is not null order by ${held}, ${a.id}`,
  );
  return new Map(rows.map(({ level, required }) => [level, required]));
}
