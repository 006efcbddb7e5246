import { type AppraisalStatus, appraisalStatuses, givenStatuses } from '../appraisal/appraisal.ts';

/** What may be done to an appraisal. The only vocabulary of rights; each is asked for somewhere (a test). */
export const permissions = [
  'appraisal.answer',
  'appraisal.submit',
  'appraisal.withdraw',
  'appraisal.dispute-appraiser',
  'appraisal.rate',
  'appraisal.confirm',
  'result.view',
  'result.respond',
  'history.view',
] as const;
export type Permission = (typeof permissions)[number];

/** How the actor stands to the subject at this moment, read from the rows of the same event. */
export const relations = ['self', 'appraiser', 'second-appraiser', 'hr', 'none'] as const;
export type Relation = (typeof relations)[number];

export type DenialReason = 'not-yours' | 'wrong-state';

type Rule = { readonly relations: readonly Relation[]; readonly statuses: readonly AppraisalStatus[] };

/**
 * Everything that is allowed; what is not listed is denied. A result is nobody's before release but the appraiser's.
 */
const rules: Readonly<Record<Permission, readonly Rule[]>> = {
  'appraisal.answer': [{ relations: ['self'], statuses: ['self-assessment'] }],
  'appraisal.submit': [{ relations: ['self'], statuses: ['self-assessment'] }],
  'appraisal.withdraw': [{ relations: ['self'], statuses: ['submitted'] }],
  'appraisal.dispute-appraiser': [
    { relations: ['self'], statuses: ['self-assessment', 'submitted', 'rating'] },
  ],
  'appraisal.rate': [{ relations: ['appraiser'], statuses: ['self-assessment', 'submitted', 'rating'] }],
  'appraisal.confirm': [{ relations: ['appraiser'], statuses: ['rating'] }],
  'result.view': [
    { relations: ['self'], statuses: givenStatuses },
    { relations: ['appraiser'], statuses: ['rating', 'rated', ...givenStatuses] },
    { relations: ['second-appraiser'], statuses: ['objected'] },
  ],
  'result.respond': [{ relations: ['self'], statuses: givenStatuses }],
  'history.view': [{ relations: ['self'], statuses: appraisalStatuses }],
};

/** Whether an actor may do something to an appraisal as it stands. Missing and forbidden are told apart for logs only. */
export function can(
  relation: Relation,
  permission: Permission,
  status: AppraisalStatus,
): { readonly allowed: true } | { readonly allowed: false; readonly reason: DenialReason } {
  const mine = rules[permission].filter((rule) => rule.relations.includes(relation));
  if (mine.length === 0) return { allowed: false, reason: 'not-yours' };
  if (mine.some((rule) => rule.statuses.includes(status))) return { allowed: true };
  return { allowed: false, reason: 'wrong-state' };
}
