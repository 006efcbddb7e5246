import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { type Cycle, stageState } from '../../domain/cycle/cycle.ts';
import type { Temporal } from '../../shared/time.ts';
import { appraisalWrite, type Decided } from '../outcome/decided.ts';
import type { Write } from '../outcome/writes.ts';

/** Whether a confirmed result goes to the employee now: at once, or from the first day of the feedback window on. */
export function isReleaseDue(cycle: Cycle, now: Temporal.Instant): boolean {
  if (cycle.settings.release === 'at-once') return true;
  return stageState(cycle, 'feedback', now) !== 'not-yet';
}

/** What a release adds to the writes of its event: the audit row, and the news without the result. */
export const releaseWrites = (appraisal: Appraisal): readonly Write[] => [
  {
    kind: 'audit',
    act: 'result.release',
    appraisalId: appraisal.id,
    before: { status: 'rated' },
    after: { status: 'released' },
  },
  {
    kind: 'outbox',
    intent: { kind: 'result-ready', personId: appraisal.employee.id, appraisalId: appraisal.id },
    dedupeKey: `result-ready:${appraisal.id}`,
  },
];

/**
 * Gives a confirmed result to the employee when its time has come; undefined when it is not confirmed, already given,
 * or not due. Called by the sweep for appraisals that wait for the feedback window; repeating it changes nothing.
 */
export function releaseResult(appraisal: Appraisal, now: Temporal.Instant): Decided | undefined {
  if (appraisal.status !== 'rated' || !isReleaseDue(appraisal.cycle, now)) return undefined;
  return {
    appraisal: { ...appraisal, status: 'released', releasedAt: now, revision: appraisal.revision + 1 },
    writes: [appraisalWrite(appraisal, { status: 'released', releasedAt: now }), ...releaseWrites(appraisal)],
  };
}
