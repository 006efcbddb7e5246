import { describe, expect, it } from 'vitest';
import { rateSameAsSelf } from '../../../src/application/rating/rate-same.ts';
import {
  adoptFeedbackDraft,
  feedbackMax,
  saveFeedback,
} from '../../../src/application/rating/save-feedback.ts';
import { noteRating, pickReason, rateItem } from '../../../src/application/rating/save-rating.ts';
import {
  aCompleteRating,
  aCycle,
  afterRating,
  anAppraisal,
  appraisalId,
  fullFeedback,
  inRating,
  rated,
  refusalOf,
} from './rig.ts';
import { audit, done, guarded } from './saved.ts';

const answersWrite = (answers: object) => ({ kind: 'answers', appraisalId, author: 'appraiser', answers });
const inStatusRating = anAppraisal({ status: 'rating' });

describe('a rating', () => {
  it('is saved with what it was and what it became; the first one says that rating began, and from where', () => {
    const begin = audit('rating.begin', { before: { status: 'submitted' }, after: { status: 'rating' } });
    const answer = audit('rating.answer', { before: { item: 'M.01' }, after: { item: 'M.01', value: 3 } });
    expect(done(rateItem(anAppraisal(), 'appraiser', inRating, 'M.01', { value: 3 })).writes).toEqual([
      answersWrite({ 'M.01': { value: 3 } }),
      guarded({ status: 'rating', ratingStartedAt: inRating }),
      begin,
      answer,
    ]);
    const noted = rated(inStatusRating, { 'M.01': { value: 3, note: 'alasan' }, 'M.02': { value: 2 } });
    const changed = done(rateItem(noted, 'appraiser', inRating, 'M.01', { unobservable: 'no-occasion' }));
    const after = { unobservable: 'no-occasion', note: 'alasan' };
    expect(changed.writes).toEqual([
      answersWrite({ 'M.01': after }),
      guarded({}),
      audit('rating.answer', {
        before: { item: 'M.01', value: 3, note: 'alasan' },
        after: { item: 'M.01', ...after },
      }),
    ]);
    expect(changed.appraisal.answers.appraiser).toEqual({ 'M.01': after, 'M.02': { value: 2 } });
  });

  it('without a note gets none, and "not observable" given again saves nothing', () => {
    const once = done(rateItem(inStatusRating, 'appraiser', inRating, 'M.01', { unobservable: 'too-short' }));
    expect(once.appraisal.answers.appraiser['M.01']).toStrictEqual({ unobservable: 'too-short' });
    const again = rateItem(once.appraisal, 'appraiser', inRating, 'M.01', { unobservable: 'too-short' });
    expect(done(again).writes).toEqual([]);
    const other = rateItem(once.appraisal, 'appraiser', inRating, 'M.01', { unobservable: 'no-occasion' });
    expect(done(other).writes).not.toEqual([]);
  });

  it('is refused before the rating window, with the day it opens, and after it, with the day it closed', () => {
    const missed = anAppraisal({
      status: 'self-assessment',
      selfSubmittedAt: undefined,
      cycle: {
        ...aCycle(),
        windows: {
          ...aCycle().windows,
          rating: { from: aCycle().windows.feedback.from, to: aCycle().period.to },
        },
      },
    });
    const rate = (appraisal = missed, now = inRating) =>
      rateItem(appraisal, 'appraiser', now, 'M.01', { value: 2 });
    expect(rate()).toEqual({ ok: false, error: { code: 'window-not-open', opens: '2026-12-21' } });
    expect(rate(anAppraisal(), afterRating)).toEqual({
      ok: false,
      error: { code: 'window-over', closed: '2026-12-20' },
    });
  });
});

describe('a person who may not rate', () => {
  it('is told first that it is not theirs, whatever else is wrong', () => {
    for (const relation of ['self', 'second-appraiser', 'hr', 'none'] as const) {
      const outcomes = [
        rateItem(anAppraisal(), relation, inRating, 'M.99', { value: 9 }),
        noteRating(anAppraisal(), relation, inRating, 'M.99', 'x'.repeat(5000)),
        pickReason(anAppraisal(), relation, inRating, 'M.01', { author: 'self', from: 'M.99' }),
        rateSameAsSelf(anAppraisal(), relation, inRating, 1),
        saveFeedback(anAppraisal(), relation, inRating, 'improve', 'x'.repeat(5000)),
      ];
      expect(outcomes.map(refusalOf)).toEqual(outcomes.map(() => 'not-yours'));
    }
  });
});

