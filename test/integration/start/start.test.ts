import { rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { placeOf, start, until } from '../../support/program.ts';
import { makeScratch } from '../../support/scratch.ts';
import { processesWith, readyz, useStage } from './stage.ts';

describe('npm start', () => {
  const stage = useStage();

  it('says in one sentence per variable what is missing, and does not start', async () => {
    const run = start('src/main.ts', [], {
      PUBLIC_URL: 'https://kinerja.example',
      TELEGRAM_BOT_TOKEN: stage.token,
    });
    expect(await run.exited).toBe(1);
    expect(run.output()).toContain('TELEGRAM_WEBHOOK_SECRET belum diisi: ');
    expect(run.output()).not.toContain(stage.token);
    expect(run.output()).not.toMatch(/at .*\.ts:\d+/);
  });

  it('runs from the environment by long polling and Socket Mode, answers, and ends cleanly on SIGTERM', async () => {
    const { simulator } = stage;
    const env = { ...(await stage.environment()), ...stage.slack() };
    const run = start('src/main.ts', [], env);
    await until(() => run.output().includes('Kinerja Bot is running'), run.output);
    expect(await readyz(env.PORT)).toBe('200 ready');
    const person = simulator.telegram.addUser({ id: 5, firstName: 'Ani', languageCode: 'en' });
    const member = simulator.slack.addUser({ id: 'U5', realName: 'Ani' });
    await person.sends('/start');
    await member.sends('halo');
    await until(
      () => person.chat().some((message) => message.text.includes('Welcome to Kinerja Bot')),
      run.output,
    );
    await until(
      () => member.dm().some((message) => JSON.stringify(message.blocks).includes('Kinerja Bot')),
      run.output,
    );
    expect(person.commands('en').map(({ command }) => command)).toContain('appraisal');
    run.kill('SIGTERM');
    expect(await run.exited).toBe(0);
    for (const secret of stage.secrets) expect(run.output()).not.toContain(secret);
  });
});

it('the demo plays whole appraisals on both platforms and ends acknowledged', async () => {
  const dataDir = await makeScratch('kinerja-demo-');
  try {
    const run = start('simulator/demo.ts', ['--script', '--port', '0', '--data-dir', dataDir], {});
    expect(await run.exited, run.output()).toBe(0);
    expect(run.output()).toContain('Kedua penilaian selesai dengan tanda terima');
    expect(run.output()).toContain('Sudah saya baca');
    expect(run.output()).not.toMatch(/undefined|\[object|NaN|Error/);
    await rm(placeOf(run, dataDir), { recursive: true, force: true });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
});

it('Ctrl-C, also pressed twice, ends the demo and everything it started', async () => {
  const dataDir = await makeScratch('kinerja-demo-');
  try {
    const run = start('simulator/demo.ts', ['--port', '0', '--data-dir', dataDir], {});
    await until(() => run.output().includes('Langkah berikutnya'), run.output);
    run.interrupt();
    await until(() => run.output().includes('Mengakhiri semua'), run.output);
    run.interrupt();
    expect(await run.exited, run.output()).toBe(0);
    expect(await processesWith(placeOf(run, dataDir))).toEqual([]);
    await rm(placeOf(run, dataDir), { recursive: true, force: true });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
});
