import { ratingAccess } from '../../domain/appraisal/rating.ts';
import { assertNever } from '../../shared/assert.ts';
import { type Guard, refusalBy } from '../outcome/decided.ts';

/** Why an actor may not rate at an instant, or undefined. Checks rights first, then the windows (`ratingAccess`). */
export const refusalToRate: Guard = (appraisal, relation, now) => {
  const denied = refusalBy('appraisal.rate', appraisal, relation, { code: 'already-rated' });
  if (denied) return denied;
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
};
