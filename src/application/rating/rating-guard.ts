import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { ratingAccess } from '../../domain/appraisal/rating.ts';
import { can, type Relation } from '../../domain/authorization/policy.ts';
import { assertNever } from '../../shared/assert.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Refusal } from '../outcome/refusals.ts';

/** Why an actor may not rate at an instant, or undefined. Checks rights first, then the windows (`ratingAccess`). */
export function refusalToRate(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
): Refusal | undefined {
  const right = can(relation, 'appraisal.rate', appraisal.status);
  if (!right.allowed) return { code: right.reason === 'not-yours' ? 'not-yours' : 'already-rated' };
  const access = ratingAccess(appraisal, now);
  const window = appraisal.cycle.windows.rating;
  switch (access) {
    case 'open':
      return undefined;
    case 'waiting-for-self':
      return { code: 'not-submitted-yet' };
    case 'not-yet':
      return { code: 'window-not-open', opens: window.from.toString() };
    case 'over':
      return { code: 'window-over', closed: window.to.toString() };
    case 'done':
      return { code: 'already-rated' };
    default:
      return assertNever(access);
  }
}
