import { isBefore, Temporal } from '../../shared/time.ts';
import { type Cycle, type Stage, stages, type Window } from './cycle.ts';

export type Windows = Readonly<Record<Stage, Window>>;

/** Last days, as ISO dates, that one appraisal has beyond those of its cycle. */
export type Extended = Readonly<Partial<Record<Stage, string>>>;

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate => (isBefore(a, b) ? b : a);

/**
 * The windows of one appraisal, and the only place that makes them. A stage ends on the later of the two last days, and
 * the next begins on the day after at the earliest, so that stages never share a day. `persistence/cycles/window-of.ts`
 * says the same to the database.
 */
export function windowsFor(ofCycle: Windows, extended: Extended | undefined): Windows {
  if (!extended) return ofCycle;
  const found: Record<Stage, Window> = { ...ofCycle };
  let before: Window | undefined;
  for (const stage of stages) {
    const { from, to } = ofCycle[stage];
    const own = extended[stage];
    const begins = before ? later(from, before.to.add({ days: 1 })) : from;
    before = { from: begins, to: own === undefined ? to : later(to, Temporal.PlainDate.from(own)) };
    found[stage] = before;
  }
  return found;
}

/** The cycle as one appraisal has it: with the windows of its own. */
export const cycleFor = (cycle: Cycle, extended: Extended | undefined): Cycle =>
  extended ? { ...cycle, windows: windowsFor(cycle.windows, extended) } : cycle;
