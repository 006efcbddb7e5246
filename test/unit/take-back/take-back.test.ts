import { describe, expect, it } from 'vitest';
import { takeBackResult } from '../../../src/application/take-back/take-back-result.ts';
import { takeBackOf } from '../../../src/domain/take-back/take-back.ts';
import { missedPlaces } from '../../support/missed.ts';
import { aCycle, afterRating, aReleasedResult, inRating, refusalOf } from '../rating/rig.ts';

const given = aReleasedResult({ releasedAt: inRating, ratedAt: inRating });
const later = (hours: number) => inRating.add({ hours });

describe('taking a predicate back', () => {
  it('is possible until the last moment of its hours, and not in it', () => {
    expect(takeBackOf(given, later(24).subtract({ seconds: 1 })).state).toBe('open');
    expect(takeBackOf(given, later(24)).state).toBe('over');
    expect(takeBackOf(given, later(2), 2).state).toBe('over');
    expect(takeBackOf(given, later(1), 0).state).toBe('none');
  });

  it('is never possible for longer than a day, whatever is set', () => {
    expect(takeBackOf(given, later(25), 48).state).toBe('over');
  });

  it('ends when the employee opens the result, or says anything to it', () => {
    expect(takeBackOf({ ...given, openedAt: inRating }, later(1)).state).toBe('opened');
    for (const said of [
      { talkRequestedAt: inRating },
      { answer: { agreedAt: inRating, replies: [], questions: [] } },
      { missed: missedPlaces.asked },
    ])
      expect(takeBackOf({ ...given, ...said }, later(1)).state).toBe('opened');
    for (const status of ['acknowledged', 'objected', 'decided', 'rating'] as const)
      expect(takeBackOf({ ...given, status }, later(1)).state).toBe('none');
  });

  it('leads back to the rating with everything that was rated, and tells nobody', () => {
    const done = takeBackResult(given, 'appraiser', later(1), given.revision);
    if (!done.ok) throw new Error(done.error.code);
    const { appraisal, writes } = done.value;
    expect(appraisal).toMatchObject({ status: 'rating', answers: given.answers, feedback: given.feedback });
    expect(appraisal).not.toHaveProperty('predicate');
    expect(appraisal).not.toHaveProperty('releasedAt');
    expect(writes.map(({ kind }) => kind)).toEqual(['appraisal', 'audit']);
  });

  it('is refused to everybody else, on an older screen, and once nothing could be rated any more', () => {
    const { revision } = given;
    for (const relation of ['self', 'second-appraiser', 'hr', 'assistant', 'none'] as const)
      expect(refusalOf(takeBackResult(given, relation, later(1), revision))).toBe('not-yours');
    expect(refusalOf(takeBackResult(given, 'appraiser', later(1), revision - 1))).toBe('changed-since-shown');
    const late = { ...given, releasedAt: afterRating, cycle: aCycle() };
    expect(refusalOf(takeBackResult(late, 'appraiser', afterRating, revision))).toBe('window-over');
  });
});
