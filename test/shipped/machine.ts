import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..', '..');

export const homeOf = { StateDirectory: '/var/lib', LogsDirectory: '/var/log', RuntimeDirectory: '/run' };
const ids: Readonly<Record<string, number>> = { root: 0, kinerja: 64_321, node: 64_322 };

/** A folder that stands in for the disk of a fresh Debian, with the release at `program`. */
export function newMachine(program: string): string {
  if (process.getuid?.() !== 0) throw new Error('This test mounts and changes accounts: run it as root.');
  const machine = mkdtempSync(join(tmpdir(), 'kinerja-machine-'));
  chmodSync(machine, 0o755);
  for (const folder of [
    'usr',
    'dev',
    'proc',
    'sys',
    'tmp',
    'home',
    'root',
    'run',
    'opt',
    'var/tmp',
    'var/lib',
  ])
    mkdirSync(join(machine, folder), { recursive: true });
  writeFileSync(join(machine, 'node'), '');
  for (const name of ['bin', 'sbin', 'lib', 'lib64'])
    if (existsSync(`/${name}`)) symlinkSync(`usr/${name}`, join(machine, name));
  cpSync('/etc', join(machine, 'etc'), { recursive: true, verbatimSymlinks: true });
  for (const [name, id] of Object.entries(ids).slice(1)) {
    appendFileSync(join(machine, 'etc/passwd'), `${name}:x:${id}:${id}::/:/usr/sbin/nologin\n`);
    appendFileSync(join(machine, 'etc/group'), `${name}:x:${id}:\n`);
  }
  const at = join(machine, program);
  mkdirSync(at, { recursive: true });
  execFileSync(process.execPath, [join(project, 'bin/build.mjs'), join(at, 'dist')]);
  for (const name of ['package.json', 'examples', 'deploy'])
    cpSync(join(project, name), join(at, name), { recursive: true });
  const copy = (how: string) =>
    execFileSync('cp', [how, join(project, 'node_modules'), at], { stdio: 'ignore' });
  // Linking files takes only a second if the temporary folder is on the same disk.
  try {
    copy('-al');
  } catch {
    copy('-a');
  }
  return machine;
}

export function chownInside(machine: string, path: string, user: string, mode: string): void {
  const id = ids[user];
  if (id === undefined) throw new Error(`${user} has no account on the machine`);
  execFileSync('chown', [`${id}:${id}`, `${machine}${path}`]);
  execFileSync('chmod', [mode, `${machine}${path}`]);
}
