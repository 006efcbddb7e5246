import type { Temporal } from '../../shared/time.ts';

/** What became of everything that was planned: the first number is the sum of all others. */
export type DeliveryCounts = Readonly<
  Record<'planned' | 'sent' | 'skipped' | 'failed' | 'unknown' | 'pending', number>
>;

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
