import type { Temporal } from '../../src/shared/time.ts';
import { type CityCycle, momentOf } from './calendar.ts';
import type { Dice } from './dice.ts';
import type { Resident } from './residents.ts';

/** What the life of a city brings, and HR then enters as commands. All of it is in force from the day it is entered. */
export type Turn = { readonly at: Temporal.Instant } & (
  | { readonly kind: 'moves'; readonly who: Resident; readonly to: Resident }
  | { readonly kind: 'leaves'; readonly who: Resident; readonly reason: 'retired' | 'died' }
  | { readonly kind: 'is-away'; readonly who: Resident; readonly standIn: Resident }
  /** The roster named the wrong superior, as they said themselves the day before. */
  | { readonly kind: 'is-put-right'; readonly who: Resident; readonly to: Resident }
);

/**
 * The turns of one cycle: somebody moves to another superior while they assess themselves, somebody is put under the right
 * one, somebody else dies or retires while they are rated, and a head is away for the days of rating, for whom another head acts.
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
  const staff = residents.filter((one) => !heads.includes(one) && one.temper !== 'blocked');
  const each = Math.max(1, Math.round(residents.length / 100));
  const left = [...staff];
  const take = (): Resident | undefined => left.splice(dice.between(0, left.length - 1), 1)[0];
  const day = (from: Temporal.PlainDate, days: number, hour: number) =>
    momentOf(from.add({ days }), hour * 60 + dice.between(0, 50));
  const turns: Turn[] = [];
  const isAway = (one: Resident) => turns.some((turn) => turn.kind === 'is-away' && turn.who === one);
  const standsIn = (one: Resident) => turns.some((turn) => turn.kind === 'is-away' && turn.standIn === one);
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
    const away = sections[dice.between(0, sections.length - 1)];
    const standIn = heads.find(
      (one) => one.above === away?.above && one !== away && one.temper === 'steady' && !isAway(one),
    );
    // Nobody acts for somebody who acts for another.
    if (away && standIn && !isAway(away) && !standsIn(away))
      turns.push({ at: day(cycle.rating.from, 0, 8), kind: 'is-away', who: away, standIn });
  }
  return turns.toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds);
}
