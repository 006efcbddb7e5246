import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Run, start, until } from '../../support/program.ts';
import { readyz, said, useStage } from './stage.ts';

const stage = useStage();

/** A disk of its own on a folder, seen by one process only: Linux makes it for root, or for whoever may be root alone. */
const unshare = ['unshare', ...(process.getuid?.() === 0 ? [] : ['--map-root-user']), '--mount'];
const inPlace = (script: string, folder: string): readonly string[] => [
  ...[...unshare, '--propagation', 'private', 'sh', '-c', `set -e\n${script}`, 'sh', folder],
];
const fullDisk = 'mount -t tmpfs -o size=4k,mode=1777 tmpfs "$1"\nhead -c 4096 /dev/zero > "$1/full"\n';
const readOnly = 'mount --bind "$1" "$1"\nmount -o remount,bind,ro "$1"\n';
const run = 'shift\nexec "$@"';
const runAndList = 'disk=$1\nshift\ncode=0\n"$@" || code=$?\necho "there: $(ls "$disk")"\nexit $code';

type Env = Record<string, string>;
const heads = (folder: string): Env => ({ AUDIT_HEADS_DIR: folder });
const own = (folder: string): Env => ({
  DATA_DIR: folder,
  DATABASE_URL: '',
  AUDIT_HEADS_DIR: join(folder, '..', 'heads'),
  EVIDENCE_DIR: join(folder, '..', 'evidence'),
});

it.each([
  ['heads of the audit chains, is full', fullDisk, heads, /^Diska tempat \S+disk penuh: kosongkan/],
  ['heads of the audit chains, may only be read', readOnly, heads, /^\S+disk tidak dapat ditulisi: berikan/],
  ['private database, is full', fullDisk, own, /^Diska tempat \S+postgres penuh: kosongkan/],
] as const)(
  'a start whose disk, of the %s, ends with a code and one sentence that names the folder',
  async (_, disk, variables, sentence) => {
    const env: Env = await stage.environment();
    const folder = join(env.DATA_DIR ?? '', 'disk');
    await mkdir(folder);
    const given = { ...env, ...variables(folder) };
    const failed = start('src/main.ts', [], given, undefined, 'ignore', inPlace(disk + run, folder));
    expect(await failed.exited, failed.output()).toBe(1);
    expect(said(failed)).toHaveLength(1);
    expect(said(failed)[0]).toMatch(sentence);
    expect(failed.output()).not.toContain('"stack"');
  },
);

it.each([
  ['people', 'unreachable'],
  ['link-codes', 'issue', '--all-unlinked'],
  ['audit', 'heads'],
])(
  'a file of a command on a full disk ends it with one sentence, and no half of the file is left (%s %s)',
  async (...command) => {
    const env: Env = await stage.environment();
    const folder = join(env.DATA_DIR ?? '', 'disk');
    await mkdir(folder);
    const args = [...command, '--out', join(folder, 'file')];
    const given = { ...env, KINERJA_OPERATOR: '196804171994031001' };
    const failed = start(
      'src/cli.ts',
      args,
      given,
      undefined,
      'ignore',
      inPlace(fullDisk + runAndList, folder),
    );
    expect(await failed.exited, failed.output()).toBe(1);
    expect(said(failed)).toEqual([
      expect.stringMatching(/^Diska tempat \S+file penuh: kosongkan sebagian\.$/),
      'there: full',
    ]);
  },
);

it('a running bot whose private database has its disk filled says so at /readyz, and is ready again once there is room', async () => {
  const { DATABASE_URL: _, ...env }: Env = await stage.environment();
  const folder = join(env.DATA_DIR ?? '', 'disk');
  const asked = join(env.DATA_DIR ?? '', 'fill');
  await mkdir(folder);
  // Only what sees the disk can fill it and make room again: it does so when a file comes and goes.
  const disk = `mount -t tmpfs -o size=400m,mode=1777 tmpfs "$1"
    ( until [ -e ${asked} ]; do kill -0 $$; sleep 0.1; done
      cat /dev/zero > "$1/filler" || true
      while [ -e ${asked} ]; do kill -0 $$; sleep 0.1; done
      rm "$1/filler" ) 2> /dev/null &\n`;
  const elsewhere = {
    AUDIT_HEADS_DIR: join(folder, '..', 'heads'),
    EVIDENCE_DIR: join(folder, '..', 'evidence'),
  };
  const given = { ...env, DATA_DIR: folder, ...elsewhere };
  const bot: Run = start('src/main.ts', [], given, undefined, 'ignore', inPlace(disk + run, folder));
  try {
    await until(() => bot.output().includes('Kinerja Bot is running'), bot.output);
    expect(await readyz(env.PORT)).toBe('200 ready');
    await writeFile(asked, '');
    await expect.poll(() => readyz(env.PORT)).toMatch(/^503 not ready: Diska tempat \S+postgres penuh/);
    await rm(asked);
    await expect.poll(() => readyz(env.PORT)).toBe('200 ready');
    bot.kill('SIGTERM');
    expect(await bot.exited, bot.output()).toBe(0);
  } finally {
    bot.kill('SIGTERM');
  }
});
