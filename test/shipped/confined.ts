import { type ChildProcess, spawn } from 'node:child_process';
import { endOf } from '../support/end-of.ts';

/** What a unit or a service allows a process, read from the file that ships. */
export type Confines = {
  readonly command: readonly string[];
  readonly cwd: string;
  readonly user: string;
  readonly env: Readonly<Record<string, string>>;
  /** Nothing but `writable` and `empty` may be written to. */
  readonly isReadOnly: boolean;
  /** Folders that are kept: where they are seen -> where they are on this machine. */
  readonly writable: ReadonlyMap<string, string>;
  /** Folders that are new and empty each time, such as /tmp. */
  readonly empty: readonly string[];
  /** What new files do not allow, unless who makes them says so. */
  readonly umask: string;
  readonly mayGainPrivileges: boolean;
  readonly keepsCapabilities: boolean;
};

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * Runs a program inside `machine`, a folder that stands in for the whole disk: with the mounts, the account and the
 * rights that were read, and nothing more. Needs root, as .ci/run has it.
 */
export function startConfined(machine: string, confines: Confines) {
  const { command, cwd, user, env, isReadOnly, writable, empty } = confines;
  const inside = (path: string): string => quoted(`${machine}${path}`);
  const readOnly = isReadOnly
    ? ['mount -o remount,bind,ro "$root"', 'mount -o remount,bind,ro "$root/usr"']
    : [];
  const script = [
    'set -eu',
    `root=${quoted(machine)}`,
    'mount --bind "$root" "$root"',
    'mount --bind /usr "$root/usr"',
    `mount --bind ${quoted(process.execPath)} "$root/node"`,
    ...['dev', 'proc', 'sys'].map((name) => `mount --rbind /${name} "$root/${name}"`),
    ...empty.map((path) => `mount -t tmpfs -o mode=1777 tmpfs ${inside(path)}`),
    ...[...writable].map(([at, from]) => `mount --bind ${quoted(from)} ${inside(at)}`),
    // Last, or what is bound from below the disk would be read-only with it.
    ...readOnly,
    `id=$(chroot "$root" id -u ${user}); group=$(chroot "$root" id -g ${user})`,
    `umask ${confines.umask}`,
    [
      'exec chroot "$root" /usr/bin/setpriv --reuid "$id" --regid "$group" --clear-groups',
      ...(confines.mayGainPrivileges ? [] : ['--no-new-privs']),
      ...(confines.keepsCapabilities ? [] : ['--bounding-set=-all --inh-caps=-all']),
      '/usr/bin/env -i',
      `--chdir=${quoted(cwd)}`,
      ...Object.entries({ PATH: '/usr/local/bin:/usr/bin:/bin', ...env }).map(([name, value]) =>
        quoted(`${name}=${value}`),
      ),
      ...command.map((part, at) => quoted(at === 0 && /(^|\/)node$/.test(part) ? '/node' : part)),
    ].join(' '),
  ].join('\n');
  const child: ChildProcess = spawn('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
  return { output: () => text, exited: endOf(child), end: () => child.kill('SIGTERM') };
}
