import { sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { enterWhole, type Pressed, type WholePaper } from '../../application/assist/enter-whole.ts';
import type { Refusal } from '../../application/outcome/refusals.ts';
import type { PromisedTerm } from '../../application/result/open-result.ts';
import type { Model } from '../../conversation/contract/model.ts';
import { homeState } from '../../conversation/contract/state.ts';
import type { SaveEvent } from '../../conversation/engine/event-store.ts';
import { kindNow, openPaper, type PaperFacts, type PaperKind } from '../../domain/assist/paper.ts';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import { newId } from '../../shared/ids.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Db, Executor } from '../db.ts';
import { loadForPerson } from '../events/load-for-person.ts';
import { readModel } from '../events/read-model.ts';
import { runAlone } from '../events/run-parts.ts';
import { auditParts, standingParts, writeParts } from '../events/save-writes.ts';
import { hasNumber } from '../people/number.ts';
import { appraisal, audit, cycle } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { pick, read } from '../sql/read.ts';
import { insert, on } from '../sql/write.ts';
import { undoable } from '../undoable.ts';

const a = alias(appraisal, 'a');
const c = alias(cycle, 'c');
const e = alias(person, 'e');

export type Officer = {
  readonly id: string;
  readonly now: Temporal.Instant;
  readonly timeZone: string;
  readonly agencyName: string;
  /** The agency's own term for an objection. */
  readonly term?: PromisedTerm;
  /** Its own days to decide one. */
  readonly decision?: PromisedTerm;
};

/** The appraisal of somebody in the cycle that runs, or the latest, as this officer sees it; undefined = there is none. */
export async function paperModel(
  tx: Executor,
  { id, now, timeZone, agencyName }: Officer,
  number: PersonNumber,
): Promise<Model | undefined> {
  const today = localDate(now, timeZone);
  const [found] = await read(
    tx,
    pick(a, 'id'),
    (columns) => sql`select ${columns} from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId}
      join ${person} e on ${e.id} = ${a.employeeId}
      where ${hasNumber(e, number)} and ${a.takenOutAt} is null
      order by (${c.selfFrom} <= ${on(today)} and ${c.feedbackTo} >= ${on(today)}) desc, ${c.selfFrom} desc limit 1`,
  );
  if (!found) return undefined;
  const row = await loadForPerson(tx, id, today, found.id);
  return readModel(row, { now, agencyName, timeZone });
}

/** People of a unit who take part in the cycle that runs, or the latest. */
export const numbersOfUnit = async (tx: Executor, unit: string): Promise<readonly PersonNumber[]> =>
  (
    await read(
      tx,
      pick(e, 'nip'),
      (columns) => sql`select ${columns} from ${person} e
        where lower(${e.unit}) = lower(${unit.trim()}) and ${e.nip} is not null order by ${e.name}, ${e.id}`,
    )
  ).flatMap(({ nip }) => (nip === undefined || nip === null ? [] : [nip]));

export type PaperOrder = PaperFacts &
  WholePaper & { readonly row: number; readonly number: PersonNumber; readonly kind: PaperKind };
export type PaperRefusal = {
  readonly row: number;
  /** What the use case refused; or why it was not asked. */
  readonly refusal?: Refusal;
  readonly fault?: 'no-such-person' | 'not-now';
  readonly model?: Model;
};

/** Carries the refusals out of the transaction, which is undone. */
class Refused extends Error {
  readonly refusals: readonly PaperRefusal[];
  constructor(refusals: readonly PaperRefusal[]) {
    super('refused');
    this.refusals = refusals;
  }
}

/** Enters papers: all of them, or none and everything that is wrong. The use cases of the chat decide. */
export async function enterByCommand(
  db: Db,
  { officer, orders, isDryRun }: { officer: Officer; orders: readonly PaperOrder[]; isDryRun: boolean },
): Promise<Result<readonly { readonly name: string; readonly kind: PaperKind }[], readonly PaperRefusal[]>> {
  try {
    const done = await undoable(db, isDryRun, async (tx) => {
      const refusals: PaperRefusal[] = [];
      const entered: { readonly name: string; readonly kind: PaperKind }[] = [];
      for (const order of orders) {
        const outcome = await enterOne(tx, officer, order);
        if ('row' in outcome) refusals.push(outcome);
        else entered.push({ ...outcome, kind: order.kind });
      }
      if (refusals.length > 0) throw new Refused(refusals);
      return entered;
    });
    return ok(done);
  } catch (error) {
    if (error instanceof Refused) return fail(error.refusals);
    throw error;
  }
}

async function enterOne(
  tx: Executor,
  officer: Officer,
  { row, number, kind, reason, witness, on: paperOn, ...whole }: PaperOrder,
): Promise<PaperRefusal | { readonly name: string }> {
  const model = await paperModel(tx, officer, number);
  if (!model) return { row, fault: 'no-such-person' };
  const { subject, relation, person: me, grants = [] } = model;
  if (!subject || !me) return { row, refusal: { code: 'not-yours' } };
  if (kindNow(subject) !== kind) return { row, fault: 'not-now', model };
  const given = { id: newId(), reason, witness, on: paperOn };
  const { term, decision } = officer;
  const enterer = {
    by: { id: me.id, name: me.name },
    grants,
    ...(term && { term }),
    ...(decision && { decision }),
  };
  const done = enterWhole(subject, relation, officer.now, given, whole, enterer);
  if (!done.ok) return { row, refusal: done.error, model };
  for (const press of done.value) await save(tx, press, me.id, officer.now);
  return { name: subject.employee.name };
}

/** That somebody took a result out on paper. */
export async function recordPrinted(tx: Executor, { relation, writes }: Pressed, { id, now }: Officer) {
  for (const one of writes)
    if (one.kind === 'audit')
      await tx.execute(insert(audit, auditRow(one, { at: now, role: relation, actorId: id })));
}

/** Saves what a press of the chat would have, and nothing of a conversation. */
async function save(
  tx: Executor,
  { relation, appraisal: of, writes }: Pressed,
  actorId: string,
  now: Temporal.Instant,
) {
  const open = relation === 'assistant' ? openPaper(of.papers) : undefined;
  const request: SaveEvent = {
    ...{ platform: 'command', tenant: '', userId: actorId, eventId: newId(), address: {} },
    ...{ now, state: homeState, actorId, relation, writes, drawsScreen: false },
    ...(open && { onPaper: { paperId: open.id, personId: of.employee.id, appraisalId: of.id } }),
  };
  const parts = [
    ...standingParts(request),
    ...writes.flatMap((write) => writeParts(write, request)),
    ...auditParts(request),
  ];
  // Somebody pressed in the chat between load and save: the whole file is tried again by whoever gave the command.
  if ((await runAlone(tx, parts)) === 'moved')
    throw new Error('the appraisal moved while its paper was entered');
}
