import { competencyCodes, type ItemCode } from '../appraisal/items.ts';

/** A count of fewer people than this is not shown: it would say who it was. Ours, as for answers of fairness (ADR 64). */
export const fewestShown = 5;

/**
 * People of one unit and competency: `rated`, `below` the required level, of these with an agreed plan (`planned`) and who
 * did it (`done`); and of whoever did something about it in an earlier cycle, who stands higher now (`rose`) or not (`stayed`).
 */
export const needKinds = ['rated', 'below', 'planned', 'done', 'rose', 'stayed'] as const;
export type NeedKind = (typeof needKinds)[number];
type Counts = Readonly<Record<NeedKind, number>>;

export type NeedCell = Counts & { readonly unit: string; readonly item: ItemCode };

/** What the catalogue still offers for a competency, whatever level it leads to. It is the agency's, not a unit's. */
export type Seats = {
  readonly item: ItemCode;
  readonly trainings: number;
  /** Absent = one of them takes as many as want to. */
  readonly free?: number;
  readonly taken: number;
};

/** What people of one cycle need, as it was counted. */
export type Needs = { readonly cells: readonly NeedCell[]; readonly seats: readonly Seats[] };

/** Undefined = not shown. */
export type ShownCounts = Readonly<Record<NeedKind, number | undefined>>;

export type ShownNeed = {
  readonly item: ItemCode;
  /** Of the whole agency. */
  readonly all: ShownCounts;
  readonly seats?: Seats;
  readonly units: readonly (ShownCounts & { readonly unit: string })[];
};

const isSmall = (count: number): boolean => count > 0 && count < fewestShown;

/**
 * The counts that may be shown. A small one is hidden, and all of a unit in which so few were rated. Where the hidden ones
 * of a competency could be worked out from the agency's, the next smallest is hidden too. It is decided over all units,
 * whoever looks at how many of them: otherwise two looks together would say what neither does.
 */
export function shownNeeds({ cells, seats }: Needs): readonly ShownNeed[] {
  return competencyCodes.flatMap((item): readonly ShownNeed[] => {
    const ofItem = cells.filter((one) => one.item === item);
    if (ofItem.length === 0) return [];
    const hidden = new Map(needKinds.map((kind) => [kind, hiddenIn(ofItem, kind)]));
    const ofUnit = (cell: NeedCell) => {
      const shown = (kind: NeedKind) => (hidden.get(kind)?.has(cell) ? undefined : cell[kind]);
      return { unit: cell.unit, ...everyKind(shown) };
    };
    const offered = seats.find((one) => one.item === item);
    const all = everyKind((kind) => {
      const sum = total(ofItem, kind);
      return isSmall(sum) ? undefined : sum;
    });
    return [{ item, all, ...(offered && { seats: offered }), units: ofItem.map(ofUnit) }];
  });
}

const total = (cells: Iterable<NeedCell>, kind: NeedKind): number =>
  [...cells].reduce((sum, cell) => sum + cell[kind], 0);

const everyKind = (count: (kind: NeedKind) => number | undefined): ShownCounts => ({
  ...{ rated: count('rated'), below: count('below'), planned: count('planned') },
  ...{ done: count('done'), rose: count('rose'), stayed: count('stayed') },
});

function hiddenIn(cells: readonly NeedCell[], kind: NeedKind): ReadonlySet<NeedCell> {
  const hidden = new Set(cells.filter((cell) => cell.rated < fewestShown || isSmall(cell[kind])));
  const rest = cells
    .filter((cell) => cell[kind] > 0 && !hidden.has(cell))
    .toSorted((one, other) => one[kind] - other[kind] || (one.unit < other.unit ? -1 : 1));
  for (const cell of rest) {
    if (!isSmall(total(hidden, kind))) break;
    hidden.add(cell);
  }
  return hidden;
}
