import { type Grant, mayAnywhere } from '../../domain/authorization/officer.ts';
import type { DeskOf, HrDesk } from '../../domain/hr/desk.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Refusal } from '../outcome/refusals.ts';

/** How far the units are. What is within reach was chosen where it was read; without the right, nothing is shown. */
export const seeProgress = (
  grants: readonly Grant[],
  desk: HrDesk | undefined,
): Result<DeskOf<'progress'>, Refusal> =>
  desk?.view === 'progress' && mayAnywhere(grants, 'progress.view') ? ok(desk) : fail({ code: 'not-yours' });

/** Whose turn it is, by name. */
export const seeTurns = (
  grants: readonly Grant[],
  desk: HrDesk | undefined,
): Result<DeskOf<'turns'>, Refusal> =>
  desk?.view === 'turns' && mayAnywhere(grants, 'progress.view') ? ok(desk) : fail({ code: 'not-yours' });
