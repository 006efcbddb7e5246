import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { placeOf, start } from '../../support/program.ts';
import { makeScratch } from '../../support/scratch.ts';

it('the demo plays results of a unit of twelve to their end: approved, talked about, answered, objected to, decided', async () => {
  const dataDir = await makeScratch('kinerja-demo-');
  try {
    const args = ['--script', 'stands', '--port', '0', '--data-dir', dataDir];
    const run = start('simulator/demo.ts', args, {});
    expect(await run.exited, run.output()).toBe(0);
    const promises = run.output().match(/^ {2}[✓✗] .+$/gmu) ?? [];
    expect(promises.filter((line) => line.includes('✗'))).toEqual([]);
    expect(promises.length).toBeGreaterThanOrEqual(48);
    expect(run.output()).toContain(`ke-${promises.length} pemeriksaan terpenuhi`);
    expect(run.output()).not.toMatch(/undefined|\[object|NaN|Error/);
    await rm(placeOf(run, dataDir), { recursive: true, force: true });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}, 400_000);
