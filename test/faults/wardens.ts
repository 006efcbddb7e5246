import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { runsAsIfAlone } from '../support/runs-as-if-alone.ts';
import { type Figure, must0 } from './check.ts';
import type { Member } from './fleet.ts';
import type { Stage } from './stage.ts';

type Platform = 'telegram' | 'slack';

/** What a worker logs when a message or a screen was delivered. */
const isSent = (line: string, platform: Platform): boolean =>
  line.includes(`"platform":"${platform}"`) &&
  (line.includes('"msg":"a message was sent"') || line.includes('"msg":"a screen was drawn again"'));

/**
 * So long a program that does nothing takes to start in the middle of the storm. On a machine on which it takes longer,
 * a lane may take as much longer to go on. A stop may not: whoever ends a process kills it after ten seconds.
 */
const usualNothingMs = 1000;

/** Kills, freezes and stops processes, and measures how long the bot needs to recover. */
export function createWardens({ db, fleet, offsetMs }: Stage, say: (line: string) => void) {
  const resumes: number[] = [];
  const stops: { readonly ms: number; readonly isClean: boolean }[] = [];
  const replacing: Promise<unknown>[] = [];
  const nothings: number[] = [];

  const up = (role: Member['role']) =>
    [...fleet.members].filter((one) => one.role === role && one.isUp && !one.isFrozen);

  /** A lane can only be taken over if another worker runs. */
  async function untilAnother(): Promise<void> {
    while (up('worker').length < 2) await sleep(100);
  }

  /** Whoever takes over does not wait for this process, which plays a whole city that presses and two platforms. */
  function workersGoFirst(): void {
    for (const { pid } of up('worker')) runsAsIfAlone(pid);
  }

  /** The worker that sends on a lane; undefined when none does for four seconds. */
  async function holderOf(platform: Platform): Promise<Member | undefined> {
    const endMs = performance.now() + 4000;
    while (performance.now() < endMs) {
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

  /** Whether messages are due on that lane, so that some worker should be sending. */
  async function isWorkWaiting(platform: Platform): Promise<boolean> {
    const now = new Date(Date.now() + offsetMs()).toISOString();
    const rows = await db
      .execute(sql`select 1 from outbox o join account a on a.person_id = o.recipient_id
        where o.settled_at is null and a.platform = ${platform} and a.is_reachable and o.available_at <= ${now}::timestamptz
          and not exists (select 1 from delivery d where d.outbox_id = o.id) offset 20 limit 1`)
      .catch(() => []);
    return rows.length > 0;
  }

  /** How long a program that does nothing takes to start at this moment, if it goes first as the workers do. */
  function startNothing(): void {
    const beganMs = performance.now();
    const nothing = spawn(process.execPath, ['--eval', '0']);
    if (nothing.pid !== undefined) runsAsIfAlone(nothing.pid);
    nothing.once('exit', () => nothings.push(performance.now() - beganMs));
  }

  /** The time until another worker sends on a lane that has enough to send. */
  async function resumed(what: string, platform: Platform, victim: Member): Promise<void> {
    const sinceMs = performance.now();
    startNothing();
    const ms = await new Promise<number>((resolve) => {
      const late = setTimeout(() => resolve(Number.POSITIVE_INFINITY), 30_000);
      const leave = fleet.onLine((line, member) => {
        if (member === victim || member.role !== 'worker' || !isSent(line, platform)) return;
        leave();
        clearTimeout(late);
        resolve(performance.now() - sinceMs);
      });
    });
    resumes.push(ms);
    say(`${what}: the lane went on after ${(ms / 1000).toFixed(1)} s`);
  }

  const replace = (member: Member): Promise<Member> => {
    const work = fleet.killAndReplace(member);
    replacing.push(work);
    return work;
  };

  return {
    up,
    replace,
    everybodyIsUp: () => Promise.all(replacing),

    async killHolder(platform: Platform): Promise<void> {
      await untilAnother();
      workersGoFirst();
      const holder = await holderOf(platform);
      if (!holder) return;
      const isWaiting = await isWorkWaiting(platform);
      void replace(holder);
      const what = `SIGKILL of the worker that sends on ${platform}`;
      if (isWaiting) await resumed(what, platform, holder);
      else say(`${what}: nothing waited there any more`);
    },

    /** Freezes it for 40 s, which is longer than its lease and all time limits. What it writes then must not count. */
    async freezeHolder(platform: Platform): Promise<void> {
      await untilAnother();
      workersGoFirst();
      const holder = await holderOf(platform);
      if (!holder) return;
      holder.isFrozen = true;
      holder.child.kill('SIGSTOP');
      const sinceMs = performance.now();
      if (await isWorkWaiting(platform))
        await resumed(`SIGSTOP of the worker that sends on ${platform}`, platform, holder);
      await sleep(Math.max(0, 40_000 - (performance.now() - sinceMs)));
      holder.child.kill('SIGCONT');
      say('the frozen worker woke up after 40 s');
      // Its connections were closed meanwhile, and it can do nothing until it has new ones.
      await sleep(5000);
      holder.isFrozen = false;
    },

    /** Ends it by SIGTERM, and starts another one in its place. */
    async terminate(member: Member | undefined, what: string): Promise<void> {
      if (!member) return;
      const { ms, code } = await fleet.terminate(member);
      const [left] = await db.execute<{ n: number }>(
        sql`select count(*)::int as n from lane where lease_until is not null and holder like ${`%:${member.pid}:%`}`,
      );
      stops.push({ ms, isClean: code === 0 && left?.n === 0 });
      say(`SIGTERM of ${what}: ended after ${(ms / 1000).toFixed(1)} s with code ${code}`);
      replacing.push(fleet.start(member.role));
    },

    figures(): readonly Figure[] {
      const slowness = Math.max(1, Math.max(...nothings) / usualNothingMs);
      const resumeMs = 5000 * slowness;
      const longest = Math.max(...resumes);
      const longestStop = Math.max(...stops.map(({ ms }) => ms));
      return [
        {
          name: 'lanes taken over from a dead or frozen worker (at least 2)',
          value: resumes.length,
          isBroken: resumes.length < 2,
        },
        {
          name: `longest time until a lane went on, seconds (limit ${(resumeMs / 1000).toFixed(1)})`,
          value: (longest / 1000).toFixed(1),
          isBroken: longest > resumeMs,
        },
        {
          name: 'longest orderly stop, seconds (limit 10)',
          value: (longestStop / 1000).toFixed(1),
          isBroken: longestStop > 10_000,
        },
        must0('orderly stops that failed or kept a lease', stops.filter(({ isClean }) => !isClean).length),
      ];
    },
  };
}
