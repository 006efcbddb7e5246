import { type Grant, mayAnywhere } from '../../domain/authorization/officer.ts';
import type { DeskOf, HrDesk } from '../../domain/hr/desk.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Refusal } from '../outcome/refusals.ts';

/** Those who were found. What is within reach was chosen where it was read; without the right, nobody is shown. */
export const seeFound = (
  grants: readonly Grant[],
  desk: HrDesk | undefined,
): Result<DeskOf<'find'>, Refusal> =>
  desk?.view === 'find' && mayAnywhere(grants, 'progress.view') ? ok(desk) : fail({ code: 'not-yours' });

/** One person. Whoever is out of reach is as absent as whoever does not exist. */
export const seePerson = (
  grants: readonly Grant[],
  desk: HrDesk | undefined,
  personId: string,
): Result<NonNullable<DeskOf<'person'>['person']>, Refusal> =>
  desk?.view === 'person' && desk.person?.id === personId && mayAnywhere(grants, 'progress.view')
    ? ok(desk.person)
    : fail({ code: 'not-yours' });

/** How many cases each list has. */
export const seeLists = (
  grants: readonly Grant[],
  desk: HrDesk | undefined,
): Result<DeskOf<'lists'>, Refusal> =>
  desk?.view === 'lists' && mayAnywhere(grants, 'progress.view') ? ok(desk) : fail({ code: 'not-yours' });

/** The cases of one list. */
export const seeList = (
  grants: readonly Grant[],
  desk: HrDesk | undefined,
): Result<DeskOf<'list'>, Refusal> =>
  desk?.view === 'list' && mayAnywhere(grants, 'progress.view') ? ok(desk) : fail({ code: 'not-yours' });
