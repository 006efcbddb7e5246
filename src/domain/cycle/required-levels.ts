import { competencyCodes, type ItemCode } from '../appraisal/items.ts';
import { defaultRequiredLevels, type Level, type PositionLevel } from '../competency/catalogue.ts';

/** The levels a cycle requires of a position level: one for all competencies, and exceptions for some of them. */
export type RequiredLevels = Readonly<
  Partial<Record<PositionLevel, { readonly all?: Level; readonly each?: Readonly<Record<ItemCode, Level>> }>>
>;

/** Required level per competency code for a position level: the cycle's own, else the catalogue's default. */
export function requiredFor(
  level: PositionLevel,
  ofCycle: RequiredLevels,
): Readonly<Record<ItemCode, Level>> {
  const own = ofCycle[level];
  const all = own?.all ?? defaultRequiredLevels[level];
  return Object.fromEntries(competencyCodes.map((code) => [code, own?.each?.[code] ?? all]));
}
