import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers, Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { isSelfShown, ratedItems, sameAsSelfPlan, unrated } from '../../../src/domain/appraisal/rating.ts';
import {
  firstOpenItem,
  missingSelf,
  openResults,
  selfItems,
  selfProgress,
} from '../../../src/domain/appraisal/self-assessment.ts';
import { summaryOf } from '../../../src/domain/appraisal/summary.ts';
import { gapsOf, strengthsOf } from '../../../src/domain/competency/gap.ts';
import { aCycle, anAppraisal } from '../rating/rig.ts';

const note = 'Sering membantu unit lain';
const onlyNotes = (items: readonly string[]): Answers =>
  Object.fromEntries(items.map((item) => [item, { note }]));

/** A submitted appraisal in a blind rating, in which every item has a note but no value. */
const noted = anAppraisal({
  status: 'rating',
  cycle: aCycle({ isBlind: true }),
  answers: { self: onlyNotes([...selfItems, 'R.1']), appraiser: onlyNotes(ratedItems) },
});

describe('a note without a value is no answer', () => {
  it('in the progress of a self-assessment, in what is missing, and in the work results', () => {
    expect(selfProgress(noted)).toEqual({ answered: 0, total: 16 });
    expect(missingSelf(noted)).toEqual(selfItems);
    expect(firstOpenItem(noted)).toBe('M.01');
    expect(openResults(noted)).toEqual(['R.1']);
  });

  it('in the progress of a rating, and in what is left to rate', () => {
    expect(unrated(noted)).toEqual(ratedItems);
  });

  it('in the line of a list, for either of the two', () => {
    expect(summaryOf(noted)).toMatchObject({ selfAnswered: 0, ratingAnswered: 0 });
  });

  it('does not reveal the self-assessment in a blind cycle, and is neither a strength nor a gap', () => {
    for (const item of ratedItems) expect(isSelfShown(noted, item)).toBe(false);
    expect(strengthsOf(noted)).toEqual([]);
    expect(gapsOf(noted)).toEqual([]);
  });

  it('gives nothing to copy from, and does not keep a copy from being made', () => {
    expect(sameAsSelfPlan(noted)).toEqual([]);
    const answered: Appraisal = {
      ...noted,
      answers: { ...noted.answers, self: { 'M.01': { value: 0 } } },
    };
    expect(sameAsSelfPlan(answered)).toEqual([{ item: 'M.01', value: 0 }]);
  });

  it('but a value, even zero, and "not observable" are answers, with or without a note', () => {
    const kinds: readonly Answer[] = [
      { value: 0 },
      { value: 2, note },
      { unobservable: 'no-occasion' },
      { unobservable: 'too-short', note },
    ];
    const some = <T>(items: readonly T[]) => fc.subarray([...items]);
    fc.assert(
      fc.property(some(selfItems), some(ratedItems), fc.constantFrom(...kinds), (own, rated, answer) => {
        const answering = (items: readonly string[]) =>
          Object.fromEntries(items.map((item) => [item, answer]));
        const appraisal: Appraisal = {
          ...noted,
          answers: {
            self: { ...noted.answers.self, ...answering(own) },
            appraiser: { ...noted.answers.appraiser, ...answering(rated) },
          },
        };
        expect(selfProgress(appraisal).answered).toBe(own.length);
        expect(summaryOf(appraisal)).toMatchObject({
          selfAnswered: own.length,
          ratingAnswered: rated.length,
        });
        expect(unrated(appraisal)).toEqual(ratedItems.filter((item) => !rated.includes(item)));
      }),
    );
  });
});
