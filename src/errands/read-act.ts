import type { CycleAct, Whom } from '../domain/cycle/life/act.ts';
import { type ErrandOrder, unitsTyped } from '../domain/hr/errand.ts';
import { parseNumber } from '../domain/people/no-nip.ts';
import { cleanText } from '../domain/typed/clean.ts';
import { personOf } from '../persistence/cycles/life/officers.ts';
import { waitingRequests } from '../persistence/cycles/life/requests.ts';
import type { Db } from '../persistence/db.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { isoDay } from '../shared/time.ts';
import type { ErrandDeps } from './errand-deps.ts';

type ActOrder = Extract<ErrandOrder, { act: unknown }>;
export type UnreadableAct = 'no-such-request' | 'no-such-person' | 'no-day';

/** The act that another officer asked for, as long as it waits. */
export async function requested(
  { db, clock }: ErrandDeps,
  no: number,
): Promise<Result<CycleAct, 'no-such-request'>> {
  const found = (await waitingRequests(db, clock.now())).find((one) => one.no === no);
  return found ? ok(found.act) : fail('no-such-request');
}

/** What was typed, as an act: a number is a person's, anything else the name of a unit. */
export async function readAct(db: Db, order: ActOrder): Promise<Result<CycleAct, UnreadableAct>> {
  const { act, whom } = order;
  switch (act) {
    case 'close':
      return ok({ kind: act });
    case 'correct':
      return readCorrection(order);
    case 'widen': {
      const units = unitsTyped(whom ?? '');
      return ok({ kind: act, ...(units.length > 0 && { units }) });
    }
    case 'extend':
    case 'reopen':
      return readStage(db, order, act);
    case 'add':
      throw new Error('invariant broken: joiners are added by a use case of their own');
    default: {
      const personId = await personIn(db, whom);
      return typeof personId === 'string' ? ok({ kind: act, personId }) : fail('no-such-person');
    }
  }
}

/** Undefined when no number was typed, false when nobody has it. */
async function personIn(db: Db, whom: string | undefined): Promise<string | undefined | false> {
  const number = whom === undefined ? undefined : parseNumber(whom);
  return number?.ok ? ((await personOf(db, number.value)) ?? false) : undefined;
}

async function readStage(
  db: Db,
  { stage, until, whom }: ActOrder,
  kind: 'extend' | 'reopen',
): Promise<Result<CycleAct, UnreadableAct>> {
  const personId = await personIn(db, whom);
  if (personId === false) return fail('no-such-person');
  const day = until === undefined ? undefined : isoDay(until);
  if (!day || stage === undefined) return fail('no-day');
  const meant: Whom =
    personId !== undefined
      ? { who: 'person', personId }
      : whom === undefined
        ? { who: 'all' }
        : { who: 'unit', unit: whom };
  return ok({ kind, stage, until: day, whom: meant });
}

/** Days of a stage, or without one the name and the period. */
function readCorrection({ stage, name, from, until }: ActOrder): Result<CycleAct, UnreadableAct> {
  const [first, last] = [from, until].map((day) => (day === undefined ? undefined : isoDay(day)));
  if (!first || !last) return fail('no-day');
  const days = { from: first, to: last };
  if (stage !== undefined) return ok({ kind: 'correct', windows: { [stage]: days } });
  const called = cleanText(name ?? '');
  return ok({ kind: 'correct', ...(called !== '' && { name: called }), period: days, windows: {} });
}
