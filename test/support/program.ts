import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';
import { endOf } from './end-of.ts';
import { runsAsIfAlone } from './runs-as-if-alone.ts';

const root = join(import.meta.dirname, '..', '..');

export type Run = {
  readonly output: () => string;
  /** Only what it wrote to stderr, in its order: the two streams of a process arrive in any. */
  readonly errors: () => string;
  readonly exited: Promise<number | null>;
  readonly pid: number;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Presses Ctrl-C, which a terminal sends to the whole group of processes. */
  readonly interrupt: () => void;
};

/** Starts one of our programs, as it was built at the start of the run, with an environment of its own. */
export function start(
  file: string,
  args: readonly string[],
  env: Record<string, string>,
  preload?: string,
  stdin: 'pipe' | 'ignore' = 'pipe',
  /** A command that runs ours, with its first arguments. */
  launcher: readonly string[] = [],
): Run {
  // With its source maps, so that a place in what it says is one in the sources.
  const flags = ['--enable-source-maps', ...(preload ? ['--import', preload] : [])];
  const program = inject('programs')[file];
  if (program === undefined) throw new Error(`${file} is not among the built programs`);
  const [command = '', ...rest] = [...launcher, process.execPath, ...flags, program, ...args];
  const child = spawn(command, rest, {
    cwd: root,
    detached: true,
    stdio: [stdin, 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      AGENCY_NAME: 'Pemerintah Kota Contoh',
      TIME_ZONE: 'Asia/Makassar',
      ...env,
    },
  });
  if (child.pid !== undefined) runsAsIfAlone(child.pid);
  let text = '';
  let errors = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    errors += chunk.toString();
  });
  return {
    output: () => text,
    errors: () => errors,
    exited: endOf(child),
    pid: child.pid ?? 0,
    kill: (signal) => child.kill(signal),
    interrupt: () => process.kill(-(child.pid ?? 0), 'SIGINT'),
  };
}

/** Where the demo's data really is: when started by root, not in the given folder. */
export const placeOf = (run: Run, dataDir: string): string =>
  /(?:lies in|berada di) (\S+):/.exec(run.output())?.[1] ?? dataDir;

const patienceMs = 120_000;

/** Waits until something is true. */
export async function until(isTrue: () => boolean, what: () => string): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!isTrue()) {
    if (Date.now() > end) throw new Error(`waited in vain; so far:\n${what()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
