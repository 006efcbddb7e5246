import { Temporal } from '../../shared/time.ts';
import shipped from './national-days.json' with { type: 'json' };

/** `national` = hari libur nasional, `joint-leave` = cuti bersama. */
export type NationalDayKind = 'national' | 'joint-leave';

export type NationalDay = {
  readonly day: Temporal.PlainDate;
  readonly name: string;
  readonly kind: NationalDayKind;
  /** The decree leaves the day open, or it stands beside one that is left open. */
  readonly mayMove: boolean;
  /** The decree it was read in. */
  readonly source: string;
};

/** A later file may hold another kind; until this release knows it, it counts as a day off all the same. */
const kindOf = (kind: string): NationalDayKind => (kind === 'joint-leave' ? kind : 'national');

const byYear = new Map(
  shipped.years.map(({ year, days }): readonly [number, readonly NationalDay[]] => [
    year,
    days.map(({ date, name, kind, source, ...more }) => ({
      day: Temporal.PlainDate.from(date),
      name,
      kind: kindOf(kind),
      mayMove: 'mayMove' in more && more.mayMove === true,
      source,
    })),
  ]),
);

/**
 * The days off of a year as decreed, shipped with the project (`national-days.json`, with their sources). Empty for a
 * year we do not know: nothing is computed, because feasts by the moon are decided and not computed.
 */
export const nationalDays = (year: number): readonly NationalDay[] => byYear.get(year) ?? [];
