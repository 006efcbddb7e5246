import { isOfUnit, isSettingKey, type SettingName } from '../../domain/agency/settings.ts';
import { readYaml } from '../../roster/cycle/yaml.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** A value that a file wants; null = the default again. */
export type WantedSetting = {
  readonly name: SettingName;
  readonly text: string | null;
  readonly line: number;
};

export type SettingsFault = {
  readonly line: number;
  readonly field: string;
  readonly code: 'no-yaml' | 'twice' | 'no-map' | 'no-text' | 'unknown-key';
};

/** `true` and `false` are what YAML makes of some ways to write on and off. */
const textOf = (given: unknown): string | null | undefined => {
  if (given === null) return null;
  if (typeof given === 'boolean') return given ? 'on' : 'off';
  return typeof given === 'string' || typeof given === 'number' ? String(given) : undefined;
};

const entriesOf = (given: unknown): readonly (readonly [string, unknown])[] | undefined =>
  typeof given === 'object' && given !== null && !Array.isArray(given) ? Object.entries(given) : undefined;

/** Reads keys with values, and under `zone` units with zones. All faults are named; with one, nothing is wanted. */
export function readSettingsFile(text: string): Result<readonly WantedSetting[], readonly SettingsFault[]> {
  const yaml = readYaml(text);
  if (!yaml.ok) return fail([{ line: yaml.error.line, field: '-', code: yaml.error.code }]);
  const { content, lineAt } = yaml.value;
  const entries = entriesOf(content);
  if (!entries) return fail([{ line: 1, field: '-', code: 'no-map' }]);
  const faults: SettingsFault[] = [];
  const wanted: WantedSetting[] = [];
  const take = (name: SettingName, path: readonly string[], given: unknown) => {
    const line = lineAt(path) ?? 1;
    const said = textOf(given);
    if (said === undefined) faults.push({ line, field: path.join('.'), code: 'no-text' });
    else wanted.push({ name, text: said, line });
  };
  for (const [key, given] of entries) {
    const line = lineAt([key]) ?? 1;
    if (!isSettingKey(key)) faults.push({ line, field: key, code: 'unknown-key' });
    else if (!isOfUnit(key)) take({ key, unit: '' }, [key], given);
    else {
      const units = entriesOf(given ?? {});
      if (!units) faults.push({ line, field: key, code: 'no-map' });
      for (const [unit, zone] of units ?? []) take({ key, unit }, [key, unit], zone);
    }
  }
  return faults.length > 0 ? fail(faults) : ok(wanted);
}
