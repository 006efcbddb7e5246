import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { inputs } from '../../bin/built-from.mjs';
import { configNames, readStoreConfig } from '../../src/config.ts';
import { version } from '../../src/version.ts';

/** No other test reads the files that operators run. Here they are compared with the program they start. */

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const scripts = z.record(z.string(), z.string()).parse(JSON.parse(read('package.json')).scripts);
/** The entry of a build, which test/integration/operations/build.test.ts runs. */
const built = 'node --enable-source-maps dist/kinerja.js';
/** While the whole heap is collected presses wait: a heap that may grow to five times what is in use is collected rarely. */
const started = 'node --enable-source-maps --heap-growing-percent=400 dist/kinerja.js start';
const known = new Set<string>([...configNames, 'NODE_ENV']);

/** The settings of an environment file, which is also how the examples are written. */
const settingsIn = (text: string): ReadonlyMap<string, string> =>
  new Map(Object.entries(parseEnv(text)).map(([name, value]) => [name, value ?? '']));

const service = z.object({
  image: z.string(),
  command: z.array(z.string()).optional(),
  user: z.string().optional(),
  environment: z.record(z.string(), z.string()).optional(),
  env_file: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  stop_grace_period: z.string().optional(),
});
const compose = z
  .object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.null()) })
  .parse(parse(read('compose.yaml'), { merge: true }));
const serviceOf = (name: string): z.output<typeof service> => service.parse(compose.services[name]);

describe('compose.yaml', () => {
  test('has all parts, each image pinned to a release, and our image starts from one too', () => {
    expect(Object.keys(compose.services).toSorted()).toEqual([
      'kinerja',
      'migrate',
      'postgres',
      'redis',
      'web',
      'worker',
    ]);
    for (const [name, { image }] of Object.entries(compose.services)) {
      if (['postgres', 'redis'].includes(name))
        expect(image).toMatch(
          name === 'postgres' ? /^postgres:\d+\.\d+-bookworm$/ : /^redis:\d+\.\d+\.\d+-bookworm$/,
        );
      else expect(image).toBe(`kinerja-bot:${version}`);
    }
    for (const from of read('Dockerfile').match(/^FROM .*$/gm) ?? ['nothing'])
      expect(from).toMatch(/^FROM node:20\.\d+\.\d+-bookworm-slim( AS build)?$/);
  });

  test('publishes only ports that are listened on in the container, to this machine alone', () => {
    for (const name of ['web', 'worker']) {
      const { environment = {}, ports = [] } = serviceOf(name);
      const inside = ports.map((port) => port.split(':').at(-1));
      expect(inside).toContain(environment.ADMIN_PORT);
      expect(environment.ADMIN_HOST).toBe('0.0.0.0');
      expect(environment.ALLOWED_HOSTS?.split(',')).toContain(name);
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });

  test('holds no secret, and gives each part only variables that the bot knows', () => {
    for (const name of ['web', 'worker', 'migrate']) {
      const { env_file: files = [], environment = {} } = serviceOf(name);
      for (const variable of Object.keys(environment)) expect(known).toContain(variable);
      for (const file of files) {
        const example = settingsIn(read(`${file}.example`));
        expect(example.size).toBeGreaterThan(0);
        for (const variable of example.keys()) expect(known).toContain(variable);
      }
    }
    expect(read('compose.yaml')).not.toMatch(/PASSWORD|TOKEN|SECRET/);
    expect(read('.gitignore')).toContain('deploy/secrets/*.env');
  });

  test("keeps the owner's address from the running bot, and migrates before it starts", () => {
    expect(serviceOf('migrate').env_file).toEqual(['deploy/secrets/migrate.env']);
    for (const name of ['web', 'worker']) {
      expect(serviceOf(name).env_file).toEqual(['deploy/secrets/bot.env']);
      expect(serviceOf(name).depends_on?.migrate?.condition).toBe('service_completed_successfully');
    }
    expect(read('deploy/secrets/bot.env.example')).not.toMatch(/owner|MIGRATION/i);
    const example = Object.fromEntries(settingsIn(read('deploy/secrets/migrate.env.example')));
    expect(readStoreConfig(example)).toMatchObject({ ok: true });
  });

  test('runs the bot as an unprivileged user, with time to end in order, and serves this machine only', () => {
    for (const name of ['web', 'worker', 'migrate']) {
      expect(serviceOf(name)).toMatchObject({ user: 'node', stop_grace_period: '15s' });
    }
    for (const { ports = [] } of Object.values(compose.services)) {
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });

  test('checks the health of its parts, and keeps the data of Redis', () => {
    expect(serviceOf('web').healthcheck?.test.join(' ')).toContain('/readyz');
    for (const name of ['postgres', 'redis']) expect(serviceOf(name).healthcheck).toBeDefined();
    expect(serviceOf('redis').command?.join(' ')).toMatch(/--appendonly yes .*--maxmemory-policy noeviction/);
  });

  test('starts the build, with the arguments that npm gives', () => {
    expect(serviceOf('migrate').command?.join(' ')).toBe(`${built} db migrate`);
    for (const name of ['web', 'worker']) expect(serviceOf(name).command).toBeUndefined();
    const cmd = /^CMD (\[.*\])$/m.exec(read('Dockerfile'))?.[1] ?? '[]';
    expect(JSON.parse(cmd).join(' ')).toBe(started);
    const launched = (line: string) => line.replace('dist/kinerja.js', 'bin/kinerja.mjs');
    expect(scripts).toMatchObject({ start: launched(started), kinerja: launched(built) });
  });
});

describe('the Dockerfile', () => {
  const stages = read('Dockerfile').split(/^(?=FROM )/m);
  const [builder = '', image = ''] = stages;
  const copied = (stage: string): string[] =>
    [...stage.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, what]) => (what ?? '').split(' '));

  test('builds in a stage of its own, from everything a build needs, and keeps only the result', () => {
    expect(stages).toHaveLength(2);
    expect(builder).toMatch(/^RUN npm ci .*$[\s\S]*^RUN npm run build$/m);
    expect(copied(builder)).toEqual(expect.arrayContaining(inputs));
    expect(image).toMatch(/^COPY --from=build \/app\/dist \.\/dist$/m);
    expect(image).toMatch(/^RUN npm ci --omit=dev /m);
    expect(copied(image)).toEqual(['package.json', 'package-lock.json', 'examples']);
  });

  test('copies only what exists and is allowed, so that no secrets and data end up in an image', () => {
    const ignored = read('.dockerignore').trimEnd().split('\n').slice(1);
    const paths = new Set(stages.flatMap(copied));
    expect(ignored).toEqual(['*', ...ignored.filter((line) => paths.has(line.replace('!', '')))]);
    for (const path of paths) {
      expect(existsSync(join(root, path)), path).toBe(true);
      expect(ignored).toContain(`!${path}`);
    }
  });
});

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

  test.each(services)(
    '%s starts the build or a script of ours as an ordinary user with few rights, and ends in order',
    (name) => {
      const unit = read(`${folder}/${name}`);
      const values = (key: string): string[] =>
        [...unit.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value]) => value ?? '');
      expect(values('User')).toEqual(['kinerja']);
      expect(values('TimeoutStopSec')).toEqual(['15']);
      expect(values('KillSignal')).toEqual(['SIGTERM']);
      for (const fence of [
        'NoNewPrivileges',
        'PrivateTmp',
        'PrivateDevices',
        'ProtectHome',
        'RestrictSUIDSGID',
      ])
        expect([fence, ...values(fence)]).toEqual([fence, 'true']);
      expect(values('ProtectSystem')).toEqual(['strict']);
      expect(values('CapabilityBoundingSet')).toEqual(['']);
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

