import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { Redis } from 'ioredis';
import { startEmbeddedPostgres } from '../../src/embedded/start.ts';
import { closeDatabase, type Db, openDatabase } from '../../src/persistence/db.ts';
import { migrate } from '../../src/persistence/migrate.ts';
import { applyDueAssignments } from '../../src/persistence/repositories/assignments.ts';
import { Temporal } from '../../src/shared/time.ts';
import { startSimulator } from '../../src/simulator/index.ts';
import { startBalancer } from './balancer.ts';
import { check, checkPace, type Figure } from './check.ts';
import { buildCity, closing, morning, replaceRater, teamId, telegramToken } from './city.ts';
import { createFleet, type Member } from './fleet.ts';
import { freePort } from './free-port.ts';
import { observe } from './observer.ts';
import { createCrowd, type Press } from './presses.ts';

/**
 * `npm run test:faults`: three web and three worker processes on a real PostgreSQL and a real Redis serve a city of
 * 2,300 while everything breaks that can. What the platforms saw is then compared with the tables.
 */

const beganMs = performance.now();
const say = (line: string) =>
  process.stdout.write(`${((performance.now() - beganMs) / 1000).toFixed(0).padStart(4)} s  ${line}\n`);
const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const scratch = await mkdtemp(join(tmpdir(), 'kinerja-faults-'));
await chmod(scratch, 0o711);
const logFile = join(scratch, 'processes.log');

const postgres = await startEmbeddedPostgres({ dataDir: join(scratch, 'postgres'), log: quiet });
const databaseUrl = await postgres.createDatabase('faults');
await migrate(databaseUrl);
const db: Db = openDatabase(databaseUrl, { max: 4 });

const redisPort = await freePort();
const redisUrl = `redis://127.0.0.1:${redisPort}`;
let redis: ChildProcess | undefined;
async function startRedis(): Promise<void> {
  redis = spawn(
    'redis-server',
    ['--bind', '127.0.0.1', '--port', String(redisPort), '--save', '', '--appendonly', 'no'],
    {
      cwd: scratch,
      stdio: 'ignore',
    },
  );
  redis.on('error', () => {
    throw new Error('redis-server is needed: apt-get install redis-server');
  });
  await onRedis((client) => client.ping());
}
async function onRedis(work: (client: Redis) => Promise<unknown>): Promise<void> {
  const client = new Redis(redisUrl, { maxRetriesPerRequest: 50 });
  client.on('error', () => {});
  await work(client);
  client.disconnect();
}
await startRedis();

let offsetMs = Temporal.Instant.from(morning).epochMilliseconds - Date.now();
const simulator = await startSimulator({
  clock: { now: () => Temporal.Instant.fromEpochMilliseconds(Date.now() + offsetMs) },
  telegram: { token: telegramToken, botUsername: 'kinerja_bot' },
  slack: {
    botToken: 'xoxb-faults-token',
    appToken: 'xapp-faults',
    signingSecret: 'faults-signing-secret-0123456789',
    teamId,
  },
});
simulator.telegram.webhookRetry = { firstDelayMs: 300, attempts: 8 };
const observer = observe(simulator);
const city = await buildCity(db, simulator);
const balancer = await startBalancer();
simulator.slack.requestUrl = `${balancer.url}/slack/events`;
const fleet = createFleet({
  offsetMs,
  logFile,
  env: {
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    TELEGRAM_BOT_TOKEN: telegramToken,
    TELEGRAM_WEBHOOK_SECRET: 'faults-webhook-secret-0123456789',
    TELEGRAM_API_ROOT: simulator.telegramApiRoot,
    SLACK_BOT_TOKEN: 'xoxb-faults-token',
    SLACK_SIGNING_SECRET: 'faults-signing-secret-0123456789',
    SLACK_API_URL: simulator.slackApiUrl,
    PUBLIC_URL: balancer.url,
    LOG_LEVEL: 'info',
  },
});
balancer.targets = fleet.ports;

const presses: Press[] = [];
const resumes: { readonly what: string; readonly ms: number }[] = [];
const stops: {
  readonly what: string;
  readonly ms: number;
  readonly code: number | null;
  readonly leasesLeft: number;
}[] = [];
const strayWrites: string[] = [];
/** Times in which the stopwatch of the checker says nothing about the pace of the bot. */
const blurred: { readonly fromMs: number; toMs: number }[] = [];
const figures: Figure[] = [];

const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(Math.random() * from.length)];
const up = (role: Member['role']) =>
  [...fleet.members].filter((one) => one.role === role && one.isUp && !one.isFrozen);

async function holderOf(platform: string): Promise<Member | undefined> {
  for (let tries = 0; tries < 200; tries += 1) {
    const [row] = await db
      .execute<{ holder: string | null }>(
        sql`select holder from lane where platform = ${platform} and lease_until > clock_timestamp()`,
      )
      .catch(() => []);
    const pid = Number(row?.holder?.split(':')[1]);
    const found = up('worker').find((one) => one.pid === pid);
    if (found) return found;
    await sleep(20);
  }
  return undefined;
}

