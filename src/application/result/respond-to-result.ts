import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../domain/appraisal/items.ts';
import {
  objectionDeadline,
  objectionReasonMax,
  objectionReasonMin,
  objectionState,
} from '../../domain/appraisal/response.ts';
import {
  type CountedTerm,
  decideBy,
  deciderOf,
  ratedValues,
  ratersOf,
  wholeRows,
} from '../../domain/objection/case.ts';
import { attachable, attachedMax, type NotAttachable } from '../../domain/objection/evidence.ts';
import { fileObjection } from '../../domain/objection/moves.ts';
import type { ObjectionCase } from '../../domain/objection/objection.ts';
import { cleanText, visibleLength } from '../../domain/typed/clean.ts';
import type { Temporal } from '../../shared/time.ts';
import { refusalOfMove } from '../objection/refusal-of-move.ts';
import { decisionReminders } from '../objection/reminders.ts';
import {
  auditWrite,
  changed,
  type Decided,
  type Guard,
  guarded,
  outboxWrite,
  refusalBy,
  type UseCase,
} from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { AuditAct, OwnChanges, Write } from '../outcome/writes.ts';
import { goAlong } from '../pocket/hand-in-pieces.ts';

const refusalToRespond: Guard = (appraisal, relation) =>
  refusalBy('result.respond', appraisal, relation, { code: 'not-released' });

/**
 * The employee confirms receipt, which is not agreement and removes no right. Possible once, and not after an
 * objection, which implies receipt (`already-answered`). Refuses `not-yours` and `not-released`.
 */
export const acknowledgeResult: UseCase = guarded(refusalToRespond, ({ appraisal, now }) => {
  if (appraisal.acknowledgedAt !== undefined || appraisal.objectedAt !== undefined)
    return { code: 'already-answered' };
  const changes = { status: 'acknowledged', acknowledgedAt: now } as const;
  return responded(appraisal, 'acknowledged', 'result.acknowledge', changes, now);
});

/** The employee asks the appraiser for a talk. Possible once, before or after any other answer. */
export const requestTalk: UseCase = guarded(refusalToRespond, ({ appraisal, now }) =>
  appraisal.talkRequestedAt === undefined
    ? responded(appraisal, 'talk', 'result.talk', { talkRequestedAt: now }, now)
    : { code: 'already-answered' },
);

/**
 * Why the employee cannot object (keberatan), or undefined. An objection is possible once, also after confirming
 * receipt, until the end of the last day set by PP 30/2019 Pasal 59; after that it is `window-over`.
 */
export const refusalToObject: Guard = (appraisal, relation, now) => {
  const refusal = refusalToRespond(appraisal, relation, now);
  if (refusal) return refusal;
  const state = objectionState(appraisal, now);
  if (state === 'raised') return { code: 'already-answered' };
  if (state === 'not-released') return { code: 'not-released' };
  const deadline = objectionDeadline(appraisal);
  return state === 'over' && deadline !== undefined
    ? { code: 'window-over', closed: deadline.toString() }
    : undefined;
};

/** Why these reasons cannot be filed, or undefined. Asked before they are shown once more, and again when filed. */
export function refusalOfReason(reason: string): Refusal | undefined {
  const cleaned = cleanText(reason);
  if (visibleLength(cleaned) < objectionReasonMin) return { code: 'reason-missing', missing: [] };
  return cleaned.length > objectionReasonMax ? { code: 'text-too-long', max: objectionReasonMax } : undefined;
}

/**
 * The employee objects to some of the rated rows, or without naming any to the result as a whole, with reasons of 10 to
 * 2000 characters. The appraiser is told, and who decides, if there is somebody; they are reminded before their date, and
 * HR is told when it has passed. Shorter reasons are `reason-missing`, longer ones `text-too-long`; a row that was not
 * rated is `no-such-item`. Evidence that is not in the pocket is `no-such-piece`, a file on its way `file-not-kept`.
 */
export const objectToResult: UseCase<[reason: string, filed?: Filed]> = guarded(
  refusalToObject,
  ({ appraisal, now }, reason, filed) => objected(appraisal, now, reason, filed),
);

/** What an objection is filed with besides its reasons. */
export type Filed = {
  readonly rows?: readonly ItemCode[];
  /** Pieces of the employee's pocket. */
  readonly pieces?: readonly string[];
  /** The agency's own days to decide. */
  readonly term?: CountedTerm | undefined;
};

/** The objection itself, after it was looked at whether it may be raised. */
export function objected(
  appraisal: Appraisal,
  now: Temporal.Instant,
  reason: string,
  { rows = [], pieces: attached = [], term }: Filed = {},
): Decided | Refusal {
  const refusal = refusalOfReason(reason);
  if (refusal) return refusal;
  const evidence = attachable(appraisal, attached);
  if (typeof evidence === 'string') return notAttached[evidence];
  const objectionReason = cleanText(reason);
  const rated = ratedValues(appraisal);
  const filed = fileObjection({
    ...{ rated, rows: rows.length > 0 ? rows : wholeRows(rated), reason },
    ...{
      ratedBy: ratersOf(appraisal),
      deciderId: deciderOf(appraisal),
      decideBy: decideBy(appraisal, now, term),
    },
  });
  if (typeof filed === 'string') return refusalOfMove(filed);
  const objection: ObjectionCase = {
    ...filed,
    ...(evidence.length > 0 && { pieces: evidence.map((piece) => piece.id) }),
    steps: [{ at: now, by: 'employee', did: 'file' }],
  };
  const changes = { status: 'objected', objectedAt: now, objectionReason, objection } as const;
  const { id, secondAppraiser: second } = appraisal;
  const told = second ? [{ kind: 'objection', personId: second.id, appraisalId: id } as const] : [];
  const toSecond = told.map((intent) => outboxWrite(intent, `objection:${id}`));
  const said = { reason: objectionReason, objection };
  const along = goAlong(appraisal, evidence);
  const more = [...along.writes, ...toSecond, ...decisionReminders(appraisal, objection)];
  const done = responded(appraisal, 'objected', 'result.object', changes, now, { said, more });
  return { ...done, appraisal: { ...done.appraisal, pieces: along.pieces } };
}

const notAttached: Readonly<Record<NotAttachable, Refusal>> = {
  gone: { code: 'no-such-piece' },
  'not-kept': { code: 'file-not-kept' },
  'too-many': { code: 'too-many-files', max: attachedMax },
};

function responded(
  appraisal: Appraisal,
  response: 'acknowledged' | 'talk' | 'objected',
  act: AuditAct,
  changes: OwnChanges,
  now: Temporal.Instant,
  { said = {}, more = [] }: { readonly said?: object; readonly more?: readonly Write[] } = {},
): Decided {
  const { id, status, appraiser } = appraisal;
  const change = { before: { status }, after: { response, at: now.toString(), ...said } };
  const intent = { kind: 'response', personId: appraiser.id, appraisalId: id, response } as const;
  const toAppraiser = outboxWrite(intent, `response:${id}:${response}`);
  return changed(appraisal, changes, auditWrite(appraisal, act, change), [toAppraiser, ...more]);
}
