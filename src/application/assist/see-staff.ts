import type { DelegationOf, Delegations, StaffPaper } from '../../domain/delegation/desk.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Refusal } from '../outcome/refusals.ts';

export type StaffPapers = { readonly of: DelegationOf; readonly papers: readonly StaffPaper[] };

/**
 * For whom in the team of an appraiser their superior may enter paper now. What is entered is decided by the use cases of
 * the paper, for that one appraisal; this only leads there. Whoever has no such team learns nothing of it.
 */
export const seeStaffPapers = (
  { of, papers }: Delegations,
  myId: string,
  personId: string,
): Result<StaffPapers, Refusal> =>
  of?.id === personId && of.id !== myId && of.superiorId === myId
    ? ok({ of, papers })
    : fail({ code: 'not-yours' });
