import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { placeOf, start } from '../../support/program.ts';
import { makeScratch } from '../../support/scratch.ts';

it('the demo plays a weak competency into an agreed training and a higher level, on both platforms', async () => {
  const dataDir = await makeScratch('kinerja-demo-');
  try {
    const args = ['--script', 'growth', '--port', '0', '--data-dir', dataDir];
    const run = start('simulator/demo.ts', args, {});
    expect(await run.exited, run.output()).toBe(0);
    const promises = run.output().match(/^ {2}[✓✗] .+$/gmu) ?? [];
    expect(promises.filter((line) => line.includes('✗'))).toEqual([]);
    expect(promises.length).toBeGreaterThanOrEqual(13);
    expect(run.output()).not.toMatch(/undefined|\[object|NaN|Error/);
    await rm(placeOf(run, dataDir), { recursive: true, force: true });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}, 300_000);
