import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configNames } from '../../src/config.ts';

/** The units that an operator installs, compared with the program they start. */

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
/** The entry of a build, which test/integration/operations/build.test.ts runs. */
const built = 'node --enable-source-maps dist/kinerja.js';
const started = 'node --enable-source-maps --heap-growing-percent=400 --v8-pool-size=1 dist/kinerja.js start';
const known = new Set<string>([...configNames, 'NODE_ENV']);

describe('the systemd units', () => {
  const folder = 'deploy/systemd';
  const services = readdirSync(join(root, folder)).filter((name) => name.endsWith('.service'));

  test('are there for web, worker, migration and backup', () => {
    expect(services.toSorted()).toEqual([
      'kinerja-backup.service',
      'kinerja-migrate.service',
      'kinerja-web.service',
      'kinerja-worker.service',
    ]);
  });

  /** What none of them needs, so that somebody who gets in finds little to do. */
  const fences = {
    ...Object.fromEntries(
      [
        ...[
          'NoNewPrivileges',
          'PrivateTmp',
          'PrivateDevices',
          'ProtectHome',
          'ProtectClock',
          'ProtectHostname',
        ],
        ...['ProtectKernelLogs', 'ProtectKernelModules', 'ProtectKernelTunables', 'ProtectControlGroups'],
        ...['RestrictNamespaces', 'RestrictRealtime', 'RestrictSUIDSGID', 'LockPersonality', 'RemoveIPC'],
      ].map((name) => [name, 'true']),
    ),
    Group: 'kinerja',
    UMask: '0077',
    ProtectSystem: 'strict',
    ProtectProc: 'invisible',
    CapabilityBoundingSet: '',
    AmbientCapabilities: '',
    RestrictAddressFamilies: 'AF_INET AF_INET6 AF_UNIX',
    SystemCallArchitectures: 'native',
    SystemCallFilter: '@system-service',
    SystemCallErrorNumber: 'EPERM',
  };

  test('of the bot are there again whatever happens, side by side, each with its part and the folder it writes to', () => {
    const lines = ['web', 'worker'].map((role) => ({ role, all: read(`${folder}/kinerja-${role}.service`) }));
    const set = ({ all }: (typeof lines)[number]) =>
      new Map(
        [...all.matchAll(/^Environment=(.*)$/gm)]
          .flatMap(([, line]) => (line ?? '').split(' '))
          .map((one) => one.split('=') as [string, string]),
      );
    for (const unit of lines) {
      for (const line of [
        ...['StartLimitIntervalSec=0', 'Restart=always', 'RestartSec=2', 'WantedBy=multi-user.target'],
        ...['StateDirectory=kinerja kinerja/audit-heads kinerja/exchange', 'StateDirectoryMode=0750'],
      ])
        expect(unit.all.split('\n'), unit.role).toContain(line);
      expect(set(unit).get('ROLE')).toBe(unit.role);
      expect(set(unit).get('DATA_DIR')).toBe('/var/lib/kinerja');
      expect(set(unit).get('AUDIT_HEADS_DIR')).toBe('/var/lib/kinerja/audit-heads');
    }
    const ports = lines.flatMap((unit) =>
      ['PORT', 'ADMIN_PORT'].flatMap((name) => set(unit).get(name) ?? []),
    );
    expect(new Set(ports).size).toBe(ports.length);
  });

  test('save the database every six hours, also after the machine was off, to the folder it may write to', () => {
    const unit = read(`${folder}/kinerja-backup.service`);
    const [, to] = /^ExecStart=\S+\/backup\.sh (\S+) \/var\/lib\/kinerja\/evidence$/m.exec(unit) ?? [];
    expect(unit).toMatch(new RegExp(`^ReadWritePaths=${to}$`, 'm'));
    const timer = read(`${folder}/kinerja-backup.timer`).split('\n');
    expect(timer).toEqual(expect.arrayContaining(['OnCalendar=*-*-* 00/6:15:00', 'Persistent=true']));
  });

  test.each(services)(
    '%s starts the build or a script of ours as an ordinary user with few rights, and ends in order',
    (name) => {
      const unit = read(`${folder}/${name}`);
      const values = (key: string): string[] =>
        [...unit.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value]) => value ?? '');
      expect(values('User')).toEqual(['kinerja']);
      expect(values('TimeoutStopSec')).toEqual(['15']);
      expect(values('KillSignal')).toEqual(['SIGTERM']);
      for (const [fence, value] of Object.entries(fences))
        expect([fence, ...values(fence)]).toEqual([fence, value]);
      const [start = ''] = values('ExecStart');
      const isBot = start === `/usr/bin/${started}`;
      if (!isBot && start !== `/usr/bin/${built} db migrate`) {
        const script = /deploy\/\S+\.sh/.exec(start)?.[0] ?? 'nothing';
        expect(statSync(join(root, script)).isFile()).toBe(true);
      }
      for (const setting of values('Environment').flatMap((line) => line.split(' ')))
        expect(known).toContain(setting.split('=')[0]);
      const ownerFiles = ['/etc/kinerja/migrate.env', '/etc/kinerja/backup.env'];
      for (const env of values('EnvironmentFile')) expect(ownerFiles.includes(env)).toBe(!isBot);
    },
  );
});
