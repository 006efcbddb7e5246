import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { start } from '../../support/program.ts';
import { breaks } from './breaks.ts';
import { nobody, processesWith, said, useStage } from './stage.ts';

const stage = useStage();
const ends: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const end of ends) await end();
});

it.each(breaks)(
  'a start that fails (%s) ends the process with a code and one sentence in the operator’s language',
  async (_, broken, sentence) => {
    const env = { ...(await stage.environment()), ...(await broken(stage, (end) => void ends.push(end))) };
    const run = start('src/main.ts', [], env);
    expect(await run.exited, run.output()).toBe(1);
    expect(said(run)).toHaveLength(1);
    expect(said(run)[0], run.output()).toMatch(sentence);
    expect(run.output()).not.toContain('"stack"');
  },
);

it('a taken port ends the start, in English where the operator says so', async () => {
  const other = createServer().listen(0);
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const run = start('src/main.ts', ['--lang', 'en'], { ...(await stage.environment()), PORT: port });
  expect(await run.exited, run.output()).toBe(1);
  other.close();
  expect(said(run)).toEqual([expect.stringMatching(`^Port ${port} is taken by another program: .+\\.$`)]);
});

it('a command says the same sentence as the start, and no stack', async () => {
  const run = start('src/cli.ts', ['cycle', 'status'], { DATABASE_URL: `postgres://u:p@${nobody}/x` });
  expect(await run.exited, run.output()).toBe(1);
  expect(run.output()).toMatch(/^PostgreSQL tidak menjawab: [^\n]+\.\n$/);
});

it('a failed start stops the private database it had started', async () => {
  const { DATABASE_URL: _, ...env }: Record<string, string> = await stage.environment();
  const run = start('src/main.ts', [], { ...env, TELEGRAM_API_ROOT: `http://${nobody}` });
  expect(await run.exited, run.output()).toBe(1);
  expect(said(run)).toHaveLength(1);
  expect(run.output()).toContain('private PostgreSQL is running');
  expect(await processesWith(env.DATA_DIR ?? '')).toEqual([]);
});
