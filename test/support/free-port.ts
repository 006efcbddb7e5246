import { once } from 'node:events';
import { createServer } from 'node:net';
import { threadId } from 'node:worker_threads';

// Below the ports that Linux gives away by itself (32,768 and above, `ip_local_port_range`): one of those may be given
// to a server or a connection of another test between its choice and its use, or as soon as it is closed.
const first = 10_000;
const perThread = 2_000;
const threads = 11;

const start = first + (threadId % threads) * perThread;
// Runs of different processes at the same time begin at different places.
let next = process.pid % perThread;

/** A port that nobody listens on, and that no other test of this run is given: also closed, it stays its own. */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < perThread; tried++) {
    const port = start + next;
    next = (next + 1) % perThread;
    if (await isFree(port)) return port;
  }
  throw new Error(`no port from ${start} to ${start + perThread - 1} is free`);
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch {
    return false;
  }
  const closed = once(probe, 'close');
  probe.close();
  await closed;
  return true;
}
