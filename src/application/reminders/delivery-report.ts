import type { Temporal } from '../../shared/time.ts';

/** What happened to all planned messages: `planned` is the sum of all others. */
export type DeliveryCounts = Readonly<
  Record<'planned' | 'sent' | 'skipped' | 'failed' | 'unknown' | 'pending', number>
>;

/** A message that perhaps arrived: the platform's answer was lost twice. */
export type UnknownDelivery = {
  readonly kind: string;
  /** Absent when the person no longer exists. */
  readonly recipient?: { readonly name: string; readonly unit: string };
  /** The platform and the time of the last attempt. */
  readonly platform?: string;
  readonly at: Temporal.Instant;
};

export type DeliveryReport = {
  readonly counts: DeliveryCounts;
  /** The latest first; there are more when `counts.unknown` is larger. */
  readonly unknown: readonly UnknownDelivery[];
};
