import {
  type Delegation,
  type DelegationKind,
  type DelegationProblem,
  delegationProblem,
} from '../../domain/delegation/delegation.ts';
import type { Leave } from '../../domain/tenure/leave.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isBefore, type Temporal } from '../../shared/time.ts';
import type { Write } from '../outcome/writes.ts';

/** Somebody of the roster, as far as acting for others needs it. */
export type Delegate = {
  readonly id: string;
  readonly name: string;
  readonly activeFrom: Temporal.PlainDate;
  readonly leave?: Leave;
};

/** Who gives a delegation: HR by command, or somebody in chat. */
export type Giver =
  | { readonly role: 'operator'; readonly personId?: string }
  | { readonly role: 'person'; readonly personId: string };

/** What must be known to decide it. */
export type DelegationFacts = {
  readonly from: Delegate;
  readonly to: Delegate;
  /** Whom the one who is stood in for reports to. */
  readonly superiorId?: string;
  /** Delegations of both that nobody has ended. */
  readonly around: readonly Delegation[];
};

export type DelegationRequest = {
  readonly id: string;
  readonly kind: DelegationKind;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
  readonly reason: string;
  readonly by: Giver;
  readonly today: Temporal.PlainDate;
};

const reasonMax = 200;

export type DelegationRefusal = DelegationProblem | 'not-yours' | 'no-reason' | 'reason-too-long';

/** A delegation with what saves it: its row and the audit row. */
export type Given = { readonly delegation: Delegation; readonly writes: readonly Write[] };

/**
 * Lets somebody act for an appraiser from a day until another. The appraiser gives it, the superior, or HR; nobody asks
 * whoever is to act. The chat and the command line decide here.
 */
export function giveDelegation(
  { from, to, superiorId, around }: DelegationFacts,
  { id, kind, from: first, until, reason: said, by, today }: DelegationRequest,
): Result<Given, DelegationRefusal> {
  if (by.role === 'person' && by.personId !== from.id && by.personId !== superiorId) return fail('not-yours');
  const reason = said.trim();
  if (reason === '') return fail('no-reason');
  if (reason.length > reasonMax) return fail('reason-too-long');
  const problem = delegationProblem({ kind, from: first, until }, from, to, around, today);
  if (problem) return fail(problem);
  const delegation = { id, fromId: from.id, toId: to.id, kind, from: first, until };
  const after = { ...delegation, from: first.toString(), until: until.toString(), reason };
  return ok({
    delegation,
    writes: [
      {
        kind: 'put-delegation',
        delegation,
        reason,
        ...(by.personId !== undefined && { givenById: by.personId }),
      },
      { kind: 'audit', act: 'delegation.give', after },
    ],
  });
}

/** A delegation that nobody has ended, and who may end it besides HR. */
export type Endable = Pick<Delegation, 'id' | 'fromId' | 'toId' | 'until'> & { readonly superiorId?: string };

export type EndRefusal = 'not-yours' | 'over';

/** Ends it before its last day: at once. Whoever is stood in for, their superior, whoever acts, or HR. */
export function endDelegation(
  one: Endable,
  by: Giver,
  today: Temporal.PlainDate,
): Result<readonly Write[], EndRefusal> {
  const mayEnd = by.role === 'operator' || [one.fromId, one.toId, one.superiorId].includes(by.personId);
  if (!mayEnd) return fail('not-yours');
  if (isBefore(one.until, today)) return fail('over');
  return ok([
    {
      kind: 'end-delegation',
      delegationId: one.id,
      ...(by.personId !== undefined && { endedById: by.personId }),
    },
    { kind: 'audit', act: 'delegation.end', after: { id: one.id } },
  ]);
}
