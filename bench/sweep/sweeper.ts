import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { createDelivery } from '../../src/outbound/index.ts';
import { closeDatabase, openDatabase } from '../../src/persistence/db.ts';
import { appraisal } from '../../src/persistence/schema/appraisals.ts';
import { outbox } from '../../src/persistence/schema/messaging.ts';
import { Temporal } from '../../src/shared/time.ts';
import { megabytesOf } from '../lib/child.ts';
import { watchLoop } from '../lib/loop.ts';
import { zone } from '../lib/plant.ts';

/**
 * A process that sweeps and answers nobody: plans a day, then sweeps with nothing new to do, then after some have handed in
 * since the sweep before. Prints what each took. The
 * outbox is empty before each planning, and the clock stands still, so that every round plans the same.
 */
const { DATABASE_URL = '', NOW = '', PLANS = '1', SWEEPS = '5' } = process.env;

export type Swept = {
  readonly ms: number;
  readonly planned: number;
  readonly stoodStillMs: number;
  /** The most memory so far, beyond that at rest before. */
  readonly grownMegabytes: number;
  readonly failed: readonly string[];
};

/** So many hand in within a minute. */
const handInAMinute = 20;

// As the worker opens the pool of what is not a press.
const db = openDatabase(DATABASE_URL, { max: 5, statementTimeoutMs: 60_000 });
const failed: string[] = [];
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (fields: { readonly part?: unknown; readonly error?: unknown }) => {
    failed.push(`${fields.part}: ${fields.error}`);
  },
};
const now = Temporal.Instant.from(NOW);
const delivery = createDelivery({
  ...{ db, clock: { now: () => now }, log, platforms: [], agencyName: 'Kota Contoh', timeZone: zone },
});
const loop = watchLoop();
await sleep(200);
const atRest = megabytesOf('self');

async function sweepOnce(): Promise<Swept> {
  failed.length = 0;
  const before = await db.$count(outbox);
  loop.longestMs();
  const beganMs = performance.now();
  await delivery.sweep().catch((error: unknown) => failed.push(String(error)));
  const ms = performance.now() - beganMs;
  const stoodStillMs = loop.longestMs();
  const planned = (await db.$count(outbox)) - before;
  return {
    ...{ ms, planned, stoodStillMs, failed: [...failed] },
    grownMegabytes: megabytesOf('self', 'VmHWM') - atRest,
  };
}

const plans: Swept[] = [];
const sweeps: Swept[] = [];
for (let plan = 0; plan < Number(PLANS); plan += 1) {
  await db.delete(outbox);
  await db.$client`vacuum outbox`;
  plans.push(await sweepOnce());
}
// As a database does by itself within a minute.
await db.$client`vacuum (analyze) outbox`;
for (let turn = 0; turn < Number(SWEEPS); turn += 1) sweeps.push(await sweepOnce());
const busy: Swept[] = [];
for (let turn = 0; turn < Number(SWEEPS); turn += 1) {
  await db.execute(sql`update ${appraisal} set status = 'submitted' where id in
    (select id from ${appraisal} where status = 'self-assessment' order by id limit ${handInAMinute})`);
  busy.push(await sweepOnce());
}
await closeDatabase(db);
process.stdout.write(JSON.stringify({ plans, sweeps, busy }));
