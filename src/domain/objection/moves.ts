import type { Temporal } from '../../shared/time.ts';
import type { ItemCode } from '../appraisal/items.ts';
import { objectionReasonMax, objectionReasonMin } from '../appraisal/response.ts';
import { cleanText, visibleLength } from '../typed/clean.ts';
import { deciderFrom } from './decider.ts';
import { isAtEnd, isChangeOf, type Objection, type RatedValues, type Side, unruled } from './objection.ts';

/** Who makes a move: the employee, the appraiser of today, HR (names who decides), or a person who may be the decider. */
export type Mover =
  | { readonly as: 'employee' }
  | { readonly as: 'appraiser' }
  | { readonly as: 'hr' }
  | { readonly as: 'decider'; readonly id: string };

export type Move =
  | { readonly type: 'assign'; readonly deciderId: string; readonly employeeId: string }
  | { readonly type: 'ask'; readonly of: Side; readonly text: string; readonly answerBy: Temporal.PlainDate }
  | { readonly type: 'answer'; readonly text: string }
  | { readonly type: 'rule'; readonly row: ItemCode; readonly reason: string; readonly value?: number }
  | { readonly type: 'confirm' }
  | { readonly type: 'withdraw' };

/** Why a move is not made. Nothing is changed then. */
export type MoveRefusal =
  | 'not-yours'
  | 'at-end'
  | 'rated-it'
  | 'not-asked'
  | 'waits-for-answer'
  | 'past-date'
  | 'no-such-row'
  | 'no-change'
  | 'reason'
  | 'rows-left';

/** Files an objection to some of the rated rows. Without somebody who may decide, HR has to name one. */
export function fileObjection(of: {
  readonly rated: RatedValues;
  readonly rows: readonly ItemCode[];
  readonly reason: string;
  readonly ratedBy: readonly string[];
  readonly deciderId?: string | undefined;
  readonly decideBy: Temporal.PlainDate;
}): Objection | MoveRefusal {
  const { deciderId, ...filed } = of;
  const rows = [...new Set(of.rows)];
  if (rows.length === 0 || rows.some((row) => of.rated[row] === undefined)) return 'no-such-row';
  if (!isReason(of.reason)) return 'reason';
  if (deciderId !== undefined && of.ratedBy.includes(deciderId)) return 'rated-it';
  const begun = { ...filed, rows, reason: cleanText(of.reason), questions: [], rulings: {} };
  return deciderId === undefined
    ? { ...begun, stage: 'filed' }
    : { ...begun, stage: 'with-decider', deciderId };
}

/** The objection after a move, or why it is not made. */
export function moved(
  objection: Objection,
  by: Mover,
  move: Move,
  today: Temporal.PlainDate,
): Objection | MoveRefusal {
  if (isAtEnd(objection)) return 'at-end';
  switch (move.type) {
    case 'withdraw':
      return by.as === 'employee' ? { ...objection, stage: 'withdrawn' } : 'not-yours';
    case 'assign':
      return by.as === 'hr' ? assigned(objection, move) : 'not-yours';
    case 'answer':
      return answered(objection, by, move.text, today);
    default:
      return by.as === 'decider' && by.id === objection.deciderId
        ? decided(objection, move, today)
        : 'not-yours';
  }
}

/** Rulings belong to who made them: another decider begins anew. What was asked and answered stays. */
function assigned(
  objection: Objection,
  { deciderId, employeeId }: Move & { type: 'assign' },
): Objection | MoveRefusal {
  if (deciderFrom([deciderId], [...objection.ratedBy, employeeId]) === undefined) return 'rated-it';
  if (deciderId === objection.deciderId) return objection;
  const stage = objection.stage === 'filed' ? 'with-decider' : objection.stage;
  return { ...objection, stage, deciderId, rulings: {} };
}

function answered(
  objection: Objection,
  by: Mover,
  text: string,
  today: Temporal.PlainDate,
): Objection | MoveRefusal {
  const question = objection.stage === 'asked' ? objection.questions.at(-1) : undefined;
  if (!question) return 'not-asked';
  if (by.as !== question.of) return 'not-yours';
  if (isAfter(today, question.answerBy)) return 'past-date';
  if (!isReason(text)) return 'reason';
  const questions = [...objection.questions.slice(0, -1), { ...question, answer: cleanText(text) }];
  return { ...objection, stage: 'with-decider', questions };
}

function decided(
  objection: Objection,
  move: Move & { type: 'ask' | 'rule' | 'confirm' },
  today: Temporal.PlainDate,
): Objection | MoveRefusal {
  if (isAwaited(objection, today)) return 'waits-for-answer';
  // An answer that did not come holds nothing up.
  const open: Objection = { ...objection, stage: 'with-decider' };
  switch (move.type) {
    case 'ask': {
      const { of, answerBy } = move;
      if (isAfter(today, answerBy)) return 'past-date';
      if (!isReason(move.text)) return 'reason';
      const questions = [...open.questions, { of, answerBy, text: cleanText(move.text) }];
      return { ...open, stage: 'asked', questions };
    }
    case 'rule': {
      const { row, value } = move;
      if (!open.rows.includes(row)) return 'no-such-row';
      if (value !== undefined && !isChangeOf(open, row, value)) return 'no-change';
      if (!isReason(move.reason)) return 'reason';
      const ruling = { reason: cleanText(move.reason), ...(value !== undefined && { value }) };
      return { ...open, rulings: { ...open.rulings, [row]: ruling } };
    }
    case 'confirm':
      return unruled(open).length > 0 ? 'rows-left' : { ...open, stage: 'confirmed' };
  }
}

/** Whether an answer is awaited, until the end of its last day. */
export const isAwaited = ({ stage, questions }: Objection, today: Temporal.PlainDate): boolean => {
  const last = questions.at(-1);
  return stage === 'asked' && last !== undefined && !isAfter(today, last.answerBy);
};

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => a.since(b).sign > 0;

const isReason = (text: string): boolean => {
  const cleaned = cleanText(text);
  return visibleLength(cleaned) >= objectionReasonMin && cleaned.length <= objectionReasonMax;
};
