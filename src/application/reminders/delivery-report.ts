import type { Temporal } from '../../shared/time.ts';

/** How a message ended; `unknown` when nobody can tell whether the platform took it. */
export const outcomes = ['sent', 'skipped', 'failed', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];
/** Of these the person may have seen something. */
export const arrived = ['sent', 'unknown'] as const satisfies readonly Outcome[];

/** What became of everything that was planned: the first number is the sum of all others. */
export type DeliveryCounts = Readonly<Record<'planned' | Outcome | 'pending', number>>;

/** A message of which nobody knows whether the platform took it: the answer got lost, also the second time. */
export type UnknownDelivery = {
  readonly kind: string;
  /** Absent when the person is gone. */
  readonly recipient?: { readonly name: string; readonly unit: string };
  /** Where it was tried, and when last. */
  readonly platform?: string;
  readonly at: Temporal.Instant;
};

export type DeliveryReport = {
  readonly counts: DeliveryCounts;
  /** The latest first; `counts.unknown` tells when there are more. */
  readonly unknown: readonly UnknownDelivery[];
};
