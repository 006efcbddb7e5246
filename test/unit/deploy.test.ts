import { existsSync, readFileSync } from 'node:fs';
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
const started = 'node --enable-source-maps --heap-growing-percent=400 --v8-pool-size=1 dist/kinerja.js start';
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
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  restart: z.string().optional(),
  volumes: z.array(z.string()).optional(),
  logging: z.object({ driver: z.string(), options: z.record(z.string(), z.string()) }).optional(),
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
      const listened = [environment.PORT, environment.ADMIN_PORT].filter((port) => port !== undefined);
      expect(listened).toContain(environment.ADMIN_PORT);
      expect(inside.toSorted()).toEqual(listened.toSorted());
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

  test('gives the bot no rights and nothing to write to but its own folder, and Redis no rights either', () => {
    for (const name of ['web', 'worker', 'migrate', 'kinerja', 'redis'])
      expect([name, serviceOf(name)]).toMatchObject([
        name,
        { cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] },
      ]);
    const state = 'state:/var/lib/kinerja';
    for (const name of ['web', 'worker', 'migrate', 'kinerja']) {
      expect([name, serviceOf(name)]).toMatchObject([name, { init: true, read_only: true, tmpfs: ['/tmp'] }]);
      const volumes = name === 'kinerja' ? [state, './exchange:/exchange'] : [state];
      expect([name, serviceOf(name).volumes]).toEqual([name, volumes]);
      for (const [variable, folder] of Object.entries(serviceOf(name).environment ?? {}))
        if (variable.endsWith('_DIR')) expect(folder).toMatch(/^\/var\/lib\/kinerja\b/);
    }
  });

  test('is there again after a restart, with its data, and no log fills the disk', () => {
    for (const name of ['postgres', 'redis', 'web', 'worker'])
      expect([name, serviceOf(name).restart]).toEqual([name, 'unless-stopped']);
    for (const name of ['migrate', 'kinerja']) expect([name, serviceOf(name).restart]).toEqual([name, 'no']);
    expect(serviceOf('postgres').volumes).toContain('postgres:/var/lib/postgresql');
    expect(serviceOf('redis').volumes).toEqual(['redis:/data']);
    for (const each of Object.values(compose.services)) {
      expect(each.logging?.options).toEqual({
        'max-size': expect.any(String),
        'max-file': expect.any(String),
      });
      for (const [volume] of (each.volumes ?? []).map((line) => line.split(':')))
        expect(volume?.startsWith('./') || Object.hasOwn(compose.volumes, volume ?? '')).toBe(true);
    }
  });

  test('has one part for people and one for what is sent later', () => {
    for (const role of ['web', 'worker']) expect(serviceOf(role).environment).toMatchObject({ ROLE: role });
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

  test('runs as the user whose the folder of a new volume is', () => {
    expect(image).toMatch(/^ENV NODE_ENV=production$/m);
    expect(image).toMatch(/^RUN install -d -o node -g node -m 750 \/var\/lib\/kinerja$[\s\S]*^USER node$/m);
    expect(image).toMatch(/^STOPSIGNAL SIGTERM$/m);
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
