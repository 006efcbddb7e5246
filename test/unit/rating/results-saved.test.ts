import { describe, expect, it } from 'vitest';
import { confirmRating } from '../../../src/application/rating/confirm-rating.ts';
import { openResult } from '../../../src/application/result/open-result.ts';
import { releaseResult } from '../../../src/application/result/release-result.ts';
import {
  acknowledgeResult,
  objectToResult,
  requestTalk,
} from '../../../src/application/result/respond-to-result.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import type { ObjectionCase } from '../../../src/domain/objection/objection.ts';
import {
  aCompleteRating,
  aCycle,
  anAppraisal,
  appraisalId,
  aReleasedResult,
  at,
  fullFeedback,
  inRating,
  levels,
  refusalOf,
} from './rig.ts';
import { audit, done, guarded } from './saved.ts';

const objectionOf = ({ objection }: Appraisal): ObjectionCase => {
  if (!objection) throw new Error('nothing was objected to');
  return objection;
};

describe('a confirmed rating', () => {
  const news = {
    kind: 'outbox',
    intent: {
      kind: 'result-ready',
      personId: anAppraisal().employee.id,
      appraisalId,
      release: inRating.toString(),
    },
    dedupeKey: `result-ready:${appraisalId}:7`,
  };
  const release = audit('result.release', { before: { status: 'rated' }, after: { status: 'released' } });

  it('keeps what was confirmed: predicate, ratings and feedback, and how the result was given', () => {
    const complete = aCompleteRating();
    const submit = audit('rating.submit', {
      before: { status: 'rating' },
      after: { predicate: 'good', ratings: complete.answers.appraiser, feedback: fullFeedback },
    });
    expect(done(confirmRating(complete, 'appraiser', inRating, 7, {})).writes).toEqual([
      guarded({ status: 'released', predicate: 'good', ratedAt: inRating, releasedAt: inRating }),
      submit,
      release,
      news,
    ]);
    const waits = aCompleteRating({ cycle: aCycle({ release: 'feedback-window' }) });
    expect(done(confirmRating(waits, 'appraiser', inRating, 7, {})).writes).toStrictEqual([
      guarded({ status: 'rated', predicate: 'good', ratedAt: inRating }),
      submit,
    ]);
  });

  it('that waited is given from the first day of the feedback window on, also late', () => {
    const waits = aCompleteRating({ status: 'rated', cycle: aCycle({ release: 'feedback-window' }) });
    for (const now of [at('2026-12-20T16:00:00Z'), at('2027-03-01T00:00:00Z')]) {
      const released = releaseResult(waits, now);
      expect(released).toEqual({
        changes: { status: 'released', releasedAt: now },
        audit: release,
        news: { ...news, intent: { ...news.intent, release: now.toString() } },
      });
    }
    expect(releaseResult(waits, at('2026-12-20T15:59:59Z'))).toBeUndefined();
    for (const status of ['rating', 'released', 'acknowledged'] as const)
      expect(releaseResult({ ...waits, status }, at('2027-03-01T00:00:00Z'))).toBeUndefined();
  });
});

