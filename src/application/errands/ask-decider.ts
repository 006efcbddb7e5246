import { type Grant, mayEverywhere } from '../../domain/authorization/officer.ts';
import type { HrDesk } from '../../domain/hr/desk.ts';
import { type DeciderOrder, rightFor } from '../../domain/hr/errand.ts';
import type { DeskPerson } from '../../domain/hr/people.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { delegationReasonMax } from '../delegation/give-delegation.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';

type Officer = {
  readonly grants: readonly Grant[];
  readonly desk: HrDesk | undefined;
  /** The officer. */
  readonly myId: string;
};

/**
 * Somebody whose objection an officer may name a decider for. Whoever decides may belong to any unit, so the right must
 * hold in the whole agency; one's own is for another officer.
 */
export function seeDecider({ grants, desk, myId }: Officer, personId: string): Result<DeskPerson, Refusal> {
  const person = desk?.view === 'person' ? desk.person : undefined;
  if (person?.id !== personId || personId === myId || !mayEverywhere(grants, rightFor('decider')))
    return fail({ code: 'not-yours' });
  return person.standing?.status === 'objected' ? ok(person) : fail({ code: 'objection-over' });
}

/**
 * Asks for who decides. It is tried behind the press by the use case of the command line: whether it is HR's to name
 * somebody is looked at there, and nothing changes until its officer has seen what would.
 */
export function askDecider(
  officer: Officer,
  errandId: string,
  order: DeciderOrder,
): Result<readonly Write[], Refusal> {
  const seen = seeDecider(officer, order.personId);
  if (!seen.ok) return seen;
  const reason = order.reason.trim();
  if (reason === '') return fail({ code: 'no-words' });
  if (reason.length > delegationReasonMax) return fail({ code: 'text-too-long', max: delegationReasonMax });
  return ok([{ kind: 'put-errand', errandId, what: 'decider', order: { ...order, reason } }]);
}
