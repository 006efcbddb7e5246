import { type Grant, mayEverywhere } from '../../domain/authorization/officer.ts';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import type { DeskOf, HrDesk } from '../../domain/hr/desk.ts';
import { type ErrandOrder, rightFor, type TypedCycle } from '../../domain/hr/errand.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';

/** What an officer asks for about cycles. What an act does is decided by the use cases of the command line. */
type WithDesk = { readonly grants: readonly Grant[]; readonly desk: HrDesk | undefined };

/** The latest cycles, and what waits for a second officer. */
export const seeCycles = ({ grants, desk }: WithDesk): Result<DeskOf<'cycles'>, Refusal> =>
  desk?.view === 'cycles' && mayEverywhere(grants, rightFor('act')) ? ok(desk) : fail({ code: 'not-yours' });

export function seeCycle({ grants, desk }: WithDesk): Result<Cycle, Refusal> {
  if (desk?.view !== 'cycle' || !mayEverywhere(grants, rightFor('act'))) return fail({ code: 'not-yours' });
  return desk.cycle ? ok(desk.cycle) : fail({ code: 'no-such-errand' });
}

/** Asks for an act. It is tried behind the press: nothing changes until its officer has seen what would. */
export function askAct(
  request: WithDesk,
  errandId: string,
  order: Extract<ErrandOrder, { act: unknown }>,
): Result<readonly Write[], Refusal> {
  const seen = seeCycle(request);
  if (!seen.ok) return seen;
  if (seen.value.id !== order.cycleId) return fail({ code: 'not-yours' });
  if (seen.value.closedAt) return fail({ code: 'cycle-closed' });
  return ok([{ kind: 'put-errand', errandId, what: 'act', order }]);
}

/** Asks for a new cycle, as it was typed. What it would be, and for whom, is shown before it is opened. */
export const askCycle = (
  { grants }: Pick<WithDesk, 'grants'>,
  errandId: string,
  cycle: TypedCycle,
): Result<readonly Write[], Refusal> =>
  mayEverywhere(grants, rightFor('cycle'))
    ? ok([{ kind: 'put-errand', errandId, what: 'cycle', name: cycle.name, order: { cycle } }])
    : fail({ code: 'not-yours' });

/** Answers what another officer asked for. What a yes would do is shown before it is given. */
export const answerRequest = (
  { grants }: Pick<WithDesk, 'grants'>,
  errandId: string,
  no: number,
  isYes: boolean,
): Result<readonly Write[], Refusal> =>
  mayEverywhere(grants, rightFor('yes'))
    ? ok([{ kind: 'put-errand', errandId, what: isYes ? 'yes' : 'no', order: { no } }])
    : fail({ code: 'not-yours' });
