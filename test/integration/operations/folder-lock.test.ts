import { chmod, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../../src/embedded/start.ts';
import { type Run, start, until } from '../../support/program.ts';
import { makeScratch } from '../../support/scratch.ts';

const folders: string[] = [];
const runs: Run[] = [];
afterAll(async () => {
  for (const run of runs) run.kill('SIGTERM');
  await Promise.all(runs.map(({ exited }) => exited));
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function newFolder(): Promise<string> {
  const folder = await makeScratch('kinerja-lock-');
  // The account that runs the database for root must be able to enter.
  await chmod(folder, 0o711);
  folders.push(folder);
  return folder;
}

const demoOn = (dataDir: string, ...args: string[]): Run => {
  const run = start('simulator/demo.ts', ['--data-dir', dataDir, ...args], {}, undefined, 'ignore');
  runs.push(run);
  return run;
};
const openRoom = async (dataDir: string, ...args: string[]): Promise<Run> => {
  const run = demoOn(dataDir, '--port', '0', ...args);
  await until(() => run.output().includes('Langkah berikutnya'), run.output);
  return run;
};
const entranceOf = (run: Run): string => /http:\S+key=\S+/.exec(run.output())?.[0] ?? '';

/** A visitor of the room, who keeps its key. */
async function visit(run: Run) {
  const entrance = entranceOf(run);
  const entered = await fetch(entrance, { redirect: 'manual' });
  const headers = { cookie: entered.headers.get('set-cookie')?.split(';')[0] ?? '' };
  const room = await (await fetch(new URL('/room/start', entrance), { headers })).text();
  const personId = /"id":"([^"]+)"[^}]*"part":"employee"/.exec(room)?.[1] ?? '';
  return {
    room,
    says: async (text: string) => {
      const address = new URL(`/room/act?seat=${personId}@telegram`, entrance);
      const body = JSON.stringify({ does: 'send', text });
      const answer = await fetch(address, {
        method: 'POST',
        body,
        headers: { ...headers, 'content-type': 'application/json', origin: address.origin },
      });
      expect(await answer.json()).toEqual({});
    },
  };
}

const ends = async (run: Run): Promise<void> => {
  run.interrupt();
  expect(await run.exited, run.output()).toBe(0);
};

/** Waits until the folder of a room is locked, which its database knows. */
async function locked(dataDir: string): Promise<void> {
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), log: silent });
  const sql = postgres(server.url, { max: 1, onnotice: () => undefined, fetch_types: false });
  try {
    const locks = () => sql`select 1 from pg_locks where locktype = 'advisory' and granted`;
    await expect.poll(async () => (await locks()).length).toBe(1);
  } finally {
    await sql.end();
    await server.stop();
  }
}

describe('a demo', () => {
  let dataDir: string;
  let room: Run;
  beforeAll(async () => {
    dataDir = await newFolder();
    room = await openRoom(dataDir);
  });

  it('on a folder that is in use is refused in one sentence that says who has it, and so is --reset', async () => {
    for (const second of [demoOn(dataDir, '--port', '0'), demoOn(dataDir, '--port', '0', '--reset')]) {
      expect(await second.exited).toBe(1);
      expect(second.output().trim()).toMatch(
        new RegExp(
          `^Folder ${dataDir} sedang dipakai ruang latihan lain \\(proses ${room.pid}, sejak pukul \\d\\d\\.\\d\\d\\): akhiri dulu dengan Ctrl-C di terminalnya, atau pakai folder lain dengan --data-dir\\.$`,
        ),
      );
    }
    // Nothing of the first was taken away: its key still opens it, and it still has its people.
    expect((await visit(room)).room).toContain('"part":"employee"');
  });

  it('without a terminal to read from goes on, and takes next to no processor time', async () => {
    // However busy this machine is: who has nothing to do sleeps, and who turns in circles never does.
    const sleeps = async (): Promise<number> => {
      let times = 0;
      for (let look = 0; look < 20; look++) {
        const stat = await readFile(`/proc/${room.pid}/stat`, 'utf8');
        if (stat.slice(stat.lastIndexOf(')') + 2).startsWith('S')) times += 1;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return times;
    };
    await expect.poll(sleeps).toBeGreaterThanOrEqual(18);
  });

  it('keeps its folder when its database was killed and has been started again', async () => {
    const server = async () =>
      Number.parseInt(await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8'), 10);
    const killed = await server();
    process.kill(killed, 'SIGKILL');
    await expect.poll(() => server().catch(() => killed)).not.toBe(killed);
    await expect.poll(() => visit(room).then(({ says }) => says('/start').then(() => true))).toBe(true);
    await locked(dataDir);
    const second = demoOn(dataDir, '--port', '0');
    expect(await second.exited, second.output()).toBe(1);
    expect(second.output()).toContain(`proses ${room.pid}`);
  });

  it('plays its script on a stage of its own: beside an open room, after playing by hand, and again; and playing by hand goes on', async () => {
    await (await visit(room)).says('/start');
    const beside = demoOn(dataDir, '--script');
    expect(await beside.exited, beside.output()).toBe(0);
    await (await visit(room)).says('/bantuan');
    await ends(room);
    const after = demoOn(dataDir, '--script', '--lang', 'en');
    expect(await after.exited, after.output()).toBe(0);
    expect(after.output()).toContain('Both appraisals ended acknowledged');
    room = await openRoom(dataDir);
    await (await visit(room)).says('/start');
  }, 240_000);

  it('lets go of its folder however it ends, and the next one may begin anew', async () => {
    room.kill('SIGKILL');
    await room.exited;
    room = await openRoom(dataDir, '--reset');
    expect(entranceOf(room)).not.toBe('');
    expect((await visit(room)).room).toContain('"part":"employee"');
  });

  it('whose folder is removed ends with one sentence and a code, and leaves no process behind', async () => {
    // Its database still writes there: what appears behind the one who removes is removed in a next try.
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
    expect(await room.exited, room.output()).toBe(1);
    expect(room.errors().trim().split('\n').at(-1)).toBe(
      `Folder data ${dataDir} sudah tidak ada, jadi ruang latihan ini berakhir; jalankan lagi untuk mulai dari awal.`,
    );
    await expect.poll(() => commandsWith(dataDir)).toEqual([]);
  });
});

it.each([
  ['simulator/demo.ts', 'npm run demo -- [opsi]', 'npm run demo -- [options]'],
  ['simulator/practice.ts', 'npm run practice -- [opsi]', 'npm run practice -- [options]'],
])(
  '%s says in a few lines what it can do, in Indonesian or English, and refuses what it does not know',
  async (file, indonesian, english) => {
    for (const [args, said, code] of [
      [['--help'], indonesian, 0],
      [['--help', '--lang', 'en'], english, 0],
      [['--nonsense'], 'Opsi --nonsense tidak dikenal.', 2],
    ] as const) {
      const run = start(file, args, {});
      expect(await run.exited, run.output()).toBe(code);
      expect(run.output()).toContain(said);
      expect(run.output().trim().split('\n').length).toBeLessThan(16);
      expect(run.output()).not.toMatch(/\bat .*:\d+/);
    }
  },
);

async function commandsWith(text: string): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const read = (id: string) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
  return (await Promise.all(ids.map(read))).filter((command) => command.includes(text));
}
