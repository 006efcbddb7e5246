import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { placeOf, start, until } from '../../support/program.ts';
import { makeScratch } from '../../support/scratch.ts';

const preload = join(import.meta.dirname, '..', '..', 'support', 'break-promise.mjs');
const written = 'Bu-Sari-sering-terlambat';

it.each([
  ['the bot', 'src/main.ts', 'reject'],
  ['the bot', 'src/main.ts', 'throw'],
  ['the command line', 'src/cli.ts', 'reject'],
  ['the command line', 'src/cli.ts', 'throw'],
])(
  '%s (%s) ends with a code when an error reaches nobody (%s), and logs it without what people wrote',
  async (_, file, how) => {
    const run = start(file, [], { BREAKS: how }, preload);
    expect(await run.exited, run.output()).toBe(1);
    expect(run.output()).toContain('this process ends');
    expect(run.output()).toContain('Failed query: insert');
    expect(run.output()).toContain('22P02');
    expect(run.output()).not.toContain(written);
  },
);

it('so does the practice room, and its database ends with it', async () => {
  const dataDir = await makeScratch('kinerja-practice-');
  try {
    const run = start('simulator/practice.ts', ['--port', '0'], { DATA_DIR: dataDir }, preload);
    await until(() => run.output().includes('Ruang latihan sudah dibuka'), run.output);
    run.kill('SIGUSR2');
    expect(await run.exited, run.output()).toBe(1);
    expect(run.output()).toContain('this process ends');
    expect(run.output()).not.toContain(written);
    await rm(placeOf(run, dataDir), { recursive: true, force: true });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
});