/** Until something goes out again on a lane; undefined when nothing was waiting. */
async function resumed(what: string, platform: 'telegram' | 'slack', sinceMs: number): Promise<void> {
  const silence = new AbortController();
  const first = await Promise.race([
    observer.nextPost(platform, sinceMs + 100),
    sleep(30_000, undefined, { signal: silence.signal }).catch(() => undefined),
  ]);
  silence.abort();
  if (first !== undefined) {
    resumes.push({ what, ms: first - sinceMs });
    say(`${what}: the lane went on after ${((first - sinceMs) / 1000).toFixed(1)} s`);
  }
}

const replacing: Promise<unknown>[] = [];
const replace = (member: Member) => {
  const work = fleet.killAndReplace(member);
  replacing.push(work);
  return work;
};

async function killHolder(platform: 'telegram' | 'slack'): Promise<void> {
  const holder = await holderOf(platform);
  if (!holder) return;
  const sinceMs = performance.now();
  void replace(holder);
  await resumed(`SIGKILL of the worker that sends on ${platform}`, platform, sinceMs);
}

async function freezeHolder(): Promise<void> {
  const holder = await holderOf('telegram');
  if (!holder) return;
  holder.isFrozen = true;
  holder.child.kill('SIGSTOP');
  const sinceMs = performance.now();
  await resumed('SIGSTOP of the worker that sends on telegram', 'telegram', sinceMs);
  await sleep(Math.max(0, 40_000 - (performance.now() - sinceMs)));
  const tokenBefore = await db.execute<{ platform: string; token: string }>(
    sql`select platform, token from lane`,
  );
  holder.child.kill('SIGCONT');
  holder.isFrozen = false;
  await sleep(300);
  const after = await db.execute<{ platform: string; holder: string; token: string }>(
    sql`select platform, holder, token from lane`,
  );
  // It may become the holder again by asking; writing with its old token is what must not happen.
  const isSame = after.every((lane) =>
    tokenBefore.some((one) => one.platform === lane.platform && Number(one.token) <= Number(lane.token)),
  );
  if (!isSame) strayWrites.push('a lane went back to an older token');
  say('the frozen worker woke up after 40 s');
}

