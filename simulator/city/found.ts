import { chmod, rm } from 'node:fs/promises';
import { openCycle } from '../../src/application/cycle/open-cycle.ts';
import { importRoster } from '../../src/application/people/import-roster.ts';
import { defaultSettings } from '../../src/domain/cycle/cycle.ts';
import { startEmbeddedPostgres } from '../../src/embedded/start.ts';
import { createCycleStore } from '../../src/persistence/cycles/cycles.ts';
import type { Db } from '../../src/persistence/db.ts';
import { migrate } from '../../src/persistence/migrate.ts';
import { createRosterStore } from '../../src/persistence/people/roster.ts';
import { readRosterBytes } from '../../src/roster/read-roster.ts';
import { newId } from '../../src/shared/ids.ts';
import { localDate, type Temporal } from '../../src/shared/time.ts';
import { makeScratch, removeAtExit } from '../../test/support/scratch.ts';
import { type CityCycle, timeZone } from './calendar.ts';
import type { Resident } from './residents.ts';

export type CityDatabase = { readonly url: string; drop(): Promise<void> };

/** A PostgreSQL of the city's own, which is gone afterwards: neither a power cut nor the disk matters. */
export async function foundDatabase(): Promise<CityDatabase> {
  const dir = await makeScratch('kinerja-city-');
  removeAtExit(dir);
  // When started by root, the server runs under another account, which must be able to enter the folder.
  await chmod(dir, 0o711);
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const forgetful = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'io_method=sync'];
  const settings = [...forgetful, 'autovacuum=off'];
  const server = await startEmbeddedPostgres({ dataDir: dir, log, settings });
  if (server.dataDir !== dir) removeAtExit(server.dataDir);
  await migrate(server.url);
  return {
    url: server.url,
    drop: async () => {
      await server.stop();
      await rm(server.dataDir, { recursive: true, force: true });
      await rm(dir, { recursive: true, force: true });
    },
  };
}

const head =
  'NIP,Nama,Unit Kerja,Jabatan,Jenjang,NIP Penilai,Email,TMT,Puncak,Pengelola Kinerja,Hasil Kerja 1,Target 1';

/** The roster as HR has it in a spreadsheet. */
const rosterOf = (residents: readonly Resident[]): string =>
  [
    head,
    ...residents.map(({ nip, name, unit, position, level, above, email, isHr }) =>
      [
        nip,
        name,
        unit,
        position,
        level,
        above ?? '',
        email,
        '2015-01-05',
        above ? '' : 'ya',
        isHr ? 'ya' : '',
        'Layanan warga',
        '12 laporan',
      ].join(','),
    ),
    '',
  ].join('\n');

/** Imports everybody, as HR does with a file. */
export async function settle(db: Db, residents: readonly Resident[], now: Temporal.Instant): Promise<void> {
  const read = await readRosterBytes(Buffer.from(rosterOf(residents)));
  if (!read.ok) throw new Error(`the city's roster cannot be read: ${read.error.code}`);
  const imported = await importRoster(createRosterStore(db), {
    ...{ table: read.value.table, source: 'kota.csv', now, today: localDate(now, timeZone) },
    ...{ isDryRun: false, mayRemove: false, newId },
  });
  if (!imported.ok)
    throw new Error(`the city's roster was refused: ${JSON.stringify(imported.error.slice(0, 3))}`);
}

/** Opens a cycle as HR does. Results are shown when the window for them opens. */
export async function opens(db: Db, cycle: CityCycle, now: Temporal.Instant): Promise<void> {
  const opened = await openCycle(createCycleStore(db), {
    draft: {
      ...{ name: cycle.name, kind: cycle.kind, period: cycle.period, timeZone, required: {} },
      windows: { 'self-assessment': cycle.self, rating: cycle.rating, feedback: cycle.feedback },
      settings: { ...defaultSettings, release: 'feedback-window' },
    },
    ...{ now, today: localDate(now, timeZone), isDryRun: false, newId },
  });
  if (!opened.ok)
    throw new Error(`the city's cycle was refused: ${JSON.stringify(opened.error.slice(0, 3))}`);
  await analyze(db);
}

/**
 * PostgreSQL does so by itself within a minute, in which a city lives for weeks; it would do so at any moment, and make all
 * plans anew each time.
 */
export const analyze = async (db: Db): Promise<void> => {
  await db.execute('vacuum analyze');
};
