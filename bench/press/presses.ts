import type postgres from 'postgres';
import { cpuMsOf } from '../lib/child.ts';
import type { Presser } from './city.ts';
import type { StandIn } from './stand-in.ts';

/** Everybody in turn, and how often each has pressed: nobody presses twice at once, or faster than a person could. */
export function pressers(people: readonly Presser[]) {
  const counts = new Map<number, number>();
  let next = 0;
  return () => {
    const person = people[next % people.length];
    next += 1;
    if (!person) throw new Error('the city is empty');
    const count = counts.get(person.index) ?? 0;
    counts.set(person.index, count + 1);
    return { person, count };
  };
}

export async function press(
  standIn: StandIn,
  turn: ReturnType<typeof pressers>,
  port: number,
): Promise<void> {
  const { person, count } = turn();
  await standIn.press(person, count, port);
}

/** Processor time of all processes of the server that serve somebody. */
export async function databaseMs(sql: postgres.Sql): Promise<number> {
  const rows = await sql<{ pid: number }[]>`select pid from pg_stat_activity`;
  return rows.reduce((sum, { pid }) => sum + safely(() => cpuMsOf(pid)), 0);
}

function safely(read: () => number): number {
  try {
    return read();
  } catch {
    // It ended between the list and the look.
    return 0;
  }
}