test('the runbook builds each release before it becomes the current one', () => {
  const text = read('docs/operations.md');
  const releases = text.split(/^## /m).filter((section) => /ln -sfn \S+\/releases\//.test(section));
  expect(releases.map((section) => section.split('\n')[0])).toEqual(['Install with systemd', 'Upgrade']);
  for (const section of releases)
    expect(section).toMatch(
      /git clone --branch \S+ \S+ \S+\/releases\/\d+[\s\S]*npm ci && npm run build && npm prune --omit=dev'$[\s\S]*ln -sfn /m,
    );
  expect(text).not.toMatch(/\btsx\b|src\/(main|cli)\.ts/);
});

describe('the workflow', () => {
  const text = read('.github/workflows/ci.yml');
  const workflow = z
    .object({
      permissions: z.record(z.string(), z.string()),
      jobs: z.record(z.string(), z.object({ steps: z.array(z.record(z.string(), z.unknown())) })),
    })
    .parse(parse(text));

  test('uses actions by full commit hash alone, each with its release beside it, and may only read', () => {
    const uses = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  test('runs everything on each Node that is supported, and checks daily for known vulnerabilities', () => {
    const { node } = JSON.parse(read('package.json')).engines;
    expect(node).toBe('>=20.20 <25');
    expect(parse(text)).toMatchObject({
      jobs: { check: { strategy: { matrix: { node: ['20', '22', '24'] } } } },
    });
    const runs = Object.values(workflow.jobs).flatMap(({ steps }) => steps.map((step) => step.run));
    expect(runs).toContain('bash .ci/run');
    expect(runs).toContain('npm ci && npm run build && npm prune --omit=dev');
    expect(runs).toContain('docker build --tag kinerja-bot:local .');
    expect(runs).toContain('npm audit --omit=dev --audit-level=high');
    expect(text).toMatch(/cron: "\d+ \d+ \* \* \*"/);
  });
});
