import { type AppraisalStatus, isConfirmed } from '../appraisal/appraisal.ts';
import { deciderFrom } from '../objection/decider.ts';

/** Who has to do with an appraisal by office; both as ids. */
export type Offices = {
  /** Pejabat penilai. */
  readonly appraiserId: string;
  /** Atasan dari pejabat penilai; absent when there is nobody above, or nobody who is still there. */
  readonly secondAppraiserId?: string;
};

/** What the roster says today about the offices of one appraisal. Whoever has left is not named in it. */
export type RosterToday = {
  readonly isAppraiserThere: boolean;
  readonly isSecondThere: boolean;
  /** Whom the employee reports to. */
  readonly holderId?: string;
  /** Whom that person reports to. */
  readonly holderSuperiorId?: string;
  /** Whom the appraiser as stored reports to. */
  readonly superiorId?: string;
  /** Whom each person reports to who had to do with the rating, where they report to anybody. */
  readonly aboveBarred?: readonly { readonly id: string; readonly superiorId: string }[];
  /** Who was named to decide an objection is still there. */
  readonly isNamedThere?: boolean;
};

/** Who does not hear an objection, and who was named to. */
export type Barring = {
  /** Who confirmed the rating, where that is not the appraiser of today. */
  readonly ratedById?: string;
  readonly ratedForId?: string;
  /** Who corrected it since, or proposed to. */
  readonly correctedBy?: readonly string[];
  /** Who was named to decide an objection to it. */
  readonly namedId?: string;
};

/**
 * Who holds the offices of an appraisal today. Until the rating is confirmed it follows the roster. Afterwards it stays
 * with the person who rated, also when the employee or that person moved elsewhere; but who has left is replaced by
 * whom the employee reports to now. Objections go to the superior of today, never to one who was replaced or has left;
 * nor to whoever rated or corrected it and holds that office now: then to the next up (ADR 51). Who was named to decide
 * one comes before all of these, as long as they are there (ADR 60).
 */
export function officesToday(
  status: AppraisalStatus,
  stored: Offices & Barring,
  roster: RosterToday,
): Offices {
  const { appraiserId, secondAppraiserId } = byOffice(status, stored, roster);
  const barred = [stored.ratedById, stored.ratedForId, ...(stored.correctedBy ?? [])];
  const named = roster.isNamedThere ? stored.namedId : undefined;
  const line = [named, ...upFrom(secondAppraiserId, roster.aboveBarred ?? [])];
  return offices(appraiserId, deciderFrom(line, barred));
}

/** Somebody and, as long as they are barred, whoever is above: there may be several, and a line may go in circles. */
function upFrom(
  first: string | undefined,
  above: NonNullable<RosterToday['aboveBarred']>,
): readonly (string | undefined)[] {
  const line = [first];
  for (const _ of above) line.push(above.find(({ id }) => id === line.at(-1))?.superiorId);
  return line;
}

function byOffice(status: AppraisalStatus, stored: Offices, roster: RosterToday): Offices {
  const { isAppraiserThere, isSecondThere, holderId, holderSuperiorId, superiorId } = roster;
  const kept = isSecondThere ? stored.secondAppraiserId : undefined;
  const follows = holderId !== undefined && (!isConfirmed(status) || !isAppraiserThere);
  const appraiserId = follows ? holderId : stored.appraiserId;
  if (appraiserId !== holderId) return offices(appraiserId, kept ?? superiorId);
  return offices(appraiserId, isConfirmed(status) ? (holderSuperiorId ?? kept) : holderSuperiorId);
}

const offices = (appraiserId: string, secondAppraiserId: string | undefined): Offices => ({
  appraiserId,
  ...(secondAppraiserId !== undefined && { secondAppraiserId }),
});
