import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process that is measured. */
export type Child = {
  readonly port: number;
  /** Milliseconds of processor time it has used so far. */
  readonly cpuMs: () => number;
  readonly stop: () => Promise<void>;
};

const patienceMs = 60_000;
const ticksPerSecond = 100;

/** Processor time of a process by Linux's own account, in milliseconds. */
export function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || address === null) throw new Error('a server has no port');
  return address.port;
}

/** Starts Node with these arguments; resolves when it answers at `ready` on its port, of which `portName` tells it. */
export async function startNode(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ready: string,
  portName = 'PORT',
): Promise<Child> {
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH ?? '', ...env, [portName]: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
    });
  const untilMs = performance.now() + patienceMs;
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
    await sleep(100);
  }
  return {
    port,
    cpuMs: () => cpuMsOf(child.pid ?? 0),
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
