import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningBot, runBot } from '../../../src/app/run-bot.ts';
import { readConfig } from '../../../src/config.ts';
import { changed, readyz, useStage } from './stage.ts';

const quiet = {
  info: () => {},
  warn: () => {},
  // Which part of a stop hung is not to be guessed.
  error: (about: object) => 'part' in about && process.stderr.write(JSON.stringify(about)),
};

describe('/readyz writes where the work writes:', () => {
  const stage = useStage();
  let env: Record<string, string>;
  let bot: RunningBot;
  /** Of the database beside: what it says to the bot's database lasts also where that takes no writes. */
  let server: postgres.Sql;
  let sql: postgres.Sql;

  const run = async (more: Record<string, string> = {}): Promise<void> => {
    const config = readConfig({ ...env, ...more });
    if (!config.ok) throw new Error('the configuration is refused');
    bot = await runBot(config.value, quiet);
    expect(await ready()).toBe('200 ready');
  };
  const ready = () => readyz(env.PORT);
  const name = () => new URL(stage.database.url).pathname.slice(1);

  beforeEach(async () => {
    env = {
      AGENCY_NAME: 'Pemerintah Kota Contoh',
      TIME_ZONE: 'Asia/Makassar',
      ...(await stage.environment()),
    };
    const options = { max: 1, onnotice: () => {}, fetch_types: false };
    server = postgres(
      changed(stage.database.url, (url) => (url.pathname = '/postgres')),
      options,
    );
    sql = postgres(stage.database.url, options);
  });
  afterEach(async () => {
    await bot.stop();
    await Promise.all([server.end({ timeout: 5 }), sql.end({ timeout: 5 })]);
  });

  it('a database that becomes read-only is said once, and only as long as it is so', async () => {
    await run();
    const renew = () =>
      server`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name()}`;
    await server.unsafe(`alter database ${name()} set default_transaction_read_only = on`);
    await renew();
    await expect.poll(ready).toMatch(/^503 not ready: PostgreSQL tidak menerima tulisan: [^:]+$/);
    await server.unsafe(`alter database ${name()} reset default_transaction_read_only`);
    await renew();
    await expect.poll(ready).toBe('200 ready');
  });

  it.each([
    ['jobs', 'bullmq.job', ''],
    ['rows of the bot', 'public.pulse', "when (new.name = 'readiness')"],
  ])('a full disk where %s are written is said, and only as long as it is full', async (_, table, when) => {
    await run();
    await sql.unsafe(`create or replace function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'full' using errcode = '53100'; end $$`);
    await sql.unsafe(
      `create trigger refused before insert on ${table} for each row ${when} execute function refuse()`,
    );
    expect(await ready()).toBe('503 not ready: Diska PostgreSQL penuh: kosongkan sebagian.');
    await sql.unsafe(`drop trigger refused on ${table}`);
    expect(await ready()).toBe('200 ready');
  });

  it('a folder for the ends of the audit chains that cannot be written is said by those who write it', async () => {
    const heads = join(env.DATA_DIR ?? '', 'audit-heads');
    const takeAway = async () => {
      await rm(heads, { recursive: true, force: true });
      await writeFile(heads, '');
    };
    await run();
    await takeAway();
    expect(await ready()).toMatch(/^503 not ready: \S+audit-heads tidak dapat ditulisi/);
    await rm(heads);
    expect(await ready()).toBe('200 ready');
    await bot.stop();
    await takeAway();
    await run({ ROLE: 'web' });
  });
});
