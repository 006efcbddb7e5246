import type { ItemCode } from '../appraisal/items.ts';
import { type Level, officialStatement } from '../competency/catalogue.ts';

/**
 * A situation to judge before judging people. It was written from one official statement of one level, and that is all
 * that tells it from others: `statement` is the official code, `2.1` is the first of level 2.
 */
export type Vignette = { readonly item: ItemCode; readonly statement: string };

/** The statements from which one was written: one of every level of every competency. */
const statements: Readonly<Record<ItemCode, readonly string[]>> = {
  'M.01': ['1.1', '2.1', '3.3', '4.3', '5.3'],
  'M.02': ['1.1', '2.1', '3.1', '4.2', '5.3'],
  'M.03': ['1.2', '2.3', '3.2', '4.3', '5.3'],
  'M.04': ['1.2', '2.1', '3.1', '4.3', '5.2'],
  'M.05': ['1.1', '2.1', '3.3', '4.3', '5.1'],
  'M.06': ['1.2', '2.1', '3.2', '4.1', '5.2'],
  'M.07': ['1.3', '2.1', '3.1', '4.1', '5.2'],
  'M.08': ['1.3', '2.1', '3.3', '4.3', '5.3'],
  'SK.01': ['1.3', '2.3', '3.3', '4.3', '5.1'],
};

/** @internal for the tests */
export const vignettes: readonly Vignette[] = Object.entries(statements).flatMap(([item, codes]) =>
  codes.map((statement) => ({ item, statement })),
);

/** How many are offered before the first rating of a cycle. */
export const roundLength = 3;

/** `M.01.2.1`: what is stored of one that was seen. */
export type VignetteCode = string;
/** @internal for the tests */
export const codeOf = ({ item, statement }: Vignette): VignetteCode => `${item}.${statement}`;

/** Undefined when no vignette was written from that statement: a forged button. */
export const vignetteFrom = (item: ItemCode, statement: string): Vignette | undefined =>
  vignettes.find((each) => each.item === item && each.statement === statement);

const levels: readonly Level[] = [1, 2, 3, 4, 5];

/** The level it describes, and the statement that says so; undefined only where the official texts lack it. */
export function describedBy({
  item,
  statement,
}: Vignette): { readonly level: Level; readonly text: string } | undefined {
  const level = levels.find((each) => statement.startsWith(`${each}.`));
  const text = officialStatement(item, statement);
  return level === undefined || text === undefined ? undefined : { level, text };
}

/** Which a person has seen, and in which cycles they were offered; never how they were answered. */
export type Seen = { readonly vignettes: readonly VignetteCode[]; readonly cycles: readonly string[] };
export const nothingSeen: Seen = { vignettes: [], cycles: [] };

/** Older cycles are over, so that nobody rates in them. */
const cyclesMax = 8;

/** They were offered in this cycle; once is enough. */
export const offeredIn = (seen: Seen, cycleId: string): Seen =>
  seen.cycles.includes(cycleId) ? seen : { ...seen, cycles: [...seen.cycles, cycleId].slice(-cyclesMax) };

/** This one was seen too. When there is none left that was not, all of them come again. */
export function withSeen(seen: Seen, vignette: Vignette): Seen {
  const codes = new Set([...seen.vignettes, codeOf(vignette)]);
  const isLast = vignettes.every((each) => codes.has(codeOf(each)));
  return { ...seen, vignettes: isLast ? [] : [...codes] };
}

/** The one that comes next for a person in a cycle: in an order of their own, and none twice before they saw all. */
export function nextVignette(personId: string, cycleId: string, seen: Seen): Vignette {
  const left = vignettes.filter((each) => !seen.vignettes.includes(codeOf(each)));
  const rank = (each: Vignette): number => scattered(`${personId} ${cycleId} ${codeOf(each)}`);
  return (left.length > 0 ? left : vignettes).reduce((first, each) =>
    rank(each) < rank(first) ? each : first,
  );
}

/** FNV-1a, mixed once more: neighbouring texts get numbers far apart. Nothing secret depends on it. */
function scattered(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
