import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Simulator } from '../../simulator/index.ts';
import type { Action } from '../../src/conversation/contract/action.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { overallBehaviour, overallResults } from '../../src/domain/appraisal/items.ts';
import type { Db } from '../../src/persistence/db.ts';
import { type Figure, must0 } from './check.ts';
import type { Decider } from './city.ts';
import { type Observer, wasToldOtherwise } from './observer.ts';

/** The least that must have been tried. */
const decidedWanted = 12;

const rows = [overallResults, overallBehaviour] as const;

/** A ruling, or the decision as a whole when it has no words. Milliseconds of `performance.now()`. */
type Done = {
  readonly by: string;
  readonly appraisalId: string;
  readonly words?: string;
  readonly startMs: number;
  endMs: number;
  /** Every step of it was acknowledged to the platform. */
  isAcknowledged: boolean;
};

type Standing = { readonly revision: number; readonly status: string; readonly ruled: readonly string[] };

/** People who decide objections row by row until all of theirs are decided, or they are told to stop. */
export function createDeciders(simulator: Simulator, db: Db) {
  let isOver = false;
  const done: Done[] = [];

  /** As they would see it on their screen; undefined while the database is away. */
  async function look(appraisalId: string): Promise<Standing | undefined> {
    const found = await db
      .execute<{ revision: number; status: string; ruled: string[] | null }>(
        sql`select revision, status, (select array_agg(key) from jsonb_object_keys(objection->'rulings') as key) as ruled
          from appraisal where id = ${appraisalId}::uuid`,
      )
      .catch(() => []);
    const [row] = found;
    return row && { ...row, ruled: row.ruled ?? [] };
  }

  const person = (userId: string) => simulator.telegram.user(Number(userId));
  const presses = async (userId: string, action: Action): Promise<boolean> =>
    (await person(userId)?.presses(1, { data: encodeAction(action) }))?.outcome === 'accepted';
  const says = async (userId: string, words: string): Promise<boolean> =>
    (await person(userId)?.sends(words))?.outcome === 'accepted';

  /** One ruling with its reason, or the decision as a whole once every row has one. */
  async function goesOn(userId: string, appraisalId: string, { revision, ruled }: Standing): Promise<void> {
    const item = rows.find((row) => !ruled.includes(row));
    const words = item && `Alasan ${userId} nomor ${done.length} untuk butir ini.`;
    const own: Done = {
      ...{ by: `telegram:${userId}`, appraisalId, ...(words && { words }), startMs: performance.now() },
      ...{ endMs: Number.POSITIVE_INFINITY, isAcknowledged: false },
    };
    done.push(own);
    const steps = item
      ? [
          () => presses(userId, { type: 'objection.keep', appraisalId, item, revision }),
          () => says(userId, words ?? ''),
        ]
      : [() => presses(userId, { type: 'objection.confirm', appraisalId, revision })];
    let isTaken = true;
    for (const step of steps) {
      isTaken = isTaken && (await step().catch(() => false));
      await sleep(500 + randomInt(500));
    }
    own.endMs = performance.now();
    own.isAcknowledged = isTaken;
    // What was not acknowledged is delivered again for a while, and must not come between the next steps.
    if (!isTaken) await sleep(15_000);
  }

  async function decides({ who, cases }: Decider): Promise<void> {
    for (const appraisalId of cases)
      for (;;) {
        if (isOver) return;
        const now = await look(appraisalId);
        if (now?.status === 'decided') break;
        if (now) await goesOn(who.userId, appraisalId, now);
        else await sleep(1000);
      }
  }

  return {
    done: done as readonly Done[],
    decides,
    haveDecided: () =>
      done.filter(({ words, isAcknowledged }) => words === undefined && isAcknowledged).length >=
      decidedWanted,
    end: () => {
      isOver = true;
    },
  };
}

/** Whatever was acknowledged is decided, once, and those concerned are told once. */
export async function checkDecided(
  db: Db,
  observer: Observer,
  deciders: readonly Decider[],
  done: readonly Done[],
): Promise<readonly Figure[]> {
  const cases = await db.execute<{ id: string; status: string; said: string; acts: number; told: number }>(
    sql`select a.id, a.status, coalesce(a.objection::text, '') as said,
      (select count(*)::int from audit u where u.appraisal_id = a.id and u.act = 'objection.confirm') as acts,
      (select count(*)::int from outbox o where o.kind = 'objection-news' and o.payload->>'appraisalId' = a.id::text
        and o.payload->>'what' = 'decided' and o.recipient_id in (a.employee_id, a.appraiser_id)) as told
    from appraisal a`,
  );
  const byId = new Map(cases.map((one) => [one.id, one]));
  const own = deciders.flatMap((one) => one.cases.flatMap((id) => byId.get(id) ?? []));
  const decided = own.filter(({ status }) => status === 'decided');
  const sure = done.filter(
    ({ by, isAcknowledged, startMs, endMs }) =>
      isAcknowledged && !wasToldOtherwise(observer, by, startMs, endMs),
  );
  const lost = sure.filter(({ appraisalId, words }) => {
    const found = byId.get(appraisalId);
    return words === undefined ? found?.status !== 'decided' : !found?.said.includes(words);
  });
  return [
    {
      name: `objections decided (at least ${decidedWanted})`,
      value: decided.length,
      isBroken: decided.length < decidedWanted,
    },
    must0('acknowledged rulings and decisions lost', lost.length),
    must0('objections decided twice', own.filter(({ acts }) => acts > 1).length),
    must0('decisions that were not told to both, once', decided.filter(({ told }) => told !== 2).length),
  ];
}
