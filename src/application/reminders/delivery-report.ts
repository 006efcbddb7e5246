import type { Temporal } from '../../shared/time.ts';

/** How a message ended; `unknown` when nobody can tell whether the platform took it. */
export const outcomes = ['sent', 'skipped', 'failed', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];
/** Of these the person may have seen something. */
export const arrived = ['sent', 'unknown'] as const satisfies readonly Outcome[];

/** What became of everything that was planned: the first number is the sum of all others. */
export type DeliveryCounts = Readonly<Record<'planned' | Outcome | 'pending', number>>;

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
