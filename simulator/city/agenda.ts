import { Temporal } from '../../src/shared/time.ts';
import { type CityCycle, momentOf, type Span } from './calendar.ts';
import type { Dice } from './dice.ts';
import type { Resident, Temper } from './residents.ts';

export type Plan = {
  readonly at: Temporal.Instant;
  readonly who: Resident;
  readonly what:
    | 'arrive'
    | 'block'
    | 'keep'
    | 'attach'
    | 'observe'
    | 'self'
    | 'report'
    | 'rate'
    | 'read'
    | 'decide';
  /** Whose objection is decided; who is said to be above instead. */
  readonly of?: Resident;
};

/** When somebody of this temper does what a window asks; undefined = they do not. */
function timeIn(temper: Temper, { from, to }: Span, dice: Dice): Temporal.Instant | undefined {
  const days = from.until(to).days;
  if (temper === 'never' || temper === 'blocked') return undefined;
  // Half the city within ten minutes, before the doors close.
  if (temper === 'evening') return momentOf(to, 22 * 60 + dice.between(0, 10));
  const day = temper === 'early' ? dice.between(0, 1) : dice.between(1, days - 1);
  return momentOf(from.add({ days: day }), dice.between(7 * 60, 17 * 60));
}

/** What everybody does in one cycle, in the order in which it comes. What an answer brings about is not in it. */
export function agendaOf(
  cycle: CityCycle,
  residents: readonly Resident[],
  isFirst: boolean,
  dice: Dice,
): readonly Plan[] {
  const plans: Plan[] = [];
  const add = (who: Resident, what: Plan['what'], at: Temporal.Instant | undefined) => {
    if (at !== undefined) plans.push({ who, what, at });
  };
  const appraisers = new Set(residents.map(({ above }) => above));
  for (const who of residents) {
    if (isFirst) add(who, 'arrive', momentOf(cycle.self.from, dice.between(6 * 60, 7 * 60)));
    if (isFirst && who.temper === 'blocked') add(who, 'block', momentOf(cycle.self.from, 7 * 60 + 30));
    if (who.above !== undefined) {
      // Now and then somebody keeps a sentence for themselves before they assess themselves, or afterwards.
      if (dice.next() < 0.3) add(who, 'keep', timeIn(who.temper, cycle.self, dice));
      const self = timeIn(who.temper, cycle.self, dice);
      // Here and there with a file, some time before: it is kept before they go on.
      if (dice.next() < 0.15 && who.temper !== 'early') add(who, 'attach', self?.subtract({ minutes: 45 }));
      add(who, 'self', self);
      add(who, 'read', timeIn(who.temper, cycle.feedback, dice));
    }
    if (!appraisers.has(who.nip)) continue;
    if (dice.next() < 0.6) add(who, 'observe', timeIn(who.temper, cycle.self, dice));
    add(who, 'rate', timeIn(who.temper, cycle.rating, dice));
  }
  return plans.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}
