import type { Stage } from '../../domain/cycle/cycle.ts';
import { compareNames, comparePeople } from '../../domain/people/name-order.ts';
import type { Temporal } from '../../shared/time.ts';

/** Why a person cannot be reached on an account, or at all. */
export const unreachableReasons = ['blocked', 'deactivated', 'not-started', 'not-linked'] as const;
export type UnreachableReason = (typeof unreachableReasons)[number];

/** An account on which a person cannot be reached, or a person without any account. */
export type UnreachablePerson = {
  readonly nip: string;
  readonly name: string;
  readonly unit: string;
  /** Absent for people who never linked an account. */
  readonly platform?: string;
  readonly since?: Temporal.Instant;
  readonly reason: UnreachableReason;
  /** Other platforms that still reach them. */
  readonly elsewhere: readonly string[];
  /** The most urgent work that is open for them today. */
  readonly open?: { readonly stage: Stage; readonly lastDay: Temporal.PlainDate };
};

export type UnreachableList = {
  /** People with open work who cannot be told of it anywhere; most urgent first. */
  readonly stranded: readonly UnreachablePerson[];
  /** People without open work, or whom another platform reaches. */
  readonly others: readonly UnreachablePerson[];
};

export type UnreachableStore = {
  /** Everybody on the roster today who cannot be reached on some account; with `unit` only that unit (any case). */
  unreachable(now: Temporal.Instant, unit?: string): Promise<readonly UnreachablePerson[]>;
};

/** People who cannot be reached, in the order in which HR should help them. */
export async function unreachablePeople(
  store: UnreachableStore,
  now: Temporal.Instant,
  unit?: string,
): Promise<UnreachableList> {
  const found = [...(await store.unreachable(now, unit))].sort(byUrgency);
  const isStranded = ({ open, elsewhere }: UnreachablePerson) => open !== undefined && elsewhere.length === 0;
  return { stranded: found.filter(isStranded), others: found.filter((one) => !isStranded(one)) };
}

function byUrgency(a: UnreachablePerson, b: UnreachablePerson): number {
  const reached = Number(a.elsewhere.length > 0) - Number(b.elsewhere.length > 0);
  const lastDay = ({ open }: UnreachablePerson) => open?.lastDay.toString() ?? '9999';
  return (
    reached || lastDay(a).localeCompare(lastDay(b)) || compareNames(a.unit, b.unit) || comparePeople(a, b)
  );
}
