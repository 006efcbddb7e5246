import { isBefore } from '../../shared/time.ts';
import type { Appraisal, AppraisalSummary } from '../appraisal/appraisal.ts';
import { competencyCodes } from '../appraisal/items.ts';
import { ratedItems, raterHabit } from '../appraisal/rating.ts';

/**
 * What an appraiser may want to look at again before confirming: one thing, or none. For this appraiser alone; it is
 * stored nowhere, blocks nothing, and never says what others gave.
 */
export type Mirror =
  /** The same single level for everybody so far, this person included. */
  | { readonly kind: 'same-for-all'; readonly level: number }
  | { readonly kind: 'all-equal' }
  | { readonly kind: 'all-as-self' }
  /** All but one of the nine. */
  | { readonly kind: 'one-apart'; readonly level: number }
  /** What was seen long ago is easily forgotten: all notes that ratings rest on are of the last days of the period. */
  | { readonly kind: 'recent-notes'; readonly days: number };

type Other = Pick<AppraisalSummary, 'id' | 'ratingAnswered' | 'onlyLevel'> & {
  readonly cycle: Pick<AppraisalSummary['cycle'], 'id'>;
};

/** It is said at the third person: early enough to look again, and not once more at every person after. */
const peopleBefore = 2;

/** Notes of so many days before the end of a period are recent ones; in a short period nearly all of them would be. */
const recentDays = 30;
const shortPeriodDays = 2 * recentDays;

/** `team` may hold the appraisal itself, and people of other cycles; neither counts. */
export function mirrorOf(appraisal: Appraisal, team: readonly Other[] = []): Mirror | undefined {
  const levels = competencyCodes.flatMap((item) => appraisal.answers.appraiser[item]?.value ?? []);
  if (levels.length < competencyCodes.length) return undefined;
  const habit = raterHabit(appraisal);
  const [level = 0] = levels;
  if (habit === 'all-equal' && isSameForAll(appraisal, level, team)) return { kind: 'same-for-all', level };
  if (habit !== undefined) return { kind: habit };
  const most = levels.find((each) => levels.filter((other) => other === each).length === levels.length - 1);
  if (most !== undefined) return { kind: 'one-apart', level: most };
  return isOnlyRecent(appraisal) ? { kind: 'recent-notes', days: recentDays } : undefined;
}

function isSameForAll({ id, cycle }: Appraisal, level: number, team: readonly Other[]): boolean {
  const complete = team.filter(
    (other) => other.id !== id && other.cycle.id === cycle.id && other.ratingAnswered === ratedItems.length,
  );
  return complete.length === peopleBefore && complete.every(({ onlyLevel }) => onlyLevel === level);
}

/** Ratings rest on notes, and none of these is from before the last days of the period. */
function isOnlyRecent({ answers, restedOn = [], cycle: { period } }: Appraisal): boolean {
  if (period.from.until(period.to).days < shortPeriodDays) return false;
  const cited = ratedItems.flatMap((item) => answers.appraiser[item]?.restsOn ?? []);
  const days = restedOn.filter(({ id }) => cited.includes(id)).map(({ seenOn }) => seenOn);
  const since = period.to.subtract({ days: recentDays - 1 });
  return days.length > 0 && days.every((day) => !isBefore(day, since));
}