describe('the employee’s answer', () => {
  const told = (response: string) => ({
    kind: 'outbox',
    intent: { kind: 'response', personId: anAppraisal().appraiser.id, appraisalId, response },
    dedupeKey: `response:${appraisalId}:${response}`,
  });
  const row = (act: string, response: string, said = {}) =>
    audit(act, { before: { status: 'released' }, after: { response, at: inRating.toString(), ...said } });
  const reason = 'alasan yang cukup';

  it('is kept, written into the trail, and told to the appraiser once', () => {
    expect(done(acknowledgeResult(aReleasedResult(), 'self', inRating)).writes).toEqual([
      guarded({ status: 'acknowledged', acknowledgedAt: inRating }),
      row('result.acknowledge', 'acknowledged'),
      told('acknowledged'),
    ]);
    expect(done(requestTalk(aReleasedResult(), 'self', inRating)).writes).toEqual([
      guarded({ talkRequestedAt: inRating }),
      row('result.talk', 'talk'),
      told('talk'),
    ]);
    const objected = done(objectToResult(aReleasedResult(), 'self', inRating, ` ${reason} `));
    // The whole case is kept: what was rated, by whom, who decides and until when.
    const decider = anAppraisal().secondAppraiser?.id ?? '';
    const objection = objectionOf(objected.appraisal);
    expect(objection).toMatchObject({
      ...{ stage: 'with-decider', rows: ['H', 'P'], reason, questions: [], rulings: {} },
      ...{ rated: { H: 2, P: 3 }, ratedBy: [anAppraisal().appraiser.id], deciderId: decider },
      steps: [{ at: inRating, by: 'employee', did: 'file' }],
    });
    expect(objection.decideBy.toString()).toBe('2026-12-26');
    const later = (what: string, key: string, availableAt: string) => ({
      ...{ kind: 'outbox', dedupeKey: `objection:${appraisalId}:${key}`, availableAt: at(availableAt) },
      intent: { kind: 'objection-news', personId: decider, appraisalId, what },
    });
    expect(objected.writes).toEqual([
      guarded({ status: 'objected', objectedAt: inRating, objectionReason: reason, objection }),
      row('result.object', 'objected', { reason, objection }),
      told('objected'),
      {
        kind: 'outbox',
        intent: { kind: 'objection', personId: decider, appraisalId },
        dedupeKey: `objection:${appraisalId}`,
      },
      later('due', `due:${decider}:2026-12-26`, '2026-12-23T00:00:00Z'),
      later('over', `over:${decider}:2026-12-26`, '2026-12-27T00:00:00Z'),
      {
        ...{ kind: 'outbox-to-hr', dedupeKey: `objection:${appraisalId}:over:2026-12-26`, besides: [] },
        ...{ intent: { kind: 'objection-over', appraisalId }, availableAt: at('2026-12-27T00:00:00Z') },
      },
    ]);
  });

  it('is refused with the reason why', () => {
    const object = (text: string, over = {}, now = inRating) =>
      objectToResult(aReleasedResult(over), 'self', now, text);
    expect(object(' 123456789 ')).toEqual({ ok: false, error: { code: 'reason-missing', missing: [] } });
    expect(object('1234567890').ok).toBe(true);
    expect(object('x'.repeat(2001))).toEqual({ ok: false, error: { code: 'text-too-long', max: 2000 } });
    expect(object(reason, {}, at('2026-12-28T16:00:00Z'))).toEqual({
      ok: false,
      error: { code: 'window-over', closed: '2026-12-28' },
    });
    expect(refusalOf(object(reason, { status: 'rated' }))).toBe('not-released');
    expect(refusalOf(object(reason, { releasedAt: undefined }))).toBe('not-released');
    expect(refusalOf(acknowledgeResult(aCompleteRating(), 'self', inRating))).toBe('not-released');
    expect(refusalOf(acknowledgeResult(aReleasedResult(), 'appraiser', inRating))).toBe('not-yours');
    // A receipt that was confirmed before an objection stays confirmed.
    const both = aReleasedResult({ status: 'objected', acknowledgedAt: inRating, objectedAt: inRating });
    expect(refusalOf(acknowledgeResult(both, 'self', inRating))).toBe('already-answered');
  });

  it('begins with opening the result, which is possible only after release; the first time is recorded', () => {
    expect(done(openResult(aReleasedResult(), 'self', inRating)).writes).toEqual([
      guarded({ openedAt: inRating }),
      audit('result.open', { after: { openedAt: inRating.toString() } }),
    ]);
    expect(done(openResult(aReleasedResult(), 'self', inRating)).appraisal.revision).toBe(8);
    expect(refusalOf(openResult(aCompleteRating(), 'self', inRating))).toBe('not-released');
    expect(refusalOf(openResult(aCompleteRating(), 'appraiser', inRating))).toBe('not-released');
    expect(refusalOf(openResult(aReleasedResult(), 'hr', inRating))).toBe('not-yours');
  });
});

it('a rating whose levels all fit is confirmed without a single reason', () => {
  const easy = aCompleteRating({
    answers: { self: levels(2), appraiser: { ...levels(2), H: { value: 2 }, P: { value: 2 } } },
  });
  expect(done(confirmRating(easy, 'appraiser', inRating, 7, {})).appraisal.predicate).toBe('good');
});
