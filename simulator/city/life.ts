import type { Temporal } from '../../src/shared/time.ts';
import { type CityCycle, momentOf } from './calendar.ts';
import type { Dice } from './dice.ts';
import type { Resident } from './residents.ts';

/** What the life of a city brings, and HR then enters as commands. All of it is in force from the day it is entered. */
export type Turn = { readonly at: Temporal.Instant } & (
  | { readonly kind: 'moves'; readonly who: Resident; readonly to: Resident }
  | { readonly kind: 'leaves'; readonly who: Resident; readonly reason: 'retired' | 'died' }
  | { readonly kind: 'is-away'; readonly who: Resident; readonly standIn: Resident }
  /** A head retires, and another one acts as Plt until the office is filled. */
  | { readonly kind: 'is-vacant'; readonly who: Resident; readonly standIn: Resident }
  /** Whoever acted gets the office, and the people of it. */
  | { readonly kind: 'is-filled'; readonly who: Resident; readonly to: Resident }
  /** The roster named the wrong superior, as they said themselves the day before. */
  | { readonly kind: 'is-put-right'; readonly who: Resident; readonly to: Resident }
);

/**
 * The turns of one cycle: somebody moves to another superior while they assess themselves, somebody is put under the right
 * one, somebody else dies or retires while they are rated, and a head is away for the days of rating, for whom another head
 * acts. One head retires on the first day of rating; their office is filled when the results have been read.
 */
export function lifeOf(
  cycle: CityCycle,
  residents: readonly Resident[],
  above: (who: Resident) => Resident | undefined,
  dice: Dice,
): readonly Turn[] {
  const heads = residents.filter((one) => residents.some(({ above }) => above === one.nip));
  const sections = heads.filter(({ above }) =>
    heads.some((one) => one.nip === above && one.above !== undefined),
  );
  const staff = residents.filter((one) => !heads.includes(one) && one.temper !== 'blocked' && !one.isHr);
  const each = Math.max(1, Math.round(residents.length / 100));
  const left = [...staff];
  const take = (): Resident | undefined => left.splice(dice.between(0, left.length - 1), 1)[0];
  const day = (from: Temporal.PlainDate, days: number, hour: number) =>
    momentOf(from.add({ days }), hour * 60 + dice.between(0, 50));
  const turns: Turn[] = [];
  const isAbsent = (turn: Turn) => turn.kind === 'is-away' || turn.kind === 'is-vacant';
  const isAway = (one: Resident) => turns.some((turn) => isAbsent(turn) && turn.who === one);
  const standsIn = (one: Resident) => turns.some((turn) => isAbsent(turn) && turn.standIn === one);
  // Nobody acts for somebody who acts for another.
  const pair = (): { readonly who: Resident; readonly standIn: Resident } | undefined => {
    const pairs = sections.flatMap((who) => {
      if (isAway(who) || standsIn(who)) return [];
      const standIn = heads.find(
        (one) => one.above === who.above && one !== who && one.temper === 'steady' && !isAway(one),
      );
      return standIn ? [{ who, standIn }] : [];
    });
    return pairs[dice.between(0, pairs.length - 1)];
  };
  const vacant = pair();
  if (vacant) {
    turns.push({ at: day(cycle.rating.from, 0, 8), kind: 'is-vacant', ...vacant });
    const { who, standIn: to } = vacant;
    turns.push({ at: day(cycle.feedback.to, 3, 9), kind: 'is-filled', who, to });
  }
  for (let no = 0; no < each; no += 1) {
    const moves = take();
    const to = sections.find((one) => moves && one !== above(moves));
    if (moves && to)
      turns.push({ at: day(cycle.self.from, dice.between(2, 7), 9), kind: 'moves', who: moves, to });
    const misplaced = take();
    const right = sections.find((one) => misplaced && one !== above(misplaced));
    if (misplaced && right)
      turns.push({ at: day(cycle.self.from, 2, 14), kind: 'is-put-right', who: misplaced, to: right });
    const leaves = take();
    const reason = dice.pick<'retired' | 'died'>(['retired', 'died']);
    if (leaves)
      turns.push({ at: day(cycle.rating.from, dice.between(1, 8), 10), kind: 'leaves', who: leaves, reason });
    const away = pair();
    if (away) turns.push({ at: day(cycle.rating.from, 0, 8), kind: 'is-away', ...away });
  }
  return turns.toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds);
}
