import { type AppraisalStatus, isReleased } from '../appraisal/appraisal.ts';

/**
 * What a bundle does not give, and only counts. `draft-self`: a self-assessment that was not sent. `draft-rating`: a
 * rating whose result is not released. `coming-notes`: notes that the employee has not been shown. `colleagues`: askings,
 * whose answers nobody can and may link to who wrote them (ADR 28). `thanks`: what colleagues wrote to each other.
 * `pocket`: evidence that was never handed in.
 */
export const keptBackKinds = [
  'draft-self',
  'draft-rating',
  'coming-notes',
  'colleagues',
  'thanks',
  'pocket',
] as const;
export type KeptBackKind = (typeof keptBackKinds)[number];
export type KeptBack = { readonly kind: KeptBackKind; readonly count: number };

/** The facts of an appraisal that are somebody's draft, by the beginnings of their names. */
export function draftFields(status: AppraisalStatus): readonly string[] {
  return [
    ...(status === 'self-assessment' ? ['self ', 'results ', 'files ', 'pieces '] : []),
    ...(isReleased(status) ? [] : ['appraiser ', 'predicate', 'strengths', 'improve', 'nextStep', 'leftOut']),
  ];
}

export const isDraft = (field: string, drafts: readonly string[]): boolean =>
  drafts.some((beginning) => field.startsWith(beginning));
