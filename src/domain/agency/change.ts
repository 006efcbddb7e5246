import { Temporal } from '../../shared/time.ts';
import type { MarkedDay } from '../reminders/calendar.ts';
import {
  type AgencyDefaults,
  actsWhen,
  isBig,
  latest,
  type SettingName,
  type SettingNow,
  type SettingRow,
  sameSetting,
  settingNow,
} from './settings.ts';

/** What is stored of an agency's settings, and whom they concern. */
export type StoredSettings = {
  /** All changes there were; few, since settings change rarely. */
  readonly rows: readonly SettingRow[];
  /** The units of the roster as it writes them, with their people. */
  readonly units: readonly { readonly unit: string; readonly people: number }[];
  /** Employees whose result was not opened yet in a cycle that is not closed. */
  readonly unopened: number;
  /** The days that the agency marked, from this year on. */
  readonly days: readonly MarkedDay[];
  /** The names of the cycles that are not closed. */
  readonly cycles?: readonly string[];
};

/** So long a change waits for a second officer. */
const settingConfirmHours = 72;
export const settingReasonMax = 300;

/** The change that waits for a second officer, if one does. */
export function waitingOf(
  rows: readonly SettingRow[],
  name: SettingName,
  now: Temporal.Instant,
): SettingRow | undefined {
  const last = latest(rows.filter((row) => sameSetting(row, name)));
  if (last?.state !== 'asked') return undefined;
  return Temporal.Instant.compare(confirmBy(last), now) > 0 ? last : undefined;
}

export const confirmBy = ({ at }: Pick<SettingRow, 'at'>): Temporal.Instant =>
  at.add({ hours: settingConfirmHours });

/** What a change would do, before it is done. */
export type SettingPlan = {
  readonly name: SettingName;
  readonly from: SettingNow;
  readonly to: SettingNow;
  /** As stored; null = back to what is configured, or ours. */
  readonly value: string | null;
  readonly when: ReturnType<typeof actsWhen>;
  /** Whom it concerns, in numbers. */
  readonly people: number;
  /** The number that the change would have. */
  readonly revision: number;
  /** It waits for a second officer first. */
  readonly needsSecond: boolean;
};

/** The plan of a change to a value, or, with null, back to what counted before anybody changed it. */
export function planOf(
  { rows, units, unopened }: StoredSettings,
  name: SettingName,
  value: string | null,
  given: AgencyDefaults,
  hasSecondOfficer: boolean,
): SettingPlan {
  const own = rows.filter((row) => sameSetting(row, name));
  const to: SettingNow = value === null ? settingNow([], name, given) : { source: 'changed', value };
  const when = actsWhen(name.key);
  const all = units.reduce((sum, { people }) => sum + people, 0);
  const people =
    when === 'unopened'
      ? unopened
      : name.unit === ''
        ? all
        : (units.find(({ unit }) => unit.toLowerCase() === name.unit)?.people ?? 0);
  return {
    ...{ name, from: settingNow(rows, name, given), to, value, when, people },
    revision: (latest(own)?.revision ?? 0) + 1,
    needsSecond: hasSecondOfficer && isBig(name.key),
  };
}

/** The value before the one that counts; null = what is configured, or ours. Undefined where nothing was changed yet. */
export function formerOf(rows: readonly SettingRow[], name: SettingName): string | null | undefined {
  const set = rows
    .filter((row) => sameSetting(row, name) && row.state === 'set')
    .toSorted((a, b) => b.revision - a.revision);
  return set.length === 0 ? undefined : (set[1]?.value ?? null);
}
