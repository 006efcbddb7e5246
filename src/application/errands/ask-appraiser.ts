import { mayEverywhere } from '../../domain/authorization/officer.ts';
import type { DelegationOf, DelegationPerson, Delegations } from '../../domain/delegation/desk.ts';
import { type AppraiserOrder, rightFor } from '../../domain/hr/errand.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isBefore, Temporal } from '../../shared/time.ts';
import { delegationReasonMax } from '../delegation/give-delegation.ts';
import type { Asking } from '../delegation/in-chat.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';

export type WhoseAppraiser = Delegations & { readonly of: DelegationOf; readonly to?: DelegationPerson };

/**
 * Somebody whose appraiser an officer may name. Whoever appraises may belong to any unit, so the right must hold in the
 * whole agency; one's own appraiser is named by another officer.
 */
export function seeAppraiser(
  { grants, desk, myId }: Asking,
  personId: string,
): Result<WhoseAppraiser, Refusal> {
  const of = desk?.of;
  if (!desk || of?.id !== personId || !mayEverywhere(grants, rightFor('appraiser')))
    return fail({ code: 'not-yours' });
  return of.id === myId ? fail({ code: 'own-appraiser' }) : ok({ ...desk, of });
}

/** Asks for another appraiser. It is tried behind the press: nothing changes until its officer has seen what would. */
export function askAppraiser(
  asking: Asking,
  errandId: string,
  order: AppraiserOrder,
): Result<readonly Write[], Refusal> {
  const seen = seeAppraiser(asking, order.personId);
  if (!seen.ok) return seen;
  const { to, today } = seen.value;
  if (to?.id !== order.appraiserId || to.id === asking.myId) return fail({ code: 'own-appraiser' });
  const reason = order.reason.trim();
  if (reason === '') return fail({ code: 'no-words' });
  if (reason.length > delegationReasonMax) return fail({ code: 'text-too-long', max: delegationReasonMax });
  if (isBefore(Temporal.PlainDate.from(order.from), today)) return fail({ code: 'no-such-day' });
  return ok([{ kind: 'put-errand', errandId, what: 'appraiser', order: { ...order, reason } }]);
}

/** Answers what another officer asked for. What a yes would do is shown before it is given. */
export const answerAppraiser = (
  { grants }: Pick<Asking, 'grants'>,
  errandId: string,
  no: number,
  isYes: boolean,
): Result<readonly Write[], Refusal> => {
  const what = isYes ? 'appraiser-yes' : 'appraiser-no';
  return mayEverywhere(grants, rightFor(what))
    ? ok([{ kind: 'put-errand', errandId, what, order: { no } }])
    : fail({ code: 'not-yours' });
};
