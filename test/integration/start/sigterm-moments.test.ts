import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Run, start } from '../../support/program.ts';
import { processesWith, useStage } from './stage.ts';

const stage = useStage();

const inFolder =
  (...path: string[]) =>
  (folder: string) =>
    existsSync(join(folder, 'postgres', ...path));

const moments: readonly (readonly [string, (folder: string, run: Run) => boolean])[] = [
  ['its process joins the users of the database', inFolder('users')],
  ['the database is being made', (folder) => readdirSync(folder, { recursive: true }).length > 10],
  ['the database is made', inFolder('cluster')],
  ['the server begins', inFolder('cluster', 'postmaster.pid')],
  ['the server runs', (_, run) => run.output().includes('private PostgreSQL is running')],
  ['all runs', (_, run) => run.output().includes('Kinerja Bot is running')],
];

it.each(moments)(
  'SIGTERM in the moment when %s leaves no process, no user of the database and no port',
  async (_, isNow) => {
    const { DATABASE_URL: __, ...env } = await stage.environment();
    const folder = env.DATA_DIR ?? '';
    const run = start('src/main.ts', [], env);
    while (!isNow(folder, run)) await sleep(5);
    run.kill('SIGTERM');
    expect(await run.exited, run.output()).toBe(0);
    expect(await processesWith(folder)).toEqual([]);
    expect(readdirSync(join(folder, 'postgres', 'users'))).toEqual([]);
    expect(readdirSync(join(folder, 'postgres')).filter((name) => name.startsWith('preparing'))).toEqual([]);
    await expect(fetch(`http://127.0.0.1:${env.PORT}/healthz`)).rejects.toThrow();
  },
);
