import { sql } from 'drizzle-orm';
import { closeDatabase, openDatabase } from '../../src/persistence/db.ts';
import { dayOf } from './calendar.ts';
import type { End, Verdict } from './judging/ends.ts';
import type { Act } from './ledger.ts';
import type { Played } from './play.ts';

/** What a city cost. */
export type CityFigures = {
  readonly people: number;
  readonly cycles: number;
  readonly acts: number;
  readonly presses: number;
  readonly minutes: number;
  readonly messages: number;
  readonly calls: number;
  /** The most acts meant for one second and for one minute, were nobody played after another. */
  readonly peakSecond: number;
  readonly peakMinute: number;
  /** Within the busiest ten minutes: acts, acts a second as they were played, and how long the slowest 5 % took at least, in ms. */
  readonly evening: { readonly acts: number; readonly perSecond: number; readonly p95: number };
  readonly handedInByDay: readonly (readonly [string, number])[];
  readonly ratedByDay: readonly (readonly [string, number])[];
  readonly states: readonly (readonly [string, number])[];
  /** For whom what is not at its end waits, and until when. */
  readonly waits: readonly (readonly [string, number])[];
  readonly rows: number;
  readonly bytes: number;
  readonly realSeconds: number;
};

export function figuresOf(
  { residents, cycles, ledger }: Played,
  { ends }: Verdict,
  storage: { readonly rows: number; readonly bytes: number },
  realSeconds: number,
): CityFigures {
  const { acts, deeds, calls } = ledger;
  const byDay = (kind: string) =>
    counted(deeds.filter((deed) => deed.kind === kind).map(({ at }) => dayOf(at))).toSorted(([a], [b]) =>
      a.localeCompare(b),
    );
  return {
    people: residents.length,
    cycles: cycles.length,
    acts: acts.length,
    presses: acts.filter(({ isPress }) => isPress).length,
    minutes: acts.reduce((sum, { seconds }) => sum + seconds, 0) / 60,
    messages: calls.filter(({ isAsked, method }) => !isAsked && /^(send|chat\.post)/.test(method)).length,
    calls: calls.length,
    peakSecond: peak(acts, 1000),
    peakMinute: peak(acts, 60_000),
    evening: eveningOf(acts),
    handedInByDay: byDay('handed-in'),
    ratedByDay: byDay('rated'),
    states: counted(ends.map(({ state }) => state)),
    waits: counted(ends.flatMap((end) => waitsFor(end))),
    ...storage,
    realSeconds,
  };
}

/** Whoever has been told of a result may still answer; all others wait for an act of somebody else. */
function waitsFor({ state, until, whose }: End): readonly string[] {
  const decider = whose?.isHr ? 'HR, to name somebody' : 'the superior of the appraiser';
  const days = { told: 'the employee', objected: decider, waits: 'the appraiser' };
  return state === 'told' || state === 'objected' || state === 'waits'
    ? [`${days[state]} until ${until}`]
    : [];
}

const tenMinutesMs = 600_000;

/** The busiest ten minutes by when people meant to act; how long they waited is measured, so many at a time as are played. */
function eveningOf(acts: readonly Act[]): CityFigures['evening'] {
  const windows = new Map<number, Act[]>();
  for (const act of acts) {
    const window = Math.floor(act.meantAtMs / tenMinutesMs);
    const some = windows.get(window) ?? [];
    some.push(act);
    windows.set(window, some);
  }
  const busiest = [...windows.values()].reduce<readonly Act[]>(
    (most, some) => (some.length > most.length ? some : most),
    [],
  );
  const times = busiest.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const seconds = secondsPlayed(busiest);
  return {
    acts: busiest.length,
    perSecond: seconds === 0 ? 0 : busiest.length / seconds,
    p95: times[Math.min(times.length - 1, Math.ceil(times.length * 0.95) - 1)] ?? 0,
  };
}

/** For how long somebody was acted for, those side by side counted once. */
function secondsPlayed(acts: readonly Act[]): number {
  let until = 0;
  let playedMs = 0;
  for (const { beganMs, ms } of acts.toSorted((a, b) => a.beganMs - b.beganMs)) {
    playedMs += Math.max(0, beganMs + ms - Math.max(until, beganMs));
    until = Math.max(until, beganMs + ms);
  }
  return playedMs / 1000;
}

function counted(keys: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts];
}

const peak = (acts: readonly Act[], ms: number): number =>
  Math.max(
    0,
    ...counted(acts.map(({ meantAtMs }) => String(Math.floor(meantAtMs / ms)))).map(([, count]) => count),
  );

/** How many rows there are, and how much room they and their indexes take, besides what an empty database takes. */
export async function storageOf(url: string): Promise<{ readonly rows: number; readonly bytes: number }> {
  const db = openDatabase(url, { max: 1 });
  try {
    const tables = await db.execute<{ name: string; bytes: string }>(
      sql`select quote_ident(relname) as name, pg_total_relation_size(relid)::text as bytes from pg_stat_user_tables
        where schemaname = 'public'`,
    );
    let rows = 0;
    for (const { name } of tables) {
      const [found] = await db.execute<{ count: string }>(
        sql.raw(`select count(*)::text as count from ${name}`),
      );
      rows += Number(found?.count ?? 0);
    }
    return { rows, bytes: tables.reduce((sum, { bytes }) => sum + Number(bytes), 0) };
  } finally {
    await closeDatabase(db);
  }
}
