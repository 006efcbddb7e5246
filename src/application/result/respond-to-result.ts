import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import {
  objectionDeadline,
  objectionReasonMax,
  objectionReasonMin,
  objectionState,
} from '../../domain/appraisal/response.ts';
import { can, type Relation } from '../../domain/authorization/policy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import { appraisalWrite, type Decided } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { AppraisalChanges, AuditAct, Write } from '../outcome/writes.ts';

/**
 * The employee confirms receipt, which is not agreement and removes no right. Possible once, and not after an
 * objection, which implies receipt (`already-answered`). Refuses `not-yours` and `not-released`.
 */
export function acknowledgeResult(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
): Result<Decided, Refusal> {
  const refusal = refusalToRespond(appraisal, relation);
  if (refusal) return fail(refusal);
  if (appraisal.acknowledgedAt !== undefined || appraisal.objectedAt !== undefined)
    return fail({ code: 'already-answered' });
  const changes = { status: 'acknowledged', acknowledgedAt: now } as const;
  return ok(responded(appraisal, 'acknowledged', 'result.acknowledge', changes, now));
}

/** The employee asks the appraiser for a talk. Possible once, before or after any other answer. */
export function requestTalk(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
): Result<Decided, Refusal> {
  const refusal = refusalToRespond(appraisal, relation);
  if (refusal) return fail(refusal);
  if (appraisal.talkRequestedAt !== undefined) return fail({ code: 'already-answered' });
  return ok(responded(appraisal, 'talk', 'result.talk', { talkRequestedAt: now }, now));
}

/**
 * Why the employee cannot object (keberatan), or undefined. An objection is possible once, also after confirming
 * receipt, until the end of the last day set by PP 30/2019 Pasal 59; after that it is `window-over`.
 */
export function refusalToObject(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
): Refusal | undefined {
  const refusal = refusalToRespond(appraisal, relation);
  if (refusal) return refusal;
  const state = objectionState(appraisal, now);
  if (state === 'raised') return { code: 'already-answered' };
  if (state === 'not-released') return { code: 'not-released' };
  const deadline = objectionDeadline(appraisal);
  return state === 'over' && deadline !== undefined
    ? { code: 'window-over', closed: deadline.toString() }
    : undefined;
}

/**
 * The employee objects with reasons of 10 to 2000 characters. Reason and time are stored; the appraiser is told, and
 * the second appraiser if there is one. Shorter reasons are `reason-missing`, longer ones `text-too-long`.
 */
export function objectToResult(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  reason: string,
): Result<Decided, Refusal> {
  const refusal = refusalToObject(appraisal, relation, now);
  if (refusal) return fail(refusal);
  const objectionReason = reason.trim();
  if (objectionReason.length < objectionReasonMin) return fail({ code: 'reason-missing', missing: [] });
  if (objectionReason.length > objectionReasonMax)
    return fail({ code: 'text-too-long', max: objectionReasonMax });
  const changes = { status: 'objected', objectedAt: now, objectionReason } as const;
  const decided = responded(appraisal, 'objected', 'result.object', changes, now);
  const second = appraisal.secondAppraiser;
  if (second === undefined) return ok(decided);
  const message: Write = {
    kind: 'outbox',
    intent: { kind: 'objection', personId: second.id, appraisalId: appraisal.id },
    dedupeKey: `objection:${appraisal.id}`,
  };
  return ok({ ...decided, writes: [...decided.writes, message] });
}

function refusalToRespond(appraisal: Appraisal, relation: Relation): Refusal | undefined {
  const right = can(relation, 'result.respond', appraisal.status);
  if (right.allowed) return undefined;
  return { code: right.reason === 'not-yours' ? 'not-yours' : 'not-released' };
}

function responded(
  appraisal: Appraisal,
  response: 'acknowledged' | 'talk' | 'objected',
  act: AuditAct,
  changes: Pick<AppraisalChanges, 'acknowledgedAt' | 'talkRequestedAt' | 'objectedAt' | 'objectionReason'> & {
    readonly status?: 'acknowledged' | 'objected';
  },
  now: Temporal.Instant,
): Decided {
  return {
    appraisal: { ...appraisal, ...changes, revision: appraisal.revision + 1 },
    writes: [
      appraisalWrite(appraisal, changes),
      {
        kind: 'audit',
        act,
        appraisalId: appraisal.id,
        before: { status: appraisal.status },
        after: { response, at: now.toString() },
      },
      {
        kind: 'outbox',
        intent: { kind: 'response', personId: appraisal.appraiser.id, appraisalId: appraisal.id, response },
        dedupeKey: `response:${appraisal.id}:${response}`,
      },
    ],
  };
}
