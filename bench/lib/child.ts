import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../test/support/free-port.ts';

/** A process that is measured. */
export type Child = {
  readonly port: number;
  /** Milliseconds of processor time it has used so far. */
  readonly cpuMs: () => number;
  /** Memory that it holds now (resident). */
  readonly megabytes: () => number;
  /** From its start until it answered. */
  readonly readyMs: number;
  readonly stop: () => Promise<void>;
};

const patienceMs = 60_000;
const ticksPerSecond = 100;

/** Those that run. A bench that is interrupted, or fails between two of them, leaves none behind. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

function start(args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Processor time of a process by Linux's own account, in milliseconds. */
export function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

/** A line of Linux's account of a process, `VmRSS` or `VmHWM` (the highest so far), in megabytes. */
export function megabytesOf(pid: number | 'self', line: 'VmRSS' | 'VmHWM' = 'VmRSS'): number {
  const found = new RegExp(`^${line}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1] ?? Number.NaN) / 1024;
}

/** Starts Node with these arguments; resolves when it answers at `ready` on its port, of which `portName` tells it. */
export async function startNode(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ready: string,
  portName = 'PORT',
): Promise<Child> {
  const port = await freePort();
  const beganMs = performance.now();
  const child = start(args, { ...env, [portName]: String(port) });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
    });
  const untilMs = beganMs + patienceMs;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`a process ended at its start:\n${said}`);
    const isUp = await fetch(`http://127.0.0.1:${port}${ready}`).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) break;
    if (performance.now() > untilMs) {
      child.kill('SIGKILL');
      throw new Error(`a process did not get ready:\n${said}`);
    }
    await sleep(20);
  }
  return {
    port,
    readyMs: performance.now() - beganMs,
    cpuMs: () => cpuMsOf(child.pid ?? 0),
    megabytes: () => megabytesOf(child.pid ?? 0),
    stop: () => end(child),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(timer);
}

/** What a process that ends by itself took. */
export type Ran = {
  readonly elapsedMs: number;
  /** The most memory that it held, as seen ten times a second. */
  readonly megabytes: number;
  readonly out: string;
};

/** Runs Node with these arguments to its end. Throws with what it said when that is not 0. */
export async function runNode(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ran> {
  const beganMs = performance.now();
  const child = start(args, env);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said.err = (said.err + chunk.toString()).slice(-4000);
  });
  let megabytes = 0;
  const look = setInterval(() => {
    // Between its end and our hearing of it there is nothing to see.
    const now = safely(() => megabytesOf(child.pid ?? 0, 'VmHWM'));
    if (now > megabytes) megabytes = now;
  }, 100);
  const [code] = await once(child, 'close');
  clearInterval(look);
  const elapsedMs = performance.now() - beganMs;
  if (code !== 0)
    throw new Error(`${args.join(' ')} ended with ${code}:\n${said.err}\n${said.out.slice(-2000)}`);
  return { elapsedMs, megabytes, out: said.out };
}

function safely(look: () => number): number {
  try {
    return look();
  } catch {
    return 0;
  }
}
