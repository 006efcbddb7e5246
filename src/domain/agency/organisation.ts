import { type Predicate, predicates } from '../appraisal/predicate.ts';
import type { SettingRow } from './settings.ts';

/** The predicate of an organisation in a period: that of a unit, entered once by HR. */
export type Organisation = { readonly predicate: Predicate; readonly cycle: string };

/** By unit (lower case) and name of the cycle. */
export type Organisations = ReadonlyMap<string, Predicate>;

const keyOf = (unit: string, cycle: string): string => `${unit.toLowerCase()}\n${cycle.toLowerCase()}`;

/** What HR entered for a unit and a cycle; undefined while nothing is. */
export const organisationOf = (
  known: Organisations | undefined,
  unit: string,
  cycle: string,
): Predicate | undefined => known?.get(keyOf(unit, cycle));

/** As it is stored: `needs-improvement Semester II 2026`. */
export const writeOrganisation = ({ predicate, cycle }: Organisation): string => `${predicate} ${cycle}`;

export function readOrganisation(value: string): Organisation | undefined {
  const predicate = predicates.find((one) => value.startsWith(`${one} `));
  return predicate && { predicate, cycle: value.slice(predicate.length + 1) };
}

const words: readonly (readonly [RegExp, Predicate])[] = [
  [/^(?:istimewa|excellent)(?![a-z])/i, 'excellent'],
  [/^(?:sangat kurang|very[ -]poor)(?![a-z])/i, 'very-poor'],
  [/^(?:butuh perbaikan|cukup|needs[ -]improvement)(?![a-z])/i, 'needs-improvement'],
  [/^(?:kurang|poor)(?![a-z])/i, 'poor'],
  [/^(?:baik|good)(?![a-z])/i, 'good'],
];

/** What somebody typed: a predicate and, behind it, the name of a cycle; without one, `cycle` is empty. */
export function typedOrganisation(text: string): Organisation | undefined {
  for (const [word, predicate] of words) {
    const found = word.exec(text);
    if (found) return { predicate, cycle: text.slice(found[0].length).replace(/^[\s,;:·-]+/, '') };
  }
  return undefined;
}

/** The latest of each unit and cycle counts. What was taken back by going to the former value does not. */
export function organisationsIn(rows: readonly SettingRow[]): Organisations {
  const set = rows
    .filter(({ key, state }) => key === 'organisation' && state === 'set')
    .toSorted((a, b) => a.revision - b.revision);
  const found = new Map<string, Predicate>();
  const last = new Map<string, string>();
  for (const { unit, value } of set) {
    const one = value === undefined ? undefined : readOrganisation(value);
    const key = one ? keyOf(unit, one.cycle) : last.get(unit);
    if (one && key) found.set(key, one.predicate);
    else if (key) found.delete(key);
    if (key) last.set(unit, key);
  }
  return found;
}
