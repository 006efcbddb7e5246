/**
 * The version of the privacy notice. It goes up whenever somebody gets to see more than the notice said, or the notice
 * said it wrongly: everybody is then shown the notice, and what changed, before they go on. What is new in a version
 * stands in the messages as `privacy.changed.<version>`.
 */
export const privacyVersion = 5;

/**
 * The version where the agency lets the superior of the appraiser approve results (ADR 61): then they see results before
 * the employee does, which the notice above does not say. It is read first, and only there. Always above `privacyVersion`,
 * so that whoever confirmed the notice without it reads this as well.
 */
export const approvingVersion = 6;
export const versionNow = (isApproving: boolean): typeof privacyVersion | typeof approvingVersion =>
  isApproving ? approvingVersion : privacyVersion;

/** The first version, which everybody has read who confirmed before versions were kept. */
const firstVersion = 1;

/** The version that somebody has confirmed; undefined when they never confirmed any. */
export const acceptedVersion = (isAccepted: boolean, version: number | undefined): number | undefined =>
  isAccepted ? (version ?? firstVersion) : undefined;

export const isCurrent = (accepted: number | undefined, isApproving = false): boolean =>
  accepted !== undefined && accepted >= versionNow(isApproving);
