import {
  type AppraisalStatus,
  appraisalStatuses,
  releasedStatuses,
  unconfirmed,
} from '../appraisal/appraisal.ts';

/** All rights there are: what may be done to an appraisal. A test makes sure that a use case asks for each of them. */
export const permissions = [
  'appraisal.answer',
  'appraisal.submit',
  'appraisal.withdraw',
  'appraisal.dispute-appraiser',
  'appraisal.rate',
  'appraisal.confirm',
  'rating.take-back',
  'result.view',
  'result.approve',
  'result.respond',
  'result.explain',
  'copy.file',
  'missed.ask',
  'missed.answer',
  'missed.approve',
  'objection.withdraw',
  'objection.answer',
  'objection.decide',
  'talk.offer',
  'talk.take',
  'talk.record',
  'guidance.give',
  'guidance.view',
  'growth.plan',
  'growth.do',
  'history.view',
  'quarters.view',
  'evidence.view',
  'appraisal.assist',
  'result.hand-over',
  'document.view',
  'dossier.view',
  'ekinerja.view',
] as const;
export type Permission = (typeof permissions)[number];

/** What only looks, and may be done when a cycle is closed for good. */
export const isReading = (permission: Permission): boolean => permission.endsWith('.view');

/**
 * What the actor is to the appraised employee now, as read from the database for this event. `assistant` enters answers a.n. the employee from a paper that is open now (ADR 46).
 */
export const relations = ['self', 'assistant', 'appraiser', 'second-appraiser', 'hr', 'none'] as const;
export type Relation = (typeof relations)[number];

/** Whose answers are the employee's own: theirs, and those of whoever enters them from paper. */
export const isAsSelf = (relation: Relation): boolean => relation === 'self' || relation === 'assistant';

export type DenialReason = 'not-yours' | 'wrong-state';

type Rule = { readonly relations: readonly Relation[]; readonly statuses: readonly AppraisalStatus[] };