describe('the note of a rating', () => {
  it('is saved with the rating or alone, and removing it leaves the value but no empty answer', () => {
    const before = rated(inStatusRating, { 'M.01': { value: 1, note: 'lama' }, 'M.02': { note: 'lama' } });
    const changed = done(noteRating(before, 'appraiser', inRating, 'M.01', ' baru '));
    expect(changed.writes).toEqual([
      answersWrite({ 'M.01': { value: 1, note: 'baru' } }),
      guarded({}),
      audit('rating.answer', {
        before: { item: 'M.01', value: 1, note: 'lama' },
        after: { item: 'M.01', value: 1, note: 'baru' },
      }),
    ]);
    expect(changed.appraisal.revision).toBe(8);
    const emptied = done(noteRating(before, 'appraiser', inRating, 'M.01', ''));
    expect(emptied.appraisal.answers.appraiser['M.01']).toStrictEqual({ value: 1 });
    const removed = done(noteRating(before, 'appraiser', inRating, 'M.02', ' '));
    expect(removed.appraisal.answers.appraiser).not.toHaveProperty('M.02');
    expect(removed.writes).toContainEqual(
      audit('rating.answer', { before: { item: 'M.02', note: 'lama' }, after: { item: 'M.02' } }),
    );
  });

  it('that repeats what is there, or is blank where nothing is, saves nothing; a note on an item that is not rated is refused', () => {
    const before = rated(inStatusRating, { 'M.01': { value: 1, note: 'sama' }, 'M.03': { value: 2 } });
    expect(done(noteRating(before, 'appraiser', inRating, 'M.01', ' sama ')).writes).toEqual([]);
    for (const item of ['M.02', 'M.03'])
      expect(done(noteRating(before, 'appraiser', inRating, item, ' ')).writes).toEqual([]);
    expect(refusalOf(noteRating(before, 'appraiser', inRating, 'B.1', 'kata'))).toBe('no-such-item');
    const picked = pickReason(before, 'appraiser', inRating, 'B.1', { author: 'appraiser', from: 'M.01' });
    expect(refusalOf(picked)).toBe('no-such-item');
  });
});

describe('"same as the self-rating" and feedback', () => {
  it('tell in the trail what was set, and begin the rating as any rating does', () => {
    const appraisal = anAppraisal({
      answers: { self: { 'M.01': { value: 3 }, 'M.02': { unobservable: 'too-short' } }, appraiser: {} },
    });
    expect(done(rateSameAsSelf(appraisal, 'appraiser', inRating, 7)).writes).toStrictEqual([
      answersWrite({ 'M.01': { value: 3 } }),
      guarded({ status: 'rating', ratingStartedAt: inRating }),
      audit('rating.begin', { before: { status: 'submitted' }, after: { status: 'rating' } }),
      audit('rating.same', { after: { set: [{ item: 'M.01', value: 3 }] } }),
    ]);
  });

  it('is saved part by part, tidied up, with what it was', () => {
    const { appraisal, writes } = done(
      saveFeedback(aCompleteRating(), 'appraiser', inRating, 'improve', ' Baru '),
    );
    const feedback = { ...fullFeedback, improve: 'Baru' };
    expect(appraisal.feedback).toEqual(feedback);
    expect(writes).toEqual([
      guarded({ feedback }),
      audit('rating.feedback', { before: { improve: fullFeedback.improve }, after: { improve: 'Baru' } }),
    ]);
    const most = 'x'.repeat(feedbackMax);
    expect(saveFeedback(anAppraisal(), 'appraiser', inRating, 'improve', ` ${most} `).ok).toBe(true);
    expect(saveFeedback(anAppraisal(), 'appraiser', inRating, 'improve', `${most}x`)).toEqual({
      ok: false,
      error: { code: 'text-too-long', max: feedbackMax },
    });
  });

  it('that repeats what is there, or is blank where nothing is, saves nothing', () => {
    const same = saveFeedback(
      aCompleteRating(),
      'appraiser',
      inRating,
      'improve',
      ` ${fullFeedback.improve} `,
    );
    expect(done(same).writes).toEqual([]);
    expect(done(saveFeedback(anAppraisal(), 'appraiser', inRating, 'improve', ' ')).writes).toEqual([]);
  });

  it('accepts a draft for an empty part, from a person who may rate', () => {
    const adopted = done(adoptFeedbackDraft(anAppraisal(), 'appraiser', inRating, 'improve', 'usulan'));
    expect(adopted.appraisal.feedback).toEqual({ improve: 'usulan' });
    expect(refusalOf(adoptFeedbackDraft(aCompleteRating(), 'self', inRating, 'improve', 'usulan'))).toBe(
      'not-yours',
    );
  });
});
