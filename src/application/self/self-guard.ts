import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { selfWindow } from '../../domain/appraisal/self-assessment.ts';
import type { Permission, Relation } from '../../domain/authorization/policy.ts';
import type { Temporal } from '../../shared/time.ts';
import { refusalBy } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';

type SelfPermission = Extract<
  Permission,
  'appraisal.answer' | 'appraisal.submit' | 'appraisal.withdraw' | 'appraisal.assist'
>;

/**
 * Why an actor may not answer, submit, withdraw or begin to enter paper at an instant, or undefined. Checks rights first,
 * then the window: all of it is possible only while the self-assessment window is open.
 */
export function refusalToAnswer(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  permission: SelfPermission = 'appraisal.answer',
): Refusal | undefined {
  const denied = refusalBy(permission, appraisal, relation, wrongState(appraisal));
  if (denied) return denied;
  const window = appraisal.cycle.windows['self-assessment'];
  const state = selfWindow(appraisal, now);
  if (state === 'not-yet') return { code: 'window-not-open', opens: window.from.toString() };
  return state === 'over' ? { code: 'window-over', closed: window.to.toString() } : undefined;
}

function wrongState(appraisal: Appraisal): Refusal {
  if (appraisal.status === 'self-assessment') return { code: 'not-submitted-yet' };
  // The appraisal is rated without a self-assessment, which is possible only after its window.
  if (appraisal.selfSubmittedAt === undefined) {
    return { code: 'window-over', closed: appraisal.cycle.windows['self-assessment'].to.toString() };
  }
  return { code: appraisal.status === 'submitted' ? 'already-submitted' : 'rating-has-begun' };
}
