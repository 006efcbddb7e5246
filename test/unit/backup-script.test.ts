import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = join(import.meta.dirname, '..', '..', 'deploy', 'backup.sh');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinerja-backup-'));
  for (const name of ['bin', 'backups', 'evidence/ab', 'evidence/cd'])
    mkdirSync(join(folder, name), { recursive: true });
  // PostgreSQL's tools are tested elsewhere; here it is about the files beside the dump.
  writeFileSync(
    join(folder, 'bin/pg_dump'),
    '#!/bin/sh\nfor last; do :; done\n: > "$(echo "$last" | cut -c8-)"\n',
    {
      mode: 0o755,
    },
  );
  writeFileSync(join(folder, 'bin/pg_restore'), '#!/bin/sh\n', { mode: 0o755 });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const backs = (...folders: readonly string[]) =>
  execFileSync('sh', [script, ...folders.map((name) => join(folder, name))], {
    env: { PATH: `${join(folder, 'bin')}:${process.env.PATH ?? ''}` },
  });
const kept = (): readonly string[] =>
  readdirSync(join(folder, 'backups/evidence'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('/'))
    .toSorted();

test('a backup takes the files of the evidence along, each once, and leaves out what was being written', () => {
  writeFileSync(join(folder, 'evidence/ab/abc'), 'satu');
  writeFileSync(join(folder, 'evidence/.draft-1'), 'setengah');
  backs('backups', 'evidence');
  expect(kept()).toEqual(['ab/abc']);
  // What was changed in the folder since does not spoil the copy.
  writeFileSync(join(folder, 'evidence/ab/abc'), 'rusak');
  writeFileSync(join(folder, 'evidence/cd/cde'), 'dua');
  backs('backups', 'evidence');
  expect(kept()).toEqual(['ab/abc', 'cd/cde']);
  expect(readFileSync(join(folder, 'backups/evidence/ab/abc'), 'utf8')).toBe('satu');
  expect(readdirSync(join(folder, 'backups')).some((name) => /^kinerja-\w+\.dump$/.test(name))).toBe(true);
});

test('a file that is gone stays in the backup for thirty days more, one that is there for ever', () => {
  writeFileSync(join(folder, 'evidence/ab/abc'), 'satu');
  writeFileSync(join(folder, 'evidence/cd/cde'), 'dua');
  backs('backups', 'evidence');
  rmSync(join(folder, 'evidence/cd/cde'));
  backs('backups', 'evidence');
  expect(kept()).toEqual(['ab/abc', 'cd/cde']);
  const long = new Date(Date.now() - 40 * 24 * 3600 * 1000);
  for (const name of ['ab/abc', 'cd/cde']) utimesSync(join(folder, 'backups/evidence', name), long, long);
  backs('backups', 'evidence');
  expect(kept()).toEqual(['ab/abc']);
});

test('without a folder of evidence it is the database alone, as before', () => {
  backs('backups');
  backs('backups', 'nowhere');
  expect(readdirSync(join(folder, 'backups')).every((name) => name.endsWith('.dump'))).toBe(true);
});
