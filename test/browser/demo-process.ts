import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hangsAfterMs } from './hangs-after.ts';

export type Demo = {
  readonly url: string;
  /** The same, with the key of the room. */
  readonly entrance: string;
  readonly startMs: number;
  readonly stop: () => Promise<void>;
};

/** Starts the program of `npm run demo` on a free port, in a new folder or in the given one. */
export async function startDemo(dataDir?: string, ...flags: readonly string[]): Promise<Demo> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'kinerja-room-')));
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'simulator/demo.ts', '--port', '0', '--data-dir', folder, ...flags],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
  });
  const entrance = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the demo did not start:\n${output}`)), hangsAfterMs);
    const read = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const found = /http:\/\/localhost:\d+\/\?key=[\w-]+/.exec(output)?.[0];
      if (found === undefined) return;
      clearTimeout(late);
      resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => reject(new Error(`the demo ended:\n${output}`)));
  });
  return {
    url: new URL(entrance).origin,
    entrance,
    startMs: performance.now() - started,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      if (dataDir === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
