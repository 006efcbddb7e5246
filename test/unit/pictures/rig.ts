import { type ToApprove, teamOf } from '../../../src/application/approval/approve-all.ts';
import type { Predicate } from '../../../src/domain/appraisal/predicate.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { aReleasedResult } from '../rating/rig.ts';

const by = Temporal.PlainDate.from('2026-12-20');
const secondId = '01930000-0000-7000-8000-0000000000e3';

/** A unit whose people have these predicates, as its approver looks at it. */
export function aTeam(given: readonly Predicate[], organisation?: Predicate, unit = 'Dinas Sosial') {
  const { employee, ...result } = aReleasedResult({ approval: { stage: 'waiting', by } });
  const all = given.map(
    (predicate, at): ToApprove => ({
      ...{ ...result, status: 'rated', predicate, id: `a${at}` },
      employee: { ...employee, id: `e${at}`, unit },
    }),
  );
  const team = teamOf(all, 'a0', secondId, () => organisation);
  if (!team) throw new Error('no team');
  return team;
}
