import type { Temporal } from '../../shared/time.ts';
import { isAwaited } from './moves.ts';
import { isAtEnd, type Objection, type Side } from './objection.ts';

/** Whose turn it is, and until when. `isOver` = the date has passed: they are reminded and HR is told, nothing else. */
export type Turn = {
  readonly who: Side | 'decider' | 'hr';
  readonly by: Temporal.PlainDate;
  readonly isOver: boolean;
};

/** Until an objection is at its end, it is always somebody's turn, with a date. Time alone decides nothing. */
export function turnOf(objection: Objection, today: Temporal.PlainDate): Turn | undefined {
  if (isAtEnd(objection)) return undefined;
  const asked = objection.questions.at(-1);
  if (asked && isAwaited(objection, today)) return { who: asked.of, by: asked.answerBy, isOver: false };
  const by = objection.decideBy;
  return { who: objection.stage === 'filed' ? 'hr' : 'decider', by, isOver: today.since(by).sign > 0 };
}
