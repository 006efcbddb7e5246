import { isNoNip } from '../people/no-nip.ts';
import type { PersonRecord } from '../people/roster-plan.ts';
import type { PlannedResult } from './result-edits.ts';

/** What a person would lose by an import. */
export type RemovedThing =
  | 'leave'
  | 'name'
  | 'hr'
  | 'top'
  | 'email'
  | 'timeZone'
  | 'superior'
  | 'result'
  | 'target';

export const removedThings = [
  'leave',
  'name',
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

/**
 * Everything that somebody has before and not after. What is replaced by something else is no removal, with one
 * exception: a NIP is never given to another person, but a code of HR may be by mistake, and then the new mayor would
 * have the ratings and the account of the former one. So another name at a code is agreed to as a removal is.
 */
export function removalsOf(row: number, before: Holdings, after: Holdings): readonly Removal[] {
  const { name } = after.record;
  const gone: Removal[] = [];
  const lose = (what: RemovedThing, was?: string): void => {
    gone.push({ row, name, what, ...(was !== undefined && { was }) });
  };
  if (isNoNip(before.record.nip) && !isSameName(before.record.name, name)) lose('name', before.record.name);
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

const isSameName = (a: string, b: string): boolean => {
  const letters = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return letters(a) === letters(b);
};