async function terminate(member: Member | undefined, what: string): Promise<void> {
  if (!member) return;
  const { pid } = member;
  const { ms, code } = await fleet.terminate(member);
  const [left] = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from lane where lease_until is not null and holder like ${`%:${pid}:%`}`,
  );
  stops.push({ what, ms, code, leasesLeft: left?.n ?? -1 });
  say(`SIGTERM of ${what}: ended after ${(ms / 1000).toFixed(1)} s with code ${code}`);
  replacing.push(fleet.start(member.role));
}

async function killPostgres(): Promise<void> {
  const pid = Number(
    (await readFile(join(postgres.dataDir, 'cluster', 'postmaster.pid'), 'utf8').catch(() => '')).split(
      '\n',
    )[0],
  );
  if (pid > 0) process.kill(pid, 'SIGKILL');
  say('SIGKILL of PostgreSQL');
}

const pendingSends = async (): Promise<number> =>
  (
    await db
      .execute<{ n: number }>(sql`select count(*)::int as n from outbox where settled_at is null`)
      .catch(() => [])
  )[0]?.n ?? -1;

async function untilSettled(patienceMs: number): Promise<void> {
  const endMs = performance.now() + patienceMs;
  while (performance.now() < endMs) {
    if ((await pendingSends()) === 0) return;
    await sleep(1000);
  }
}

const setClock = (to: number) => {
  offsetMs = to;
  fleet.setClock(to);
};

async function main(): Promise<void> {
  await Promise.all(
    (['web', 'web', 'web', 'worker', 'worker', 'worker'] as const).map((role) => fleet.start(role)),
  );
  say('three web and three worker processes are up; the city wakes');
  const crowd = createCrowd(simulator, presses);
  const loops = [...city.busy.map(crowd.answers), ...city.rated.map(crowd.rates)].map((loop) => loop);
  await sleep(4000);
  simulator.telegram.deliver = 'twice-at-once';

  await killHolder('telegram');
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
  const web = up('web')[0];
  if (web) void replace(web);
  say('SIGKILL of a web process');
  await sleep(4000);
  const frozen = freezeHolder();
  await sleep(8000);
  await killPostgres();
  await sleep(6000);
  await onRedis((client) => client.flushall());
  say('FLUSHALL');
  await sleep(3000);
  const slowFromMs = performance.now();
  const slow = { fromMs: slowFromMs, toMs: Number.POSITIVE_INFINITY };
  blurred.push(slow);
  simulator.telegram.faults.latencyMs = 2500;
  say('Telegram takes 2.5 s for every answer');
  await sleep(6000);
  simulator.telegram.faults.latencyMs = 0;
  slow.toMs = performance.now() + 4000;
  const another = pick(up('web'));
  if (another) void replace(another);
  say('SIGKILL of a web process');
  await frozen;
  await killHolder('slack');
  await killHolder('telegram');

  redis?.kill('SIGKILL');
  say('SIGKILL of Redis, with everything in it, for a minute');
  const redisIsBack = sleep(60_000).then(async () => {
    await startRedis();
    say('Redis is back, empty');
  });
  const jumping = up('worker')[0];
  if (jumping) {
    fleet.setClock(offsetMs + 3_600_000, jumping);
    say('the clock of a worker jumps an hour ahead');
    await sleep(8000);
    fleet.setClock(offsetMs - 3_600_000, jumping);
    say('and an hour back');
    await sleep(8000);
    fleet.setClock(offsetMs, jumping);
  }
  for (const [at, pair] of city.rated.entries()) {
    await replaceRater(db, pair);
    if (at % 2 === 1) await sleep(1500);
  }
  await applyDueAssignments(db, Temporal.PlainDate.from('2026-12-02'), {
    role: 'operator',
    now: Temporal.Instant.fromEpochMilliseconds(Date.now() + offsetMs),
  });
  const ratingsAtChange = await ratings();
  say('six superiors change while they are rating');
  await terminate(await holderOf('telegram'), 'the worker that sends on telegram');
  await terminate(pick(up('web')), 'a web process');
  await redisIsBack;
  for (let round = 0; round < 4; round += 1) {
    const victim = pick([...up('web'), ...up('worker')]);
    if (victim) void replace(victim);
    say(`SIGKILL of a ${victim?.role ?? 'nobody'}`);
    await sleep(2500 + Math.random() * 2500);
  }
  await Promise.all(replacing);
  // What a dead sender left counts as unknown after two minutes, and a worker's clock was an hour ahead.
  setClock(offsetMs + 70 * 60_000);
  say(`everybody is up again; ${await pendingSends()} messages are still to be sent`);
  await untilSettled(150_000);
  say(`${await pendingSends()} messages left; midnight comes, and with it the end of the self-assessment`);
  setClock(Temporal.Instant.from(closing).epochMilliseconds - Date.now() - 8000);
  await sleep(14_000);
  crowd.end();
  await Promise.all(loops);
  await simulator.idle();
  await sleep(1500);
  const ratingsAtEnd = await ratings();
  figures.push(...(await check({ db, simulator, city, observer, presses })));
  figures.push({
    name: 'ratings taken from a superior who is one no more',
    value: ratingsAtEnd === ratingsAtChange ? 0 : 1,
    isBroken: ratingsAtEnd !== ratingsAtChange,
  });
  const silentKeys = new Set(city.silent.map((one) => `${one.platform}:${one.userId}`));
  figures.push(
    ...checkPace(
      observer,
      (at) => !blurred.some(({ fromMs, toMs }) => at >= fromMs && at <= toMs),
      silentKeys,
    ),
  );
}

const ratings = async (): Promise<string> =>
  JSON.stringify(
    await db.execute(
      sql`select appraisal_id, item, value from answer where author = 'appraiser' order by 1, 2`,
    ),
  );

function verdict(): boolean {
  const longest = Math.max(...resumes.map(({ ms }) => ms));
  const longestStop = Math.max(...stops.map(({ ms }) => ms));
  figures.push(
    {
      name: 'lanes taken over from a dead or frozen worker',
      value: resumes.length,
      isBroken: resumes.length < 3,
    },
    {
      name: 'longest time until a lane went on, seconds (limit 5)',
      value: (longest / 1000).toFixed(1),
      isBroken: longest > 5000,
    },
    {
      name: 'longest orderly stop, seconds (limit 10)',
      value: (longestStop / 1000).toFixed(1),
      isBroken: longestStop > 10_000,
    },
    {
      name: 'orderly stops that failed or kept a lease',
      value: stops.filter(({ code, leasesLeft }) => code !== 0 || leasesLeft > 0).length,
      isBroken: stops.some(({ code, leasesLeft }) => code !== 0 || leasesLeft > 0),
    },
    {
      name: 'writes of a process that had lost its lane',
      value: strayWrites.length,
      isBroken: strayWrites.length > 0,
    },
  );
  const number = (name: string) => Number(figures.find((figure) => figure.name === name)?.value ?? 0);
  if (number('events that reached the bot') < 2000)
    figures.push({ name: 'too few events to mean anything', value: 1, isBroken: true });
  if (number('messages planned') < 2000)
    figures.push({ name: 'too few messages to mean anything', value: 1, isBroken: true });
  const width = Math.max(...figures.map(({ name }) => name.length));
  process.stdout.write('\n');
  for (const { name, value, isBroken } of figures)
    process.stdout.write(
      `${isBroken ? '✗' : isBroken === false ? '✓' : ' '} ${name.padEnd(width)}  ${value}\n`,
    );
  return !figures.some(({ isBroken }) => isBroken);
}

let isGood = false;
try {
  await main();
  isGood = verdict();
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}
if (!isGood) process.stdout.write(`\nWhat the processes said is in ${logFile}\n`);
await fleet.close();
await balancer.close();
await simulator.close();
await closeDatabase(db);
await postgres.stop();
redis?.kill('SIGKILL');
if (isGood) await rm(scratch, { recursive: true, force: true });
process.exit(isGood ? 0 : 1);
