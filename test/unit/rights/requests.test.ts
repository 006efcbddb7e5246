import { describe, expect, it } from 'vitest';
import { answerRequest } from '../../../src/application/rights/answer-request.ts';
import { askRequest } from '../../../src/application/rights/ask-request.ts';
import { workdays } from '../../../src/domain/reminders/working-days.ts';
import { answerBy, articleOf, remindAt, requestKinds } from '../../../src/domain/rights/requests.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { aRequest, someRequests } from '../../support/requests.ts';

const at = (moment: string) => Temporal.Instant.from(moment);
const zone = 'Asia/Makassar';
const isWorkday = workdays(new Set(['2026-12-24', '2026-12-25']));
const moment = { now: at('2026-12-14T04:00:00Z'), seed: 's', timeZone: zone, isWorkday };
const nobody = someRequests({ mine: [] });
const remindsAt = (asked: string) => {
  const askedAt = at(asked);
  return remindAt(askedAt, answerBy(askedAt), zone, isWorkday)?.toString();
};

describe('a request about personal data', () => {
  it('is answered within 3x24 hours, weekend or not; the article is named where the law sets that time', () => {
    expect(answerBy(at('2026-12-18T04:00:00Z')).toString()).toBe('2026-12-21T04:00:00Z');
    expect(requestKinds.map(articleOf)).toEqual([30, 41, undefined, undefined, 30]);
  });

  it('is reminded of at the start of a working day that leaves hours before the date', () => {
    // Monday noon, due on Thursday noon: that morning leaves too little, so on Wednesday or before it, at eight.
    expect(remindsAt('2026-12-14T04:00:00Z')).toBe('2026-12-16T00:00:00Z');
    // Thursday afternoon, due on Sunday: on Friday.
    expect(remindsAt('2026-12-17T07:00:00Z')).toBe('2026-12-18T00:00:00Z');
    // Friday evening, due on Monday evening: on Monday.
    expect(remindsAt('2026-12-18T12:00:00Z')).toBe('2026-12-21T00:00:00Z');
    // The afternoon before four days off: no working day begins before the date.
    expect(remindsAt('2026-12-23T07:00:00Z')).toBeUndefined();
  });

  it('is asked once until it is answered, of a part of its own, and with words', () => {
    const ask = (desk = nobody, of: object = {}) =>
      askRequest('p', desk, moment, { kind: 'correction', part: 'unit', words: ' Keliru. ', ...of });
    expect(ask().ok).toBe(true);
    expect(ask(someRequests())).toMatchObject({ ok: false, error: { code: 'request-waits' } });
    expect(ask(nobody, { words: ' ' })).toMatchObject({ error: { code: 'no-words' } });
    expect(ask(nobody, { words: 'x'.repeat(1001) })).toMatchObject({ error: { code: 'text-too-long' } });
    for (const of of [{ part: 'evidence' }, { part: undefined }, { kind: 'appraiser', part: undefined }])
      expect(ask(nobody, of)).toMatchObject({ error: { code: 'no-such-request' } });
  });

  it('ends a restriction only where there is one, and asks for one only where there is none', () => {
    const restricted = someRequests({ mine: [], restrictedAt: moment.now });
    const ask = (desk: typeof nobody, kind: 'restriction' | 'lift') =>
      askRequest('p', desk, moment, { kind, words: 'Sedang diperiksa.' }).ok;
    expect([ask(nobody, 'restriction'), ask(nobody, 'lift')]).toEqual([true, false]);
    expect([ask(restricted, 'restriction'), ask(restricted, 'lift')]).toEqual([false, true]);
  });

  it('never leaves its words, or those of the answer, in an act', () => {
    const asked = askRequest('p', nobody, moment, { kind: 'deletion', part: 'note', words: 'RAHASIA' });
    const answered = answerRequest(aRequest(), moment.now, { outcome: 'done', words: 'RAHASIA', salt: 's' });
    if (!asked.ok || !answered.ok) throw new Error('both are done');
    const acts = [...asked.value.writes, ...answered.value].filter(({ kind }) => kind === 'audit');
    expect(acts).toHaveLength(2);
    expect(JSON.stringify(acts)).not.toContain('RAHASIA');
  });

  it('is answered once, with words, and a report never by an answer alone', () => {
    const answer = (of: Parameters<typeof aRequest>[0], words = 'Sudah.', outcome = 'done' as const) =>
      answerRequest(aRequest(of), moment.now, { outcome, words, salt: 's' });
    expect(answer({}).ok).toBe(true);
    expect(answer({}, ' ')).toMatchObject({ error: { code: 'no-words' } });
    expect(answer({ answeredAt: moment.now })).toMatchObject({ error: { code: 'request-answered' } });
    expect(answer({ kind: 'appraiser' })).toMatchObject({ error: { code: 'request-needs-roster' } });
  });
});
