import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { GrowthAction } from '../../../domain/growth/action.ts';
import { type Mentor, standingOf } from '../../../domain/growth/mentor.ts';
import { sayDateNear } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';

export const mentorIn = ({ mentors = [] }: Appraisal, no: number): Mentor | undefined =>
  mentors.find((one) => one.no === no);

/** How the mentor of an action stands; undefined where there is nothing to say. */
export function sayMentor(
  t: Translate,
  now: Pick<Model, 'today'>,
  appraisal: Appraisal,
  { no, state }: Pick<GrowthAction, 'no' | 'state'>,
): string | undefined {
  const mentor = mentorIn(appraisal, no);
  const standing = mentor && standingOf(mentor, now.today);
  if (!standing || standing === 'withdrawn') return undefined;
  // Of an action that is over only who went along with it is of interest.
  if ((state === 'done' || state === 'dropped') && mentor.state !== 'accepted') return undefined;
  if (state === 'done') return t('mentor.line.accepted', { name: mentor.name });
  return t(`mentor.line.${standing}`, {
    name: mentor.name,
    date: sayDateNear(mentor.until, now, t.locale),
  });
}
