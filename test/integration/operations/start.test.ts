import { readdir, readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../../simulator/index.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { placeOf, start, until } from '../../support/program.ts';
import { makeScratch } from '../../support/scratch.ts';

const token = '4243:AAstartTESTstartTESTstartTESTstart1';
const secrets = [token, 'xoxb-start-secret', 'xapp-start-secret'];

// These tests mostly wait for their own processes, so they run at the same time.
describe.concurrent('npm start', () => {
  let simulator: Simulator;
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    simulator = await startSimulator({
      telegram: { token },
      slack: {
        botToken: 'xoxb-start-secret',
        appToken: 'xapp-start-secret',
        signingSecret: 'unused-signing-secret',
      },
    });
  });
  afterAll(async () => {
    await simulator.close();
    await database.drop();
  });

  it('says in one sentence per variable what is missing, and does not start', async () => {
    const run = start('src/main.ts', [], {
      PUBLIC_URL: 'https://kinerja.example',
      TELEGRAM_BOT_TOKEN: token,
    });
    expect(await run.exited).toBe(1);
    expect(run.output()).toContain('TELEGRAM_WEBHOOK_SECRET belum diisi: ');
    expect(run.output()).not.toContain(token);
    expect(run.output()).not.toMatch(/at .*\.ts:\d+/);
  }, 60_000);

  it('runs from the environment by long polling and Socket Mode, answers, and ends cleanly on SIGTERM', async () => {
    const run = start('src/main.ts', [], {
      DATABASE_URL: database.url,
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: simulator.telegramApiRoot,
      SLACK_BOT_TOKEN: 'xoxb-start-secret',
      SLACK_APP_TOKEN: 'xapp-start-secret',
      SLACK_API_URL: simulator.slackApiUrl,
      PORT: '3987',
    });
    await until(() => run.output().includes('Kinerja Bot is running'), run.output);
    expect((await fetch('http://127.0.0.1:3987/readyz')).status).toBe(200);
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
    for (const secret of secrets) expect(run.output()).not.toContain(secret);
  }, 60_000);

  it('names REDIS_URL when Redis is not there', async () => {
    const run = start('src/main.ts', [], {
      DATABASE_URL: database.url,
      REDIS_URL: 'redis://127.0.0.1:1',
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: simulator.telegramApiRoot,
      PORT: '3988',
    });
    expect(await run.exited).toBe(1);
    expect(run.output()).toContain('REDIS_URL');
  }, 60_000);
});

it.concurrent('the demo plays whole appraisals on both platforms and ends acknowledged', async () => {
  const dataDir = await makeScratch('kinerja-demo-');
  try {
    const run = start('simulator/demo.ts', ['--script', '--port', '0', '--data-dir', dataDir], {});
    expect(await run.exited, run.output()).toBe(0);
    expect(run.output()).toContain('Kedua penilaian selesai dengan tanda terima');
    expect(run.output()).toContain('Tanda terima: sudah saya baca');
    expect(run.output()).not.toMatch(/undefined|\[object|NaN|Error/);
    await rm(placeOf(run, dataDir), { recursive: true, force: true });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}, 120_000);

it.concurrent('Ctrl-C, also pressed twice, ends the demo and everything it started', async () => {
  const dataDir = await makeScratch('kinerja-demo-');
  try {
    const run = start('simulator/demo.ts', ['--port', '0', '--data-dir', dataDir], {});
    await until(() => run.output().includes('Langkah berikutnya'), run.output);
    run.interrupt();
    await until(() => run.output().includes('Mengakhiri semua'), run.output);
    run.interrupt();
    expect(await run.exited, run.output()).toBe(0);
    const processes = await readdir('/proc').then((names) => names.filter((name) => /^\d+$/.test(name)));
    const commands = await Promise.all(
      processes.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')),
    );
    expect(commands.filter((command) => command.includes(placeOf(run, dataDir)))).toEqual([]);
    await rm(placeOf(run, dataDir), { recursive: true, force: true });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}, 120_000);
