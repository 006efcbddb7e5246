import { mkdirSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Confines } from './confined.ts';
import { chownInside, homeOf } from './machine.ts';

/** Reads a systemd unit as systemd does, as far as what it allows its process goes. */
export function confinesOfUnit(
  text: string,
  machine: string,
  given: Readonly<Record<string, string>>,
): Confines {
  const all = (key: string): string[] =>
    text.split('\n').flatMap((line) => (line.startsWith(`${key}=`) ? [line.slice(key.length + 1)] : []));
  const words = (key: string): string[] => all(key).flatMap((line) => line.split(/\s+/).filter(Boolean));
  const is = (key: string): boolean => all(key).at(-1) === 'true';
  const user = all('User').at(-1) ?? 'root';
  const made = (['StateDirectory', 'LogsDirectory', 'RuntimeDirectory'] as const).flatMap((key) =>
    words(key).map((name) => {
      const at = `${homeOf[key]}/${name}`;
      mkdirSync(`${machine}${at}`, { recursive: true });
      chownInside(machine, at, user, all(`${key}Mode`).at(-1) ?? '0755');
      return at;
    }),
  );
  const files = all('EnvironmentFile').map((path) => parseEnv(readFileSync(`${machine}${path}`, 'utf8')));
  const env = Object.assign({}, parseEnv(words('Environment').join('\n')), ...files, given);
  const writable = [...made, ...words('ReadWritePaths')];
  return {
    command: (all('ExecStart').at(-1) ?? '').split(' '),
    cwd: all('WorkingDirectory').at(-1) ?? '/',
    user,
    env,
    isReadOnly: all('ProtectSystem').at(-1) === 'strict',
    writable: new Map(writable.map((at) => [at, `${machine}${at}`])),
    empty: [
      ...(is('PrivateTmp') ? ['/tmp', '/var/tmp'] : []),
      ...(is('ProtectHome') ? ['/home', '/root'] : []),
    ],
    umask: all('UMask').at(-1) ?? '0022',
    mayGainPrivileges: !is('NoNewPrivileges'),
    keepsCapabilities: !all('CapabilityBoundingSet').includes(''),
  };
}
