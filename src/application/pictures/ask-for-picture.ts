import type { AppraisalSummary } from '../../domain/appraisal/appraisal.ts';
import { type Grant, mayAnywhere } from '../../domain/authorization/officer.ts';
import { can } from '../../domain/authorization/policy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Team } from '../approval/approve-all.ts';
import { type Guard, guarded, outboxWrite, refusalBy, type UseCase } from '../outcome/decided.ts';
import type { IntentOf } from '../outcome/intents.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';

/** Pressed again within a minute, the same picture is meant. */
const onceMs = 60_000;

/** The bot draws it when it is sent, if the person may still see it then. */
function pictureWanted(
  personId: string,
  now: Temporal.Instant,
  of: Pick<IntentOf<'picture-wanted'>, 'what' | 'appraisalId'>,
): Write {
  const minute = Math.floor(now.epochMilliseconds / onceMs);
  const key = `picture:${of.what}:${of.appraisalId ?? ''}:${personId}:${minute}`;
  return outboxWrite({ kind: 'picture-wanted', personId, ...of }, key);
}

/** Why somebody may not see a result, nor its picture; undefined = they may. A picture shows what its screen shows. */
export const refusalToSeeResult: Guard = (appraisal, relation) =>
  refusalBy('result.view', appraisal, relation, { code: 'not-released' }) ??
  (appraisal.predicate === undefined ? { code: 'not-released' } : undefined);

/** Somebody wants to see a result as a picture. It changes nothing. Refuses `not-yours` and `not-released`. */
export const askForResultPicture: UseCase<[personId: string]> = guarded(
  refusalToSeeResult,
  ({ appraisal, now }, personId) => ({
    appraisal,
    writes: [pictureWanted(personId, now, { what: 'result', appraisalId: appraisal.id })],
  }),
);

/** Whoever approves wants to see how the predicates of a unit are spread. Refuses `not-yours`. */
export const askForUnitPicture = (
  team: Team | undefined,
  personId: string,
  now: Temporal.Instant,
  appraisalId: string,
): Result<readonly Write[], Refusal> =>
  team ? ok([pictureWanted(personId, now, { what: 'unit', appraisalId })]) : fail({ code: 'not-yours' });

/** One's own results that may be looked at, beside each other: there is something to compare from two on. */
export const resultsToCompare = <T extends Pick<AppraisalSummary, 'status' | 'releasedAt'>>(
  own: readonly T[],
): readonly T[] => {
  const given = own.filter(
    ({ status, releasedAt }) => releasedAt !== undefined && can('self', 'result.view', status).allowed,
  );
  return given.length < 2 ? [] : given;
};

/** Somebody wants to see their own levels over the cycles. Refuses `not-released` where there are no two results. */
export const askForGrowthPicture = (
  own: Parameters<typeof resultsToCompare>[0],
  personId: string,
  now: Temporal.Instant,
): Result<readonly Write[], Refusal> =>
  resultsToCompare(own).length > 0
    ? ok([pictureWanted(personId, now, { what: 'growth' })])
    : fail({ code: 'not-released' });

/** An officer wants to see how far the cycle is. Refuses `not-yours` without the right to see it. */
export const askForProgressPicture = (
  grants: readonly Grant[],
  personId: string,
  now: Temporal.Instant,
): Result<readonly Write[], Refusal> =>
  mayAnywhere(grants, 'progress.view')
    ? ok([pictureWanted(personId, now, { what: 'progress' })])
    : fail({ code: 'not-yours' });
