import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { configNames, readConfig } from '../../src/config.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const example = read('.env.example');
const lines = example.split('\n');
const secretExamples = readdirSync(join(root, 'deploy/secrets'))
  .filter((name) => name.endsWith('.example'))
  .map((name) => `deploy/secrets/${name}`);

const folder = mkdtempSync(join(tmpdir(), 'kinerja-env-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Settings = Readonly<Record<string, string>>;

/** Between the quotes of an example, as an operator types it. */
const filled = (text: string, value: string): string =>
  text.replace(/^#?([A-Z0-9_]+)='.*'$/gm, (_, name) => `${name}='${value}'`);

const print = 'process.stdout.write(JSON.stringify(process.env))';
/** The variables that a file sets, as a program that is started with it sees them. */
function seen(text: string, how: 'shell' | 'node'): Settings {
  const file = join(folder, 'settings.env');
  writeFileSync(file, text);
  const [program, args] =
    how === 'shell'
      ? ['/bin/sh', ['-euc', `set -a; . "$1"; set +a; exec "$2" -e '${print}'`, 'sh', file, process.execPath]]
      : [process.execPath, [`--env-file=${file}`, '-e', print]];
  const all: Settings = JSON.parse(execFileSync(program, args, { env: {}, encoding: 'utf8' }));
  const names = [...text.matchAll(/^([A-Z0-9_]+)=/gm)].map(([, name]) => name ?? '');
  return Object.fromEntries(names.map((name) => [name, all[name] ?? '(not set)']));
}

describe('.env.example', () => {
  test('explains every variable, and no other', () => {
    const names = lines.flatMap((line) => /^#([A-Z0-9_]+)=/.exec(line)?.[1] ?? []);
    expect(names.toSorted()).toEqual([...configNames].toSorted());
    for (const [at, line] of lines.entries()) {
      if (/^#[A-Z0-9_]+=/.test(line)) expect(lines[at - 1]).toMatch(/^# \S/);
    }
  });

  test('shows the defaults that are really used', () => {
    const shown = Object.fromEntries(
      lines.flatMap((line) => {
        const found = /^#([A-Z0-9_]+)='(.+)'$/.exec(line);
        return found ? [[found[1], found[2]]] : [];
      }),
    );
    const given = {
      AGENCY_NAME: 'Kota Contoh',
      TIME_ZONE: 'Asia/Makassar',
      TELEGRAM_BOT_TOKEN: '123456:AA-bb_cc',
    };
    const plainly = (env: Settings) => {
      const config = readConfig(env);
      if (!config.ok) throw new Error(JSON.stringify(config.error));
      return { ...config.value, platforms: config.value.platforms.map(({ settings }) => settings) };
    };
    expect(plainly({ ...given, ...shown })).toEqual(plainly(given));
  });
});

describe.each(['.env.example', ...secretExamples])('%s', (path) => {
  test('has every value in quotes, and no agency that would be taken for a default', () => {
    for (const line of read(path).split('\n')) {
      if (/^#?[A-Z0-9_]+=/.test(line)) expect(line).toMatch(/^#?[A-Z0-9_]+='[^']*'$/);
    }
    expect(read(path)).not.toMatch(/(AGENCY_NAME|TIME_ZONE)='.+'/);
    expect(read(path)).not.toMatch(/\b(Mataram|Pemerintah)\b/);
  });

  test.each([
    ['as it is', undefined],
    ['with words, as names have', 'Pemerintah Kota Contoh & Kabupaten (baru)'],
    ['with what passwords have', 'a$HOME`id`"b\\n #c;d=e!*~'],
  ])('%s means the same to a shell and to node --env-file', (_, value) => {
    const text =
      value === undefined ? read(path).replace(/^#(?=[A-Z0-9_]+=)/gm, '') : filled(read(path), value);
    const byShell = seen(text, 'shell');
    expect(Object.keys(byShell).length).toBeGreaterThan(2);
    expect(byShell).toEqual(seen(text, 'node'));
    if (value !== undefined) expect(new Set(Object.values(byShell))).toEqual(new Set([value]));
  });
});

test('nothing that is run for a city, nor its documents, names a city that would be taken for a default', () => {
  for (const path of ['src/config.ts', 'README.md', 'compose.yaml', 'docs/operations.md'])
    expect(read(path), path).not.toMatch(/(Kota|Kabupaten|Provinsi) (?!Contoh)[A-Z]/);
});
