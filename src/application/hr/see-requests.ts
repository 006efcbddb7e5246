import { type Grant, mayAnywhere } from '../../domain/authorization/officer.ts';
import type { DeskRequest, RequestsDesk } from '../../domain/rights/requests.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Refusal } from '../outcome/refusals.ts';

/** Requests within reach, for whoever may answer them. What is within reach was chosen where it was read. */
export const seeRequests = (
  grants: readonly Grant[],
  desk: RequestsDesk | undefined,
): Result<RequestsDesk, Refusal> =>
  desk && mayAnywhere(grants, 'requests.answer') ? ok(desk) : fail({ code: 'not-yours' });

/** The one that is open. One's own, and one about oneself, is for somebody else to answer. */
export function seeRequest(
  grants: readonly Grant[],
  desk: RequestsDesk | undefined,
): Result<DeskRequest, Refusal> {
  const seen = seeRequests(grants, desk);
  if (!seen.ok) return seen;
  return seen.value.one ? ok(seen.value.one) : fail({ code: 'no-such-request' });
}
