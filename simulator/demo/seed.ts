import { fileURLToPath } from 'node:url';
import { openCycle } from '../../src/application/cycle/open-cycle.ts';
import { importRoster } from '../../src/application/people/import-roster.ts';
import type { Window } from '../../src/domain/cycle/cycle.ts';
import { defaultSettings } from '../../src/domain/cycle/cycle.ts';
import { createCycleStore } from '../../src/persistence/cycles/cycles.ts';
import { createProgressStore } from '../../src/persistence/cycles/progress.ts';
import type { Db } from '../../src/persistence/db.ts';
import { createRosterStore } from '../../src/persistence/people/roster.ts';
import { readRoster } from '../../src/roster/read-roster.ts';
import { newId } from '../../src/shared/ids.ts';
import { localDate, type Temporal } from '../../src/shared/time.ts';
import { findPeople } from './ask-database.ts';

export type DemoPerson = {
  readonly id: string;
  readonly nip: string;
  readonly name: string;
  readonly email: string;
};

/** The people of the demo: two employees of one appraiser, the appraiser's superior, and one of the two in HR. */
export type DemoPeople = Readonly<Record<keyof typeof parts, DemoPerson>>;

const rosterFile = fileURLToPath(new URL('../../examples/roster.csv', import.meta.url));
const timeZone = 'Asia/Makassar';

/** Their roles in the demo, with their NIPs in `examples/roster.csv`. */
const parts = {
  employee: '199103262015021001',
  secondEmployee: '199310082019032001',
  appraiser: '198107092006042001',
  secondAppraiser: '197508112000031001',
  hr: '198702192011012001',
} as const;

/**
 * Fills an empty database with the made-up city of `examples/roster.csv` (40 staff in 5 units with three tiers of
 * superiors) and, unless it has none yet, one cycle. Its self-assessment began three days before `now` and lasts seven
 * more. It uses the same import and opening as a real city, and changes nothing when there is a cycle already.
 */
export async function seedDemo(db: Db, now: Temporal.Instant, hasNoCycle = false): Promise<DemoPeople> {
  const today = localDate(now, timeZone);
  const cycles = await createProgressStore(db).cycles();
  if (cycles.length === 0) {
    await seedPeople(db, now, today);
    if (!hasNoCycle) await seedCycle(db, now, today);
  }
  const found = await findPeople(db, Object.values(parts));
  const person = (nip: string): DemoPerson => {
    const one = found.get(nip);
    if (!one?.email)
      throw new Error(
        `the demo needs NIP ${nip} of examples/roster.csv, with an e-mail: start over with --reset`,
      );
    return { id: one.id, nip, name: one.name, email: one.email };
  };
  return {
    employee: person(parts.employee),
    secondEmployee: person(parts.secondEmployee),
    appraiser: person(parts.appraiser),
    secondAppraiser: person(parts.secondAppraiser),
    hr: person(parts.hr),
  };
}

async function seedPeople(db: Db, now: Temporal.Instant, today: Temporal.PlainDate): Promise<void> {
  const table = await readRoster(rosterFile);
  if (!table.ok) throw new Error(`examples/roster.csv cannot be read (${table.error.code})`);
  const request = {
    table: table.value,
    source: 'examples/roster.csv',
    now,
    today,
    isDryRun: false,
    mayRemove: false,
    newId,
  };
  const imported = await importRoster(createRosterStore(db), request);
  if (imported.ok) return;
  const [first] = imported.error;
  throw new Error(`examples/roster.csv has mistakes, the first in row ${first?.row}: ${first?.code}`);
}

async function seedCycle(db: Db, now: Temporal.Instant, today: Temporal.PlainDate): Promise<void> {
  const quarter = Math.ceil(today.month / 3);
  const first = today.with({ month: quarter * 3 - 2, day: 1 });
  await openDemoCycle(db, now, {
    name: `Evaluasi Kinerja Triwulan ${['I', 'II', 'III', 'IV'][quarter - 1]} ${today.year}`,
    period: { from: first, to: first.add({ months: 3 }).subtract({ days: 1 }) },
  });
}

/** Opens a cycle as HR does. */
export async function openDemoCycle(
  db: Db,
  now: Temporal.Instant,
  { name, period }: { readonly name: string; readonly period: Window },
): Promise<void> {
  const today = localDate(now, timeZone);
  const days = (from: number, to: number): Window => ({
    from: today.add({ days: from }),
    to: today.add({ days: to }),
  });
  const opened = await openCycle(createCycleStore(db), {
    draft: {
      name,
      period,
      windows: { 'self-assessment': days(-3, 7), rating: days(8, 17), feedback: days(18, 27) },
      timeZone,
      settings: defaultSettings,
      required: {},
    },
    now,
    today,
    isDryRun: false,
    newId,
  });
  if (!opened.ok)
    throw new Error(`the demo's cycle was refused (${opened.error.map(({ code }) => code).join(', ')})`);
}
