import type { Appraisal, Employee } from '../../domain/appraisal/appraisal.ts';
import { type Predicate, predicates } from '../../domain/appraisal/predicate.ts';
import {
  type Approvable,
  type Approval,
  approvalWordsMax,
  approvalWordsMin,
  approverOf,
  isWaiting,
  mayApprove,
  mustBeOpened,
} from '../../domain/approval/approval.ts';
import { countsOf, needsNote, type PatternView, patternView } from '../../domain/approval/pattern.ts';
import { isCorrectionWaiting } from '../../domain/missed/missed.ts';
import { cleanText } from '../../domain/typed/clean.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';

/** A confirmed result that waits for somebody, or was approved or released since. */
export type ToApprove = Approvable &
  Pick<Appraisal, 'id' | 'revision' | 'status' | 'cycle' | 'part' | 'predicate' | 'approval' | 'missed'> & {
    readonly employee: Omit<Employee, 'positionLevel'>;
  };

/** In one press at most: a save of more would be a statement too long. */
const mostAtOnce = 100;

/** A team: who was rated in one unit and one cycle, as far as the results come to this approver. */
export type Team = {
  readonly all: readonly ToApprove[];
  readonly waiting: readonly ToApprove[];
  /** Given results of which a correction waits for this approver. */
  readonly corrections: readonly ToApprove[];
  /** What can be approved with one press: below "Baik" only after it was opened. */
  readonly ready: readonly ToApprove[];
  readonly counts: Readonly<Record<Predicate, number>>;
  readonly pattern: PatternView;
  /** Says which results, in which state, a screen showed. */
  readonly stamp: number;
};

/** The team of a result; undefined where it is nobody's of theirs. */
export function teamOf(
  all: readonly ToApprove[],
  appraisalId: string,
  myId: string,
  organisation: (unit: string, cycle: string) => Predicate | undefined,
): Team | undefined {
  const about = all.find(({ id }) => id === appraisalId);
  if (!about) return undefined;
  const { unit } = about.employee;
  const team = all.filter((one) => one.cycle.id === about.cycle.id && one.employee.unit === unit);
  const waiting = team.filter((one) => isWaiting(one.approval) && one.status === 'rated' && isOf(one, myId));
  const corrections = team.filter((one) => isCorrectionWaiting(one) && isOf(one, myId));
  const ready = waiting.filter((one) => !mustBeOpened(one, myId)).slice(0, mostAtOnce);
  // The unit's achievement is the result of its head, who is none of those that are distributed.
  const heads = new Set(team.map(({ appraiser }) => appraiser.id));
  const counts = countsOf(
    team.flatMap(({ employee, predicate }) => (predicate && !heads.has(employee.id) ? [predicate] : [])),
  );
  const pattern = patternView(counts, organisation(unit, about.cycle.name));
  return { all: team, waiting, corrections, ready, counts, pattern, stamp: stampOf(ready) };
}

/** The same team, of which one result alone is approved: beside the pattern of all, with a stamp of its own. */
export function teamOfOne(team: Team, appraisalId: string, myId: string): Team {
  const ready = team.waiting.filter((one) => one.id === appraisalId && !mustBeOpened(one, myId));
  return { ...team, ready, stamp: stampOf(ready) };
}

const isOf = (one: ToApprove, myId: string): boolean => {
  const approver = approverOf(one);
  return approver !== undefined && mayApprove(one, myId, approver);
};

/** Fits a number on a button; two screens that differ in a result or a revision hardly ever have the same. */
const stampOf = (ready: readonly ToApprove[]): number =>
  ready.reduce((sum, { id, revision }) => {
    let hash = sum;
    for (const char of `${id}${revision}`) hash = (hash * 31 + char.charCodeAt(0)) % 999_999_937;
    return hash;
  }, ready.length);

export type ApprovedAll = { readonly approved: readonly ToApprove[]; readonly writes: readonly Write[] };

/**
 * Approves everything that is ready in a team. `stamp` is that of the screen: when a result came, went or changed, it refuses.
 * Outside the pattern a note is needed, and nothing else: it never holds an approval. Nobody approves for a closed cycle.
 */
export function approveAll(
  team: Team | undefined,
  myId: string,
  stamp: number,
  now: Temporal.Instant,
  note = '',
): Result<ApprovedAll, Refusal> {
  if (!team) return fail({ code: 'not-yours' });
  if (team.ready.length === 0)
    return fail({ code: team.waiting.length === 0 ? 'approval-over' : 'approval-unseen' });
  if (team.stamp !== stamp) return fail({ code: 'changed-since-shown' });
  if (team.ready.some(({ cycle }) => cycle.closedAt)) return fail({ code: 'cycle-closed' });
  const words = cleanText(note);
  if (needsNote(team.pattern) && words.length < approvalWordsMin) return fail({ code: 'approval-note' });
  if (words.length > approvalWordsMax) return fail({ code: 'text-too-long', max: approvalWordsMax });
  const approved = team.ready.map((one): ToApprove & { readonly approval: Approval } => ({
    ...one,
    revision: one.revision + 1,
    approval: {
      by: one.cycle.windows.rating.to,
      ...one.approval,
      ...{ stage: 'approved', decidedBy: myId, decidedOn: localDate(now, one.cycle.timeZone) },
      ...(words !== '' && { words }),
    },
  }));
  const writes = approved.flatMap(({ id, revision, approval, ...one }): Write[] => {
    const forId = approverOf({ ...one, approval });
    const onBehalfOf = forId !== undefined && forId !== myId ? { onBehalfOf: forId } : {};
    return [
      { kind: 'appraisal', appraisalId: id, revision: revision - 1, changes: { approval } },
      {
        ...{ kind: 'audit', act: 'approval.approve', appraisalId: id },
        ...{ before: { stage: 'waiting' }, after: { approval, ...onBehalfOf } },
      },
    ];
  });
  return ok({ approved, writes });
}

/** The predicates in their order, with how many have each. */
export const histogram = ({ counts }: Pick<Team, 'counts'>): readonly (readonly [Predicate, number])[] =>
  predicates.map((one) => [one, counts[one]]);
