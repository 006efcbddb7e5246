import { type Facts, type Flatten, objectOf, type ReplayRow } from './fields.ts';

/** A change of a fact; `undefined` or null removes it. */
export type Change = readonly [field: string, value: unknown];

/** What an act means for the facts. */
export type Effect = {
  /** The beginnings of the names of all facts that it may change: unknown once its values are destroyed. */
  readonly touches: readonly string[];
  readonly changes: (row: ReplayRow, facts: Facts) => readonly Change[];
};

/** It changes nothing that the tables hold. */
export const nothing: Effect = { touches: [], changes: () => [] };

/** What follows from the row alone. */
export const own = (touches: readonly string[], changes: (row: ReplayRow) => readonly Change[]): Effect => ({
  touches,
  changes,
});

/** What stands in `after`, field by field. */
export const part = (flatten: Flatten, ...touches: readonly string[]) =>
  own(touches, ({ after }) => flatten(after));

/** An act without values: what it changes follows from its name and its moment. */
export const moved = (changes: (at: string) => readonly Change[]) => own([], ({ at }) => changes(at));

/** These keys of `<kind> <id>` are what the act says of them, also nothing; the other keys stay. */
export const saidWhole = (kind: string, ...keys: readonly string[]): Effect => ({
  touches: [`${kind} `],
  changes: ({ after }, facts) => {
    const said = objectOf(after);
    const field = `${kind} ${said.id}`;
    const given = Object.fromEntries(keys.map((key) => [key, said[key]]));
    return [[field, { ...objectOf(facts.get(field)), ...given }]];
  },
});
