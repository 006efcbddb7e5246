import { describe, expect, it } from 'vitest';
import { submitSelfAssessment } from '../../../src/application/self/submit-self-assessment.ts';
import { draw } from '../../../src/conversation/engine/router.ts';
import { localDate } from '../../../src/shared/time.ts';
import { aCompleteSelf, aContext, afterSelf, anAppraisal, lastMoment } from '../../support/builders.ts';
import { buttonsOf } from '../self/rig.ts';

/** The home screen of a person in another time zone than the agency, for example on an official journey. */
const homeIn = (timeZone: string, now: typeof lastMoment, subject = anAppraisal()) => {
  const context = aContext(subject, { now });
  const { person } = context.model;
  if (!person) throw new Error('the builder gives a person');
  const model = { ...context.model, person: { ...person, timeZone }, today: localDate(now, timeZone) };
  return draw({ ...context, model });
};
const opensSelf = (screen: ReturnType<typeof draw>): boolean =>
  buttonsOf(screen).some((button) => 'action' in button && button.action.type === 'self.open');

describe('home and the use case use the same time zone, that of the cycle', () => {
  it('east of the agency it is tomorrow already, and the self-assessment can still be begun and sent', () => {
    expect(opensSelf(homeIn('Asia/Jayapura', lastMoment))).toBe(true);
    expect(submitSelfAssessment(aCompleteSelf(), 'self', lastMoment, 1).ok).toBe(true);
  });

  it('west of the agency it is still the last day, and home says that the time is over, as the use case does', () => {
    expect(opensSelf(homeIn('Asia/Jakarta', afterSelf))).toBe(false);
    expect(submitSelfAssessment(aCompleteSelf(), 'self', afterSelf, 1)).toMatchObject({
      error: { code: 'window-over' },
    });
  });
});
