import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ScannerAddress } from '../../src/files/scanner.ts';
import { makeScratch } from './scratch.ts';

/** What our signature finds: no virus, and no part of a real one. */
export const harmfulWords = 'KINERJA-CONTOH-BERKAS-BERBAHAYA';

/** Debian's clamd for one test, with a signature of our own. */
export type Clamd = {
  readonly bySocket: ScannerAddress;
  readonly byPort: ScannerAddress;
  start(): Promise<void>;
  /** Ends it, so that nobody listens any more. */
  stop(): Promise<void>;
  /** Has it answer nobody, while it still listens; until `goOn`. */
  freeze(): void;
  goOn(): void;
  remove(): Promise<void>;
};

/** Throws when no clamd is installed: a suite that quietly skips half of what it promises is worse than a red one. */
export async function startClamd(port: number): Promise<Clamd> {
  const folder = await makeScratch('kinerja-clamd-');
  const path = join(folder, 'clamd.ctl');
  for (const name of ['signatures', 'temporary']) await mkdir(join(folder, name));
  const hex = Buffer.from(harmfulWords).toString('hex');
  await writeFile(join(folder, 'signatures', 'own.ndb'), `Kinerja.Contoh:0:*:${hex}\n`);
  const settings = [
    ...['Foreground yes', `LocalSocket ${path}`, `TCPSocket ${port}`, 'TCPAddr 127.0.0.1'],
    ...[`DatabaseDirectory ${join(folder, 'signatures')}`, `TemporaryDirectory ${join(folder, 'temporary')}`],
    ...['MaxThreads 2', 'StreamMaxLength 1M'],
  ];
  const configuration = join(folder, 'clamd.conf');
  await writeFile(configuration, `${settings.join('\n')}\n`);
  let child: ChildProcess | undefined;

  const start = async () => {
    const current = spawn('clamd', [`--config-file=${configuration}`], { cwd: folder, stdio: 'ignore' });
    child = current;
    process.once('exit', () => current.kill('SIGKILL'));
    const failed = new Promise<never>((_, reject) => {
      current.once('error', reject);
      current.once('exit', (code) => reject(new Error(`clamd ended with ${code}`)));
    });
    failed.catch(() => undefined);
    for (let waitedMs = 0; !(await Promise.race([isListening(path), failed])); waitedMs += 50) {
      if (waitedMs > 30_000) throw new Error('clamd did not start');
      await sleep(50);
    }
  };
  const stop = async () => {
    const current = child;
    if (!current || current.exitCode !== null || current.signalCode !== null) return;
    const gone = new Promise((resolve) => current.once('exit', resolve));
    current.kill('SIGKILL');
    await gone;
    // What it leaves when it dies would look like one that listens.
    await rm(path, { force: true });
  };
  await start();
  return {
    bySocket: { path },
    byPort: { host: '127.0.0.1', port },
    start,
    stop,
    freeze: () => void child?.kill('SIGSTOP'),
    goOn: () => void child?.kill('SIGCONT'),
    remove: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const isListening = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => socket.end(() => resolve(true)));
    socket.once('error', () => resolve(false));
  });
