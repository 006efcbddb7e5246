import { isOfUnit, isSettingKey, type SettingName } from '../../domain/agency/settings.ts';
import { daysKey } from '../../roster/cycle/read-cycle-file.ts';
import { readYaml } from '../../roster/cycle/yaml.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type DayFault, entriesOf, readDays, type WrittenMark } from './read-days.ts';

/** A value that a file wants; null = the default again. */
export type WantedSetting = {
  readonly name: SettingName;
  readonly text: string | null;
  readonly line: number;
};

/** A day that a file wants marked, or no longer marked. */
export type WantedMark = WrittenMark & { readonly line: number };

export type SettingsFault = {
  readonly line: number;
  readonly field: string;
  readonly code: 'no-yaml' | 'twice' | 'no-map' | 'no-text' | 'unknown-key' | DayFault;
};

/** What a file wants: settings, and days off of the agency's own. */
export type WantedFile = {
  readonly settings: readonly WantedSetting[];
  readonly days: readonly WantedMark[];
};

/** `true` and `false` are what YAML makes of some ways to write on and off. */
const textOf = (given: unknown): string | null | undefined => {
  if (given === null) return null;
  if (typeof given === 'boolean') return given ? 'on' : 'off';
  return typeof given === 'string' || typeof given === 'number' ? String(given) : undefined;
};

/**
 * Reads keys with values, under `zone` units with zones, and under `holidays` days with names. All faults are named; with
 * one, nothing is wanted.
 */
export function readSettingsFile(text: string): Result<WantedFile, readonly SettingsFault[]> {
  const yaml = readYaml(text);
  if (!yaml.ok) return fail([{ line: yaml.error.line, field: '-', code: yaml.error.code }]);
  const { content, lineAt } = yaml.value;
  const entries = entriesOf(content);
  if (!entries) return fail([{ line: 1, field: '-', code: 'no-map' }]);
  return readWanted(entries, lineAt);
}

/** The same of what stands under names somewhere else, such as in the file of a cycle. */
export function readWanted(
  entries: readonly (readonly [string, unknown])[],
  lineAt: (path: readonly string[]) => number | undefined,
): Result<WantedFile, readonly SettingsFault[]> {
  const faults: SettingsFault[] = [];
  const wanted: WantedSetting[] = [];
  const take = (name: SettingName, path: readonly string[], given: unknown) => {
    const line = lineAt(path) ?? 1;
    const said = textOf(given);
    if (said === undefined) faults.push({ line, field: path.join('.'), code: 'no-text' });
    else wanted.push({ name, text: said, line });
  };
  const marks = readDays(entries.find(([key]) => key === daysKey)?.[1] ?? {});
  for (const { path, code } of marks.faults)
    faults.push({ line: lineAt([daysKey, ...path]) ?? 1, field: [daysKey, ...path].join('.'), code });
  for (const [key, given] of entries) {
    const line = lineAt([key]) ?? 1;
    if (key === daysKey) continue;
    if (!isSettingKey(key)) faults.push({ line, field: key, code: 'unknown-key' });
    else if (!isOfUnit(key)) take({ key, unit: '' }, [key], given);
    else {
      const units = entriesOf(given ?? {});
      if (!units) faults.push({ line, field: key, code: 'no-map' });
      for (const [unit, zone] of units ?? []) take({ key, unit }, [key, unit], zone);
    }
  }
  const days = marks.days.map((one) => ({ ...one, line: lineAt([daysKey, one.field]) ?? 1 }));
  return faults.length > 0 ? fail(faults) : ok({ settings: wanted, days });
}
