import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { Permission, Relation } from '../../domain/authorization/policy.ts';
import { caseOf } from '../../domain/objection/case.ts';
import { type Move, type Mover, moved } from '../../domain/objection/moves.ts';
import type { CaseStep, ObjectionCase } from '../../domain/objection/objection.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import { type Guard, refusalBy } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import { refusalOfMove } from './refusal-of-move.ts';

type OfCase = Extract<Permission, `objection.${string}`>;

/** Who may do it, and only until the objection is at its end. */
export const whileOpen =
  (permission: OfCase): Guard =>
  (appraisal, relation) =>
    refusalBy(permission, appraisal, relation, { code: 'objection-over' });

/** A move as it was made: the case before and after it. */
export type Moved = { readonly before: ObjectionCase; readonly objection: ObjectionCase };

/**
 * Makes a move, and notes it in the timeline. `revision` is that of the screen it was pressed on: when anything changed
 * since, it is `changed-since-shown`.
 */
export function makeMove(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  revision: number,
  move: Exclude<Move, { type: 'assign' }>,
): Moved | Refusal {
  if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
  const before = caseOf(appraisal);
  if (before === undefined) return { code: 'objection-over' };
  const by = moverOf(relation, before);
  if (by === undefined) return { code: 'not-yours' };
  const after = moved(before, by, move, localDate(now, appraisal.cycle.timeZone));
  if (typeof after === 'string') return refusalOfMove(after, wordsOf(move));
  const step: CaseStep = {
    ...{ at: now, by: by.as === 'decider' ? 'decider' : by.as, did: move.type },
    ...(move.type === 'rule' && { row: move.row }),
  };
  return { before, objection: { ...after, steps: [...before.steps, step] } };
}

/** Whoever holds the office that decides is the decider; also who stands in for them. */
function moverOf(relation: Relation, { deciderId }: ObjectionCase): Exclude<Mover, { as: 'hr' }> | undefined {
  if (relation === 'self') return { as: 'employee' };
  if (relation === 'appraiser') return { as: 'appraiser' };
  return relation === 'second-appraiser' && deciderId !== undefined
    ? { as: 'decider', id: deciderId }
    : undefined;
}

const wordsOf = (move: Exclude<Move, { type: 'assign' }>): string =>
  'text' in move ? move.text : 'reason' in move ? move.reason : '';
