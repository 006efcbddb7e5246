import { objectionReasonMax } from '../../domain/appraisal/response.ts';
import type { MoveRefusal } from '../../domain/objection/moves.ts';
import type { Refusal } from '../outcome/refusals.ts';

const codes = {
  'not-yours': { code: 'not-yours' },
  // Whoever rated has nothing to do with the objection.
  'rated-it': { code: 'not-yours' },
  'at-end': { code: 'objection-over' },
  'not-asked': { code: 'objection-not-asked' },
  'past-date': { code: 'objection-answer-over' },
  'waits-for-answer': { code: 'objection-waits' },
  'no-such-row': { code: 'no-such-item' },
  'no-change': { code: 'no-such-item' },
  'rows-left': { code: 'objection-rows-left' },
} as const satisfies Readonly<Record<Exclude<MoveRefusal, 'reason'>, Refusal>>;

/** Why a move is not made, as people are told; `text` is what they wrote. */
export const refusalOfMove = (refusal: MoveRefusal, text = ''): Refusal => {
  if (refusal !== 'reason') return codes[refusal];
  return text.length > objectionReasonMax
    ? { code: 'text-too-long', max: objectionReasonMax }
    : { code: 'reason-missing', missing: [] };
};
