/** What somebody of HR (pengelola kinerja) may do at their desk. A test makes sure that a use case asks for each of them. */
export const officerRights = [
  'progress.view',
  'people.remind',
  'accounts.manage',
  'requests.answer',
  /** Who acts for an appraiser, and who the appraiser is. */
  'offices.manage',
  'roster.import',
  'cycle.manage',
  'settings.manage',
  'assist.enter',
  /** What people were rated, as tables. */
  'results.export',
] as const;
export type OfficerRight = (typeof officerRights)[number];

/** A right, for one unit or, without one, for the whole agency. */
export type Grant = { readonly right: OfficerRight; readonly unit?: string };

/**
 * The rights of a person: those given one by one, and, for whom the roster names as HR, all of them in the whole agency.
 */
export const grantsOf = (isHr: boolean, given: readonly Grant[]): readonly Grant[] =>
  isHr ? officerRights.map((right) => ({ right })) : given;

/** Whether a right holds anywhere at all. */
export const mayAnywhere = (grants: readonly Grant[], right: OfficerRight): boolean =>
  grants.some((one) => one.right === right);

/** The units a right is confined to; undefined = it holds in the whole agency. */
export function unitsOf(grants: readonly Grant[], right: OfficerRight): readonly string[] | undefined {
  const such = grants.filter((one) => one.right === right);
  const units = such.flatMap(({ unit }) => (unit === undefined ? [] : [unit]));
  return units.length < such.length ? undefined : units;
}

/** Whether a right holds in the whole agency: a roster and a cycle are of everybody, so one for a unit is not enough. */
export const mayEverywhere = (grants: readonly Grant[], right: OfficerRight): boolean =>
  mayAnywhere(grants, right) && unitsOf(grants, right) === undefined;

/** Whether a right holds for one unit: for it, in any case of its letters, or in the whole agency. */
export const mayFor = (grants: readonly Grant[], right: OfficerRight, unit: string): boolean =>
  grants.some(
    (one) =>
      one.right === right && (one.unit === undefined || one.unit.toLowerCase() === unit.trim().toLowerCase()),
  );
