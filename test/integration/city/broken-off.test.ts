import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { attempt } from '../../../src/shared/attempt.ts';
import { endOf } from '../../support/end-of.ts';
import { until } from '../../support/program.ts';

type Process = { readonly pid: number; readonly args: string };

/** What runs now as a child of that process. */
const childrenOf = (pid: number): readonly Process[] =>
  execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, child, parent, args = ''] = /^ *(\d+) +(\d+) (.*)$/.exec(line) ?? [];
      return Number(parent) === pid ? [{ pid: Number(child), args }] : [];
    });

/** One that has ended, and that nobody has asked for its end yet, has no arguments any more. */
const isRunning = (pid: number): boolean =>
  Boolean(attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')));

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

it('a city that is broken off was built before it was played, and leaves neither its server nor its folder', async () => {
  const [, ...args] = manifest.scripts.city?.split(' ') ?? [];
  const run = spawn(process.execPath, [...args, '--people', '12', '--quarters', '1'], { stdio: 'pipe' });
  let said = '';
  for (const stream of [run.stdout, run.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  const played = () => childrenOf(run.pid ?? 0).find(({ args }) => args.includes('/simulator/city.js'));
  const server = () => {
    const city = played();
    return city && childrenOf(city.pid).find(({ args }) => args.includes('listen_addresses'));
  };
  await until(
    () => server() !== undefined,
    () => said,
  );
  expect(played()?.args).toContain('/node_modules/.cache/kinerja-programs-');
  const [, folder = ''] = / -D (\S+)/.exec(server()?.args ?? '') ?? [];
  expect(existsSync(folder), said).toBe(true);
  const pid = server()?.pid ?? 0;
  run.kill('SIGTERM');
  expect(await endOf(run)).toBe(130);
  await until(
    () => !isRunning(pid),
    () => said,
  );
  expect(existsSync(dirname(folder))).toBe(false);
});
