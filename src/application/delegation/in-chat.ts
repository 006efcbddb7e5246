import { type Grant, mayAnywhere } from '../../domain/authorization/officer.ts';
import type { Delegation } from '../../domain/delegation/delegation.ts';
import type {
  DelegationLine,
  DelegationOf,
  DelegationPerson,
  Delegations,
} from '../../domain/delegation/desk.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';
import { type DelegationRequest, endDelegation, type Giver, giveDelegation } from './give-delegation.ts';

/** Whoever presses, and what was loaded for that. */
export type Asking = {
  readonly grants: readonly Grant[];
  readonly desk: Delegations | undefined;
  readonly myId: string;
};

const isOfficer = (grants: readonly Grant[], { isInReach }: { readonly isInReach: boolean }): boolean =>
  isInReach && mayAnywhere(grants, 'offices.manage');

/** In which role somebody gives a delegation of that person; undefined for whoever may not. */
function giverOf({ grants, myId }: Asking, of: DelegationOf): Giver | undefined {
  if (of.id === myId || of.superiorId === myId) return { role: 'person', personId: myId };
  return isOfficer(grants, of) ? { role: 'officer', personId: myId } : undefined;
}

/** The delegations of one person: of oneself, of whoever reports to one, or of whom HR's right reaches. */
export function seeDelegations(
  asking: Asking,
  personId: string,
): Result<Delegations & { readonly of: DelegationOf }, Refusal> {
  const { desk } = asking;
  const of = desk?.of;
  if (!desk || of?.id !== personId || !giverOf(asking, of)) return fail({ code: 'not-yours' });
  return ok({ ...desk, of });
}

export type Planned = {
  readonly of: DelegationOf;
  readonly to: DelegationPerson;
  readonly delegation: Delegation;
  readonly reason: string;
  readonly writes: readonly Write[];
};

export type Wish = Pick<DelegationRequest, 'id' | 'kind' | 'from' | 'until' | 'reason'> & {
  readonly personId: string;
  readonly toId: string;
};

/**
 * A delegation as it would be given, with what saves it: the last look shows it, the press saves it. Decided by the same
 * use case as the command's, from the rows of the same event.
 */
export function giveInChat(asking: Asking, { personId, toId, ...wish }: Wish): Result<Planned, Refusal> {
  const seen = seeDelegations(asking, personId);
  if (!seen.ok) return seen;
  const { of, to, around, today, timeZone } = seen.value;
  const by = giverOf(asking, of);
  if (!by || to?.id !== toId) return fail({ code: 'not-yours' });
  const given = giveDelegation(
    { from: of, to, around, ...(of.superiorId !== undefined && { superiorId: of.superiorId }) },
    { ...wish, by, today, timeZone },
  );
  if (!given.ok) return fail({ code: 'cannot-delegate', why: given.error });
  const { delegation, writes } = given.value;
  return ok({ of, to, delegation, reason: wish.reason.trim(), writes });
}

export type Ending = {
  readonly line: DelegationLine;
  /** What was loaded, without it. */
  readonly desk: Delegations;
  readonly writes: readonly Write[];
};

/** Ends one of the delegations that were looked at: whoever is stood in for, their superior, whoever acts, or HR. */
export function endInChat(asking: Asking, personId: string, delegationId: string): Result<Ending, Refusal> {
  const seen = seeDelegations(asking, personId);
  if (!seen.ok) return seen;
  const line = seen.value.lines.find(({ id }) => id === delegationId);
  if (!line) return fail({ code: 'no-such-delegation' });
  const by = isOfficer(asking.grants, line) ? 'officer' : 'person';
  const writes = endDelegation(line, { role: by, personId: asking.myId }, seen.value.today);
  if (!writes.ok)
    return fail(writes.error === 'over' ? { code: 'no-such-delegation' } : { code: 'not-yours' });
  const lines = seen.value.lines.filter(({ id }) => id !== delegationId);
  return ok({ line, desk: { ...seen.value, lines }, writes: writes.value });
}

/** Whether somebody may end it: the buttons of a list. */
export const mayEnd = (asking: Asking, line: DelegationLine): boolean =>
  isOfficer(asking.grants, line) || [line.fromId, line.toId, line.superiorId].includes(asking.myId);
