import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { type Figure, must0 } from './check.ts';
import type { Role } from './fleet.ts';
import { hangsAfterMs } from './hangs-after.ts';
import type { Infrastructure } from './infrastructure.ts';
import { createCrowd } from './presses.ts';
import { openStage, type Stage, unsettled } from './stage.ts';

const sizes = { busy: { telegram: 24, slack: 16 }, silent: { telegram: 40, slack: 20 }, pairs: 0 };

const fleets: readonly (readonly Role[])[] = [['all'], ['web', 'web', 'web', 'worker', 'worker', 'worker']];

/** An employee's answer: the same in every run, and a value that every item allows. */
const wish = (nth: number) => (item: string) => 1 + ((nth + item.charCodeAt(item.length - 1)) % 3);

/** The rows a run leaves, without what always differs: ids, moments, and the number of presses without effect. */
async function traces({ db, simulator, city }: Stage): Promise<readonly string[]> {
  const rows = await db.execute(sql`
    select 'answer' as what, p.nip as who, a.author || ' ' || a.item as which, a.value::text as value
      from answer a join appraisal s on s.id = a.appraisal_id join person p on p.id = s.employee_id
    union all select 'appraisal', p.nip, s.status, s.revision::text
      from appraisal s join person p on p.id = s.employee_id
    union all select 'audit', p.nip, a.act, count(*)::text
      from audit a join appraisal s on s.id = a.appraisal_id join person p on p.id = s.employee_id group by 1, 2, 3
    union all select 'outbox', p.nip, o.kind, o.outcome from outbox o join person p on p.id = o.recipient_id`);
  const chats = city.silent.map(
    ({ platform, userId }, nth) =>
      `chat ${nth}: ${(platform === 'telegram' ? simulator.telegram.messages(Number(userId)) : simulator.slack.messages(userId)).length}`,
  );
  return [...rows.map((row) => JSON.stringify(row)), ...chats].sort();
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const endMs = performance.now() + hangsAfterMs;
  while (!(await isSo())) {
    if (performance.now() > endMs) throw new Error(`ten minutes are over, and not yet: ${what}`);
    await sleep(250);
  }
}

type Left = { readonly traces: readonly string[]; readonly refused: number };

async function run(infra: Infrastructure, roles: readonly Role[]): Promise<Left> {
  const stage = await openStage(infra, `same_${roles.length}`, sizes);
  const { db, simulator, city, fleet } = stage;
  let refused = 0;
  simulator.wire.subscribe(({ platform, status }) => {
    if (platform === 'telegram' && status === 429) refused += 1;
  });
  // Whoever answers as fast as they can would have it closed after some twenty messages.
  simulator.telegram.chatLimit = { writesPerMinute: 20, refusedForS: 180 };
  try {
    await Promise.all(roles.map((role) => fleet.start(role)));
    await until('the reminders are planned', async () => (await unsettled(db)) > 0);
    // Later in the morning, so that all messages are due, whatever minute they were planned for.
    await stage.setClock(stage.offsetMs() + 10 * 60_000);
    await until('the reminders are sent', async () => (await unsettled(db)) === 0);
    // Every event reaches two processes in the same instant.
    simulator.telegram.deliver = 'twice-at-once';
    const crowd = createCrowd(simulator, []);
    await Promise.all(city.busy.map((who, nth) => crowd.answersAll(who, wish(nth))));
    await simulator.idle();
    return { traces: await traces(stage), refused };
  } finally {
    await stage.close();
  }
}

/** Runs the same load on one process and on six: they must leave the same rows. */
export async function sameness(
  infra: Infrastructure,
  say: (line: string) => void,
): Promise<readonly Figure[]> {
  const results: Left[] = [];
  for (const roles of fleets) {
    results.push(await run(infra, roles));
    say(`the same load on ${roles.join(', ')}: ${results.at(-1)?.traces.length} traces`);
  }
  const [one = [], many = []] = results.map(({ traces }) => traces);
  const [inOne, inMany] = [new Set(one), new Set(many)];
  const different = [
    ...one.filter((trace) => !inMany.has(trace)),
    ...many.filter((trace) => !inOne.has(trace)),
  ];
  for (const trace of different.slice(0, 10)) say(`  only in one of them: ${trace}`);
  return [
    { name: 'traces of the same load, one process', value: one.length },
    must0(
      'calls refused by a Telegram that closes a chat after twenty writes in a minute',
      results.reduce((sum, { refused }) => sum + refused, 0),
    ),
    must0('traces that differ with three web and three worker processes', different.length),
  ];
}
