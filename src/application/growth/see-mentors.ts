import { type Grant, mayAnywhere } from '../../domain/authorization/officer.ts';
import type { DeskOf, HrDesk } from '../../domain/hr/desk.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Refusal } from '../outcome/refusals.ts';

export type ReadMentors = DeskOf<'mentors'>;

/** Who said that they would be a mentor. Who is within reach was chosen where it was read; without the right, nobody is shown. */
export const seeMentors = (
  grants: readonly Grant[],
  desk: HrDesk | undefined,
): Result<ReadMentors, Refusal> =>
  desk?.view === 'mentors' && mayAnywhere(grants, 'progress.view') ? ok(desk) : fail({ code: 'not-yours' });
