import {
  type CannotDelegate,
  type Delegation,
  type DelegationKind,
  delegationProblem,
} from '../../domain/delegation/delegation.ts';
import type { Leave } from '../../domain/tenure/leave.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isBefore, type Temporal } from '../../shared/time.ts';
import { outboxWrite } from '../outcome/decided.ts';
import type { IntentOf } from '../outcome/intents.ts';
import type { Write, WriteOf } from '../outcome/writes.ts';

/** Somebody of the roster, as far as acting for others needs it. */
export type Delegate = {
  readonly id: string;
  readonly name: string;
  readonly activeFrom: Temporal.PlainDate;
  readonly leave?: Leave;
};

/** Who gives a delegation: HR by command, an officer at the desk within their reach, or somebody in chat for themselves. */
export type Giver =
  | { readonly role: 'operator'; readonly personId?: string }
  | { readonly role: 'officer' | 'person'; readonly personId: string };

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
  /** The agency's: its days begin and end it. */
  readonly timeZone: string;
};

/** So long a reason may be. */
export const delegationReasonMax = 200;

/** A delegation with what saves it: its row and the audit row. */
export type Given = { readonly delegation: Delegation; readonly writes: readonly Write[] };

/**
 * Lets somebody act for an appraiser from a day until another. The appraiser gives it, the superior, or HR; nobody asks
 * whoever is to act. The chat and the command line decide here.
 */
export function giveDelegation(
  { from, to, superiorId, around }: DelegationFacts,
  { id, kind, from: first, until, reason: said, by, today, timeZone }: DelegationRequest,
): Result<Given, CannotDelegate> {
  if (by.role === 'person' && by.personId !== from.id && by.personId !== superiorId) return fail('not-yours');
  if (by.role === 'officer' && by.personId === to.id) return fail('to-oneself');
  const reason = said.trim();
  if (reason === '') return fail('no-reason');
  if (reason.length > delegationReasonMax) return fail('reason-too-long');
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
        today,
        ...(by.personId !== undefined && { givenById: by.personId }),
      },
      { kind: 'audit', act: 'delegation.give', after },
      ...givenNews(delegation, by, today, timeZone),
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
  const mayEnd = by.role !== 'person' || [one.fromId, one.toId, one.superiorId].includes(by.personId);
  if (!mayEnd) return fail('not-yours');
  if (isBefore(one.until, today)) return fail('over');
  return ok([
    {
      kind: 'end-delegation',
      delegationId: one.id,
      today,
      ...(by.personId !== undefined && { endedById: by.personId }),
    },
    { kind: 'audit', act: 'delegation.end', after: { id: one.id } },
    ...[one.toId, one.fromId].filter((id) => id !== by.personId).map((id) => tell(one.id, id, 'ended')),
  ]);
}

type About = IntentOf<'delegation-news'>['about'];

const tell = (delegationId: string, personId: string, about: About): WriteOf<'outbox'> =>
  outboxWrite(
    { kind: 'delegation-news', personId, delegationId, about },
    `delegation-news:${delegationId}:${about}:${personId}`,
  );

/**
 * What is said of a delegation: at once to both, but not to whoever gave it, and to whoever acts on the day it begins, if
 * that is later, and on the day after it ends by itself. Each is looked at again before it is sent, so that of one that
 * was ended earlier nothing more is said.
 */
function givenNews(
  { id, fromId, toId, from, until }: Delegation,
  by: Giver,
  today: Temporal.PlainDate,
  timeZone: string,
): readonly Write[] {
  const on = (day: Temporal.PlainDate) => ({ availableAt: day.toZonedDateTime(timeZone).toInstant() });
  return [
    ...[toId, fromId].filter((one) => one !== by.personId).map((one) => tell(id, one, 'given')),
    ...(isBefore(today, from) ? [{ ...tell(id, toId, 'begins'), ...on(from) }] : []),
    { ...tell(id, toId, 'over'), ...on(until.add({ days: 1 })) },
  ];
}
