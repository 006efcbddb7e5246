import { type Grant, mayEverywhere } from '../../domain/authorization/officer.ts';
import type { HrDesk } from '../../domain/hr/desk.ts';
import { deedsFor, type PersonOrder, rightFor } from '../../domain/hr/errand.ts';
import type { DeskPerson } from '../../domain/hr/people.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';

type Officer = {
  readonly grants: readonly Grant[];
  readonly desk: HrDesk | undefined;
  /** The officer. */
  readonly myId: string;
};

/** Whose coming and going an officer records: anybody's whom they see, but their own, which is for another officer. */
export function seeTenure({ grants, desk, myId }: Officer, personId: string): Result<DeskPerson, Refusal> {
  const person = desk?.view === 'person' ? desk.person : undefined;
  if (person?.id !== personId || personId === myId || !mayEverywhere(grants, rightFor('person')))
    return fail({ code: 'not-yours' });
  return ok(person);
}

/**
 * Asks that somebody comes or goes. It is tried behind the press by the use cases of the command line: nothing changes
 * until its officer has seen what would.
 */
export function askPersonDeed(
  officer: Officer,
  errandId: string,
  order: PersonOrder,
): Result<readonly Write[], Refusal> {
  const seen = seeTenure(officer, order.personId);
  if (!seen.ok) return seen;
  if (!deedsFor(seen.value.activeUntil !== undefined).includes(order.deed))
    return fail({ code: 'changed-since-shown' });
  return ok([{ kind: 'put-errand', errandId, what: 'person', order }]);
}