/** Everything that is allowed; anything else is denied. Before release only the appraiser can see a result. */
const rules: Readonly<Record<Permission, readonly Rule[]>> = {
  'appraisal.answer': [{ relations: ['self', 'assistant'], statuses: ['self-assessment'] }],
  'appraisal.submit': [{ relations: ['self', 'assistant'], statuses: ['self-assessment'] }],
  'appraisal.withdraw': [{ relations: ['self'], statuses: ['submitted'] }],
  'appraisal.dispute-appraiser': [{ relations: ['self'], statuses: unconfirmed }],
  'appraisal.rate': [{ relations: ['appraiser'], statuses: unconfirmed }],
  'appraisal.confirm': [{ relations: ['appraiser'], statuses: ['rating'] }],
  'rating.take-back': [{ relations: ['appraiser'], statuses: ['rated', 'released'] }],
  'result.view': [
    { relations: ['self'], statuses: releasedStatuses },
    { relations: ['appraiser'], statuses: ['rating', 'rated', ...releasedStatuses] },
    { relations: ['second-appraiser'], statuses: ['objected', 'decided'] },
  ],
  // Only where the agency lets results be approved before their release (ADR 61).
  'result.approve': [{ relations: ['second-appraiser'], statuses: ['rated'] }],
  // What a slip of paper says is entered in the act that hands the result over, as the assistant's.
  'result.respond': [{ relations: ['self', 'assistant'], statuses: releasedStatuses }],
  // What the employee asks about a row is answered by whoever is in the office that rated.
  // A photo of the form as it was signed on paper.
  'copy.file': [{ relations: ['self', 'appraiser'], statuses: releasedStatuses }],
  'result.explain': [{ relations: ['appraiser'], statuses: releasedStatuses }],
  'missed.ask': [{ relations: ['self'], statuses: ['released', 'acknowledged'] }],
  'missed.answer': [{ relations: ['appraiser'], statuses: ['released', 'acknowledged'] }],
  // A correction of a result that was approved is approved too (ADR 72).
  'missed.approve': [{ relations: ['second-appraiser'], statuses: ['released', 'acknowledged'] }],
  'objection.withdraw': [{ relations: ['self'], statuses: ['objected'] }],
  'objection.answer': [{ relations: ['self', 'appraiser'], statuses: ['objected'] }],
  'objection.decide': [{ relations: ['second-appraiser'], statuses: ['objected'] }],
  // The talk is about a confirmed result; where the agency has it wait for the talk, before the employee reads it.
  'talk.offer': [{ relations: ['appraiser'], statuses: ['rated', ...releasedStatuses] }],
  'talk.take': [{ relations: ['self'], statuses: ['rated', ...releasedStatuses] }],
  'talk.record': [{ relations: ['self', 'appraiser'], statuses: ['rated', ...releasedStatuses] }],
  // B.1.8 is the employee's, and of nobody else but the superior of the appraiser.
  'guidance.give': [{ relations: ['self'], statuses: ['rated', ...releasedStatuses] }],
  'guidance.view': [{ relations: ['second-appraiser'], statuses: ['rated', ...releasedStatuses] }],
  // What is done about a gap is agreed by the two of that appraisal, once the employee has read it, and done by one.
  'growth.plan': [{ relations: ['self', 'appraiser'], statuses: releasedStatuses }],
  'growth.do': [{ relations: ['self'], statuses: releasedStatuses }],
  'history.view': [{ relations: ['self'], statuses: appraisalStatuses }],
  // What was rated in the year of an annual appraisal: beside its rating, and beside its result for who reads that.
  'quarters.view': [
    { relations: ['self'], statuses: releasedStatuses },
    { relations: ['appraiser'], statuses: appraisalStatuses },
    { relations: ['second-appraiser'], statuses: ['objected', 'decided'] },
  ],
  // Drafts belong to the employee alone; whoever decides on an objection looks at the same as the appraiser.
  'evidence.view': [
    { relations: ['self'], statuses: appraisalStatuses },
    { relations: ['appraiser'], statuses: ['submitted', 'rating', 'rated', ...releasedStatuses] },
    { relations: ['second-appraiser'], statuses: ['objected', 'decided'] },
  ],
  // Of HR only whoever has the right `assist.enter` for that unit: the use case asks for it too.
  'appraisal.assist': [{ relations: ['appraiser', 'second-appraiser', 'hr'], statuses: ['self-assessment'] }],
  'result.hand-over': [{ relations: ['appraiser', 'second-appraiser', 'hr'], statuses: releasedStatuses }],
  // A document for the file; of HR as above.
  'document.view': [
    { relations: ['self', 'appraiser', 'second-appraiser', 'hr'], statuses: releasedStatuses },
  ],
  // All of an objection: to whom its case is shown, and for the file of HR once it is decided, of HR as above.
  'dossier.view': [
    { relations: ['self', 'appraiser'], statuses: releasedStatuses },
    { relations: ['second-appraiser'], statuses: ['objected', 'decided'] },
    { relations: ['hr'], statuses: ['decided'] },
  ],
  // The texts that are typed into e-Kinerja; of HR as above.
  'ekinerja.view': [{ relations: ['self', 'appraiser', 'hr'], statuses: releasedStatuses }],
};

/** Whether an actor may do something to an appraisal in this status. The reason of a denial is for logs only. */
export function can(
  relation: Relation,
  permission: Permission,
  status: AppraisalStatus,
): { readonly allowed: true } | { readonly allowed: false; readonly reason: DenialReason } {
  const ofRelation = rules[permission].filter((rule) => rule.relations.includes(relation));
  if (ofRelation.length === 0) return { allowed: false, reason: 'not-yours' };
  if (ofRelation.some((rule) => rule.statuses.includes(status))) return { allowed: true };
  return { allowed: false, reason: 'wrong-state' };
}
