import type { PersonRecord } from '../people/roster-plan.ts';
import type { PlannedResult } from './result-edits.ts';

/** What a person would lose by an import. */
export type RemovedThing = 'hr' | 'top' | 'email' | 'timeZone' | 'superior' | 'result' | 'target';

export const removedThings = [
  'hr',
  'top',
  'email',
  'timeZone',
  'superior',
  'result',
  'target',
] as const satisfies readonly RemovedThing[];

export type Removal = {
  readonly row: number;
  readonly name: string;
  readonly what: RemovedThing;
  /** What stands there now; absent for a right, which one has or has not. */
  readonly was?: string;
};

type Holdings = {
  readonly record: PersonRecord;
  readonly superior?: string | undefined;
  readonly results: readonly PlannedResult[];
};

/** Everything that somebody has before and not after. What is replaced by something else is no removal. */
export function removalsOf(row: number, before: Holdings, after: Holdings): readonly Removal[] {
  const { name } = after.record;
  const gone: Removal[] = [];
  const lose = (what: RemovedThing, was?: string): void => {
    gone.push({ row, name, what, ...(was !== undefined && { was }) });
  };
  if (before.record.isHr && !after.record.isHr) lose('hr');
  if (before.record.isTop && !after.record.isTop) lose('top');
  if (before.record.email && !after.record.email) lose('email', before.record.email);
  if (before.record.timeZone && !after.record.timeZone) lose('timeZone', before.record.timeZone);
  if (before.superior && !after.superior) lose('superior', before.superior);
  for (const { no, title, target } of before.results) {
    const still = after.results.find((result) => result.no === no);
    if (!still) lose('result', title);
    else if (target && !still.target) lose('target', target);
  }
  return gone;
}
