import type { Temporal } from '../../shared/time.ts';
import type { DelegationKind } from './delegation.ts';

/** Who acts today for somebody in office; `id` is that of the delegation. */
export type StandIn = {
  readonly id: string;
  readonly kind: DelegationKind;
  /** Who is stood in for. */
  readonly fromId: string;
  readonly fromName: string;
  /** Who acts. */
  readonly personId: string;
  readonly name: string;
  /** The last day. */
  readonly until: Temporal.PlainDate;
};

/** Who acts for the appraiser today, if anybody does. */
export const appraiserStandIn = ({
  appraiser,
  standIns,
}: {
  readonly appraiser: { readonly id: string };
  readonly standIns?: readonly StandIn[];
}): StandIn | undefined => standIns?.find(({ fromId }) => fromId === appraiser.id);
