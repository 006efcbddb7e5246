import { describe, expect, it } from 'vitest';
import {
  answerMentor,
  askMentor,
  stepDown,
  withdrawMentor,
} from '../../../src/application/growth/mentors.ts';
import { dropGrowth } from '../../../src/application/growth/move-growth.ts';
import { mentorReminders } from '../../../src/application/growth/reminders.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { mentorDays, standingOf } from '../../../src/domain/growth/mentor.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { anAction } from '../../support/growth.ts';
import { aCandidate, aMentor, anAsk } from '../../support/mentors.ts';
import { acts, aReleasedResult, inRating, refusalOf } from '../rating/rig.ts';

const zone = 'Asia/Makassar';
const agreed = (over: Partial<Appraisal> = {}) =>
  aReleasedResult({ growth: [anAction({ state: 'agreed' })], ...over });
const ask = (appraisal = agreed(), personId = aCandidate.id, people = [aCandidate]) =>
  askMentor(appraisal, 'self', inRating, appraisal.revision, 1, personId, 'a1', people);
const told = (writes: readonly { readonly kind: string; readonly intent?: object }[]) =>
  writes.flatMap((write) => (write.kind === 'outbox' ? [write.intent] : []));

describe('a mentor of an action of development', () => {
  it('is asked by one of the two, for a week, and nobody goes along before they say yes', () => {
    const asked = ask();
    if (!asked.ok) throw new Error(asked.error.code);
    expect(acts(asked.value.writes)).toEqual(['mentor.ask']);
    const [mentor] = asked.value.appraisal.mentors ?? [];
    expect(mentor).toMatchObject({ state: 'asked', by: 'employee', personId: aCandidate.id });
    expect(told(asked.value.writes)).toEqual([
      { kind: 'mentor-asked', personId: aCandidate.id, askId: 'a1', what: 'asked' },
    ]);
    const last = mentor?.until ?? Temporal.PlainDate.from('2026-01-01');
    expect(inRating.toZonedDateTimeISO(zone).toPlainDate().add({ days: mentorDays }).equals(last)).toBe(true);
    expect(mentor && standingOf(mentor, last)).toBe('asked');
    expect(mentor && standingOf(mentor, last.add({ days: 1 }))).toBe('lapsed');
  });

  it('is never the employee, and nobody who was not offered', () => {
    const self = { ...aCandidate, id: agreed().employee.id };
    expect(refusalOf(ask(undefined, self.id, [self]))).toBe('no-such-mentor');
    expect(refusalOf(ask(undefined, aCandidate.id, []))).toBe('no-such-mentor');
  });

  it('is one at a time, of what both agreed on and nobody has done', () => {
    for (const state of ['asked', 'accepted'] as const)
      expect(refusalOf(ask(agreed({ mentors: [aMentor({ state })] })))).toBe('mentor-not-now');
    for (const state of ['declined', 'withdrawn', 'ended'] as const)
      expect(ask(agreed({ mentors: [aMentor({ state })] })).ok).toBe(true);
    const left = aMentor({ state: 'accepted', isThere: false });
    expect(ask(agreed({ mentors: [left] })).ok).toBe(true);
    for (const state of ['proposed', 'done', 'dropped'] as const)
      expect(refusalOf(ask(agreed({ growth: [anAction({ state })] })))).toBe('mentor-not-now');
  });

  it('says yes or no once, in time, and can step down', () => {
    const yes = answerMentor(anAsk(), inRating, zone, aCandidate.id, true);
    if (!yes.ok) throw new Error(yes.error.code);
    expect(acts(yes.value.writes)).toEqual(['mentor.answer']);
    expect(told(yes.value.writes)).toMatchObject([
      { kind: 'mentor-said', personId: 'budi', what: 'accepted' },
      { kind: 'mentor-soon', personId: aCandidate.id, what: 'begins' },
    ]);
    expect(refusalOf(answerMentor(yes.value.ask, inRating, zone, aCandidate.id, false))).toBe(
      'mentor-not-now',
    );
    const late = inRating.add({ hours: 24 * (mentorDays + 2) });
    expect(refusalOf(answerMentor(anAsk(), late, zone, aCandidate.id, true))).toBe('mentor-not-now');
    const over = anAsk({ action: { ...anAsk().action, state: 'dropped' } });
    expect(refusalOf(answerMentor(over, inRating, zone, aCandidate.id, true))).toBe('mentor-not-now');
    const down = stepDown(yes.value.ask, aCandidate.id);
    expect(down.ok && down.value.ask.state).toBe('ended');
    expect(refusalOf(stepDown(anAsk(), aCandidate.id))).toBe('mentor-not-now');
  });

  it('is told when it was taken back, or the action given up', () => {
    const end = [{ kind: 'mentor-asked', personId: aCandidate.id, askId: aMentor().id, what: 'end' }];
    const asked = agreed({ mentors: [aMentor()] });
    const back = withdrawMentor(asked, 'appraiser', inRating, asked.revision, 1);
    expect(back.ok && back.value.appraisal.mentors).toMatchObject([{ state: 'withdrawn' }]);
    expect(back.ok && told(back.value.writes)).toEqual(end);
    const dropped = dropGrowth(asked, 'self', inRating, asked.revision, 1);
    expect(dropped.ok && told(dropped.value.writes)).toEqual(expect.arrayContaining(end));
    expect(refusalOf(withdrawMentor(agreed(), 'self', inRating, agreed().revision, 1))).toBe(
      'mentor-not-now',
    );
  });

  it('is reminded once: before the beginning, else before the end, else not at all', () => {
    const on = (from: string, to: string) =>
      mentorReminders(
        {
          id: 'a1',
          action: { ...anAsk().action, from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) },
        },
        aCandidate.id,
        zone,
        Temporal.Instant.from('2026-12-12T02:00:00Z'),
      ).map((one) => (one.kind === 'outbox' ? one.intent : one));
    expect(on('2027-01-01', '2027-03-31')).toMatchObject([{ what: 'begins', date: '2026-12-29' }]);
    expect(on('2026-12-13', '2027-03-31')).toMatchObject([{ what: 'ends', date: '2027-03-17' }]);
    expect(on('2026-12-13', '2026-12-20')).toEqual([]);
  });
});
