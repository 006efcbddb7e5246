import type { Temporal } from '../../shared/time.ts';
import type { AppraisalStatus } from '../appraisal/appraisal.ts';
import type { Namesake } from '../people/told-apart.ts';
import { type UnderWay, underWays } from '../tenure/transfer.ts';

/** An appraiser of before or of after, and where they serve. */
type Office = {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
};

/** An appraisal that somebody who moves has under way: what is open, and how far the rating is. */
export type MovingPart = {
  readonly cycle: string;
  readonly status: AppraisalStatus;
  /** How much the appraiser has given already. */
  readonly rated: number;
  /** Last day on which it may be rated. */
  readonly until: Temporal.PlainDate;
};

/**
 * Somebody whose appraiser is another one from a day on, while an appraisal of theirs is under way and HR has not said
 * what becomes of it.
 */
export type DeskTransfer = Namesake & {
  readonly isRestricted?: boolean;
  readonly from: Temporal.PlainDate;
  /** The day has not come: it is decided on its day, as by the command, since offices have no dates. */
  readonly isComing: boolean;
  readonly former: Office;
  readonly next: Office;
  /** Notes that the former appraiser wrote about them in the days that are appraised. */
  readonly notes: number;
  readonly parts: readonly MovingPart[];
};

/** What HR chose about it; the day is an ISO date, and the unit the one in which the right must hold. */
export type TransferOrder = {
  readonly personId: string;
  readonly unit: string;
  readonly from: string;
  readonly underWay: UnderWay;
  readonly reason: string;
};

/** The choice with this index; undefined for a forged number. */
export const underWayOf = (index: number): UnderWay | undefined => underWays[index];

/** A day as a button carries it, so that a press from a screen of before names another one. */
export const dayNumber = ({ year, month, day }: Temporal.PlainDate): number =>
  year * 10_000 + month * 100 + day;
