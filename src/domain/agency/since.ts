import { Temporal } from '../../shared/time.ts';
import { longestTakeBack } from '../take-back/take-back.ts';
import type { Agency, CountedKey, SettingRow } from './settings.ts';
import { countOf } from './written.ts';

/** A whole number that the agency set, and since when. Without a count, ours counts from then on. */
export type CountSince = {
  readonly key: CountedKey;
  readonly count?: number;
  readonly at: Temporal.Instant;
};

/** Every change of such a setting that counted, oldest first. */
export const countsSince = (
  rows: readonly SettingRow[],
  isOne: (key: string) => key is CountedKey,
): readonly CountSince[] =>
  rows
    .filter(({ state }) => state === 'set')
    .toSorted((a, b) => a.revision - b.revision)
    .flatMap(({ key, value, at }) => {
      const count = value === undefined ? undefined : countOf(value);
      return isOne(key) ? [{ key, at, ...(count !== undefined && { count }) }] : [];
    });

/**
 * What such a setting was at a moment, so that what began under it keeps its days whatever is set afterwards (ADR 70). `now`
 * counts while nothing was ever set, or nothing has begun; `usual` before the first change.
 */
function countAt(
  { counts = [] }: Agency,
  key: CountedKey,
  moment: Temporal.Instant | undefined,
  { now, usual }: { readonly now: number; readonly usual: number },
): number {
  const own = counts.filter((one) => one.key === key);
  if (own.length === 0 || !moment) return now;
  return own.findLast(({ at }) => Temporal.Instant.compare(at, moment) <= 0)?.count ?? usual;
}

type Since = Partial<Readonly<Record<'ratedAt' | 'releasedAt' | 'openedAt', Temporal.Instant | undefined>>>;

/** Days for saying what a result left out: those that counted when it was opened. Without an agency it is not offered. */
export const missedDaysOf = (agency: Agency | undefined, { openedAt }: Since): number =>
  agency ? countAt(agency, 'missed', openedAt, { now: agency.missedDays, usual: 0 }) : 0;

/** Hours for taking a predicate back: those that counted when it was given or, while it waits, when it was set. */
export const takeBackHoursOf = (agency: Agency | undefined, { releasedAt, ratedAt }: Since): number =>
  agency
    ? countAt(agency, 'take-back', releasedAt ?? ratedAt, {
        ...{ now: agency.takeBackHours, usual: longestTakeBack },
      })
    : longestTakeBack;
