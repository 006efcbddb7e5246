import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { applyDueAssignments } from '../../src/persistence/cycles/assignments.ts';
import { Temporal } from '../../src/shared/time.ts';
import { check, checkLogs, checkPace, type Figure, must0 } from './check.ts';
import { closing, replaceRater } from './city.ts';
import { checkDecided, createDeciders } from './deciders.ts';
import type { Member } from './fleet.ts';
import { hangsAfterMs } from './hangs-after.ts';
import type { Infrastructure } from './infrastructure.ts';
import { createCrowd, type Press } from './presses.ts';
import { checkWritten, createScribes } from './scribes.ts';
import { openStage, secrets, sentOn, unsettled } from './stage.ts';
import { createWardens } from './wardens.ts';

const sizes = {
  busy: { telegram: 32, slack: 20 },
  silent: { telegram: 1850, slack: 350 },
  pairs: 6,
  scribes: { telegram: 4, slack: 2 },
  deciders: { people: 4, cases: 5 },
};
/** Slightly more than the least that must have been tried. */
const pressesWanted = 2200;
const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(Math.random() * from.length)];

/**
 * Three web and three worker processes serve a city of 2,300 while processes, PostgreSQL and Redis break. Then what the
 * platforms saw is compared with the tables.
 */
export async function storm(infra: Infrastructure, say: (line: string) => void): Promise<readonly Figure[]> {
  const stage = await openStage(infra, 'storm', sizes);
  const { db, simulator, observer, city, fleet, setClock } = stage;
  const presses: Press[] = [];
  /** Times in which the bot's pace cannot be judged, because measuring was disturbed. */
  const blurred: { readonly fromMs: number; toMs: number }[] = [];
  const wardens = createWardens(stage, say);
  const { up, replace } = wardens;

  const ratings = async (): Promise<string> =>
    JSON.stringify(
      await db.execute(
        sql`select appraisal_id, item, value from answer where author = 'appraiser' order by 1, 2`,
      ),
    );
  const killOne = (members: readonly Member[]): void => {
    const victim = pick(members);
    if (!victim) return;
    void replace(victim);
    say(`SIGKILL of a ${victim.role} process`);
  };
  /** Until it is so, or would never be: a slow machine is no fault, and what is missing then is in the table. */
  const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
    const endMs = performance.now() + hangsAfterMs;
    while (performance.now() < endMs && !(await isSo())) await sleep(500);
  };
  const isSettled = async (): Promise<boolean> => (await unsettled(db)) === 0;

  async function platformsFail(): Promise<void> {
    say('the platforms answer 429, 500, break connections, take messages without answering');
    simulator.telegram.faults.next({ method: 'sendMessage', kind: '429', retryAfterS: 3 });
    await sleep(4500);
    simulator.telegram.deliver = 'once';
    for (const faults of [simulator.telegram.faults, simulator.slack.faults]) {
      const method = faults === simulator.telegram.faults ? 'sendMessage' : 'chat.postMessage';
      faults.next({ method, kind: '500', times: 4 });
      faults.next({ method, kind: 'reset', times: 4 });
      faults.next({ method, kind: 'accept-then-drop', times: 4 });
      faults.next({ kind: 'reset', times: 6 });
    }
    await sleep(3000);
  }

  async function telegramIsSlow(): Promise<void> {
    const slow = { fromMs: performance.now(), toMs: Number.POSITIVE_INFINITY };
    blurred.push(slow);
    simulator.telegram.faults.latencyMs = 2500;
    say('Telegram takes 2.5 s for every answer');
    await sleep(6000);
    simulator.telegram.faults.latencyMs = 0;
    slow.toMs = performance.now() + 4000;
  }

  async function clockJumps(): Promise<void> {
    while (up('worker').length === 0) await sleep(200);
    const [member] = up('worker');
    if (!member) return;
    const rightMs = stage.offsetMs();
    fleet.setClock(rightMs + 3_600_000, member);
    say('the clock of a worker jumps an hour ahead');
    await sleep(8000);
    fleet.setClock(rightMs - 3_600_000, member);
    say('and an hour back');
    await sleep(8000);
    fleet.setClock(rightMs, member);
  }

  async function superiorsChange(): Promise<string> {
    for (const [at, pair] of city.rated.entries()) {
      await replaceRater(db, pair);
      if (at % 2 === 1) await sleep(1500);
    }
    await applyDueAssignments(db, Temporal.PlainDate.from('2026-12-02'), {
      role: 'operator',
      now: Temporal.Instant.fromEpochMilliseconds(Date.now() + stage.offsetMs()),
    });
    say('six superiors change while they are rating');
    return ratings();
  }

  async function play(): Promise<readonly Figure[]> {
    await Promise.all(
      (['web', 'web', 'web', 'worker', 'worker', 'worker'] as const).map((role) => fleet.start(role)),
    );
    say('three web and three worker processes are up; the city wakes');
    const crowd = createCrowd(simulator, presses);
    const scribes = createScribes(simulator);
    const deciders = createDeciders(simulator, db);
    const loops = [
      ...city.busy.map(crowd.answers),
      ...city.rated.map(crowd.rates),
      ...city.scribes.map(scribes.writes),
      ...city.deciders.map(deciders.decides),
    ];
    // Every event reaches two processes in the same instant.
    simulator.telegram.deliver = 'twice-at-once';
    while ((await unsettled(db)) < 2000) await sleep(200);
    // Later in the morning, so that all messages are due, whatever minute they were planned for.
    await setClock(stage.offsetMs() + 15 * 60_000);
    while ((await sentOn(db, 'telegram')) < 150) await sleep(100);
    say('the first reminders are out');
    await wardens.killHolder('telegram');
    await platformsFail();
    killOne(up('web'));
    await sleep(4000);
    const frozen = wardens.freezeHolder('telegram');
    await sleep(8000);
    await infra.killPostgres();
    say('SIGKILL of PostgreSQL');
    await sleep(6000);
    await infra.flushRedis();
    say('FLUSHALL');
    await sleep(3000);
    await telegramIsSlow();
    killOne(up('web'));
    await wardens.killHolder('slack');
    await wardens.killHolder('telegram');
    await frozen;

    infra.killRedis();
    say('SIGKILL of Redis, with everything in it, for a minute');
    const redisIsBack = sleep(60_000).then(async () => {
      await infra.startRedis();
      say('Redis is back, empty');
    });
    await wardens.terminate(up('worker')[0], 'a worker, while Redis is away');
    await clockJumps();
    const ratingsAtChange = await superiorsChange();
    await wardens.terminate(pick(up('web')), 'a web process, while Redis is away');
    await redisIsBack;
    for (let round = 0; round < 4; round += 1) {
      killOne([...up('web'), ...up('worker')]);
      await sleep(2500 + Math.random() * 2500);
    }
    await wardens.everybodyIsUp();
    // Messages of a dead sender count as unknown after two minutes, and the clock of one worker was an hour ahead.
    await setClock(stage.offsetMs() + 70 * 60_000);
    say(`everybody is up again; ${await unsettled(db)} messages are still to be sent`);
    await until(isSettled);
    // All go on until enough was tried.
    await until(() => presses.length >= pressesWanted && scribes.hasWritten() && deciders.haveDecided());
    // Thanks of the last moment are told too, and by night they would wait for the morning.
    scribes.end();
    deciders.end();
    await until(isSettled);
    say(`${await unsettled(db)} messages left; midnight comes, and with it the end of the self-assessment`);
    const closedMs = performance.now() + 8000;
    await setClock(Temporal.Instant.from(closing).epochMilliseconds - Date.now() - 8000);
    await sleep(14_000);
    crowd.end();
    await Promise.all(loops);
    await simulator.idle();
    await sleep(1500);
    const silent = new Set(city.silent.map((one) => `${one.platform}:${one.userId}`));
    const isClear = (at: number) => !blurred.some(({ fromMs, toMs }) => at >= fromMs && at <= toMs);
    return [
      ...(await check({ db, simulator, city, observer, presses, closedMs })),
      ...(await checkWritten(db, observer, scribes.written)),
      ...(await checkDecided(db, observer, city.deciders, deciders.done)),
      must0(
        'ratings taken from superiors who are ones no more',
        (await ratings()) === ratingsAtChange ? 0 : 1,
      ),
      ...checkPace(observer, isClear, silent, say),
      ...wardens.figures(),
      ...(await checkLogs(infra.logFile, Object.values(secrets), db)),
    ];
  }

  return play().finally(() => stage.close());
}
