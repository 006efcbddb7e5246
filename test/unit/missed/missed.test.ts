import { describe, expect, it } from 'vitest';
import { leaveMissed, raiseMissed } from '../../../src/application/missed/answer-missed.ts';
import { askMissed } from '../../../src/application/missed/ask-missed.ts';
import { agencyOf } from '../../../src/domain/agency/settings.ts';
import { missedDaysOf, takeBackHoursOf } from '../../../src/domain/agency/since.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { predicateOf, predicates } from '../../../src/domain/appraisal/predicate.ts';
import { higherValues, missedState, missedTurn } from '../../../src/domain/missed/missed.ts';
import { lowMissed, missedDays, missedPlaces, withMissed } from '../../support/missed.ts';
import { inRating, inSelf, rated, refusalOf } from '../rating/rig.ts';

const words = 'Loket hari Sabtu belum terlihat.';
const opened = withMissed(undefined);
const asked = withMissed(missedPlaces.asked);
const days = (count: number) => inRating.add({ hours: 24 * count });
const asks = (
  of: Appraisal,
  over: { now?: typeof inRating; days?: number; pieces?: readonly string[] } = {},
) =>
  askMissed(
    ...([of, 'self', over.now ?? inRating, of.revision, words] as const),
    ...([over.pieces ?? [], over.days ?? missedDays] as const),
  );

describe('saying what a result left out', () => {
  it('is possible from the opening to the end of its last day, and not where the agency gives no days', () => {
    expect(missedState(opened, days(3), 3).state).toBe('open');
    expect(missedState(opened, days(4), 3).state).toBe('over');
    expect(refusalOf(asks(opened, { now: days(4) }))).toBe('missed-over');
    expect(refusalOf(asks(opened, { days: 0 }))).toBe('missed-over');
    expect(missedState(withMissed(undefined, { openedAt: undefined }), inRating, 3).state).toBe('none');
  });

  it('keeps the days that counted when the result was opened, whatever is set afterwards', () => {
    const row = (revision: number, value: string | undefined, at: typeof inRating) => ({
      ...({ key: 'missed', unit: '', state: 'set', reason: 'Uji coba', revision, at } as const),
      ...(value !== undefined && { value }),
    });
    const of = (...rows: readonly ReturnType<typeof row>[]) =>
      missedDaysOf(agencyOf(rows, { agencyName: '' }), { openedAt: inRating });
    expect(of()).toBe(0);
    expect(of(row(1, '3', inRating))).toBe(3);
    expect(of(row(1, '3', days(-1)), row(2, '1', days(1)), row(3, undefined, days(2)))).toBe(3);
    expect(of(row(1, '3', days(-2)), row(2, undefined, days(-1)))).toBe(0);
    expect(of(row(1, '3', days(1)))).toBe(0);
    const hours = (at: typeof inRating) => {
      const set = { ...row(1, '2', at), key: 'take-back' } as const;
      return takeBackHoursOf(agencyOf([set], { agencyName: '' }), {
        ratedAt: days(-1),
        releasedAt: inRating,
      });
    };
    expect([hours(inRating), hours(days(1))]).toEqual([2, 24]);
  });

  it('is possible once, and not after an objection, also one that was withdrawn', () => {
    expect(refusalOf(asks(asked))).toBe('already-answered');
    for (const status of ['objected', 'decided'] as const)
      expect(refusalOf(asks({ ...opened, status }))).toBe('missed-over');
    expect(refusalOf(asks({ ...opened, status: 'acknowledged', objectedAt: inRating }))).toBe('missed-over');
  });

  it('is possible after the receipt as before it: that says "sudah saya baca" and nothing else', () => {
    const read = { ...opened, status: 'acknowledged', acknowledgedAt: inRating } as const;
    expect(missedState(read, days(3), 3)).toEqual(missedState(opened, days(3), 3));
    expect(asks(read)).toMatchObject({ ok: true, value: { appraisal: { status: 'acknowledged' } } });
    expect(refusalOf(asks(read, { now: days(4) }))).toBe('missed-over');
  });

  it('takes evidence from the own pocket alone, and hands it in', () => {
    const piece = { id: 'b1', kind: 'note', words: 'Buka Sabtu.', keptAt: inSelf } as const;
    const withPiece = { ...opened, pieces: [piece, { ...piece, id: 'b2', appraisalId: 'another' }] };
    const done = asks(withPiece, { pieces: ['b1'] });
    if (!done.ok) throw new Error(done.error.code);
    expect(done.value.writes).toContainEqual({
      ...{ kind: 'hand-in-pieces', appraisalId: opened.id, pieceIds: ['b1'] },
    });
    expect(done.value.appraisal.pieces[0]?.appraisalId).toBe(opened.id);
    for (const pieces of [['b2'], ['b3'], ['b1', 'b2']])
      expect(refusalOf(asks(withPiece, { pieces }))).toBe('no-such-piece');
  });

  it('tells the appraiser, on their last day again, and the employee after a day without an answer', () => {
    const done = asks(opened);
    if (!done.ok) throw new Error(done.error.code);
    const told = done.value.writes.flatMap((one) =>
      one.kind === 'outbox' && one.intent.kind === 'missed-news'
        ? [[one.intent.what, one.intent.personId === opened.employee.id, one.availableAt?.toString()]]
        : [],
    );
    expect(told).toEqual([
      ['asked', false, undefined],
      ['due', false, '2026-12-15T00:00:00Z'],
      ['over', true, '2026-12-16T00:00:00Z'],
    ]);
  });
});

describe('the answer to what was left out', () => {
  it('is the turn of the appraiser until the day, also after a receipt, and of nobody after an objection', () => {
    expect(missedTurn(asked, inRating)).toMatchObject({ who: 'appraiser' });
    expect(missedTurn({ ...asked, status: 'acknowledged' }, inRating)).toMatchObject({ who: 'appraiser' });
    expect(missedTurn({ ...asked, status: 'objected' }, inRating)).toBeUndefined();
    expect(missedTurn(asked, days(4))).toBeUndefined();
    for (const one of [withMissed(missedPlaces.left), withMissed(missedPlaces.raised)])
      expect(missedTurn(one, inRating)).toBeUndefined();
  });

  it('only raises, and never what has no value', () => {
    const of = rated(asked, { 'M.01': { value: 3 }, 'M.02': { unobservable: 'no-occasion' } });
    expect(higherValues(of, 'M.01')).toEqual([4, 5]);
    for (const [row, value] of [
      ['M.01', 3],
      ['M.01', 2],
      ['M.01', 6],
      ['M.02', 3],
      ['B.1', 3],
      ['X', 3],
    ] as const)
      expect(refusalOf(raiseMissed(of, 'appraiser', inRating, of.revision, row, value))).toBe('no-such-item');
  });

  it('sets the predicate by the matrix, which never gets worse by a higher value', () => {
    const of = { ...rated(asked, { H: { value: 2 }, P: { value: 3 } }), predicate: 'good' } as const;
    const done = raiseMissed(of, 'appraiser', inRating, of.revision, 'H', 3);
    expect(done.ok && done.value.appraisal).toMatchObject({
      ...{
        predicate: 'excellent',
        missed: { predicateBefore: 'good', raised: [{ row: 'H', from: 2, to: 3 }] },
      },
    });
    const rank = (h: 1 | 2 | 3, p: 1 | 2 | 3) => predicates.indexOf(predicateOf(h, p));
    for (const other of [1, 2, 3] as const)
      for (const [low, high] of [
        [1, 2],
        [2, 3],
        [1, 3],
      ] as const) {
        expect(rank(high, other)).toBeLessThanOrEqual(rank(low, other));
        expect(rank(other, high)).toBeLessThanOrEqual(rank(other, low));
      }
  });

  it('asks a second time where another predicate below "Baik" follows, and tells the superior of it', () => {
    const press = (isSure: boolean) =>
      raiseMissed(lowMissed, 'appraiser', inRating, lowMissed.revision, 'H', 2, { isSecondYes: isSure });
    expect(refusalOf(press(false))).toBe('second-yes');
    const done = press(true);
    if (!done.ok) throw new Error(done.error.code);
    expect(done.value.appraisal.predicate).toBe('poor');
    expect(done.value.writes.some((one) => one.kind === 'outbox' && one.intent.kind === 'below-good')).toBe(
      true,
    );
  });

  it('ends when the appraiser leaves it, when its day is over, and when somebody else decides', () => {
    const left = leaveMissed(asked, 'appraiser', inRating, asked.revision);
    if (!left.ok) throw new Error(left.error.code);
    for (const one of [left.value.appraisal, { ...asked, status: 'objected' } as const])
      expect(refusalOf(raiseMissed(one, 'appraiser', inRating, one.revision, 'M.01', 5))).toBe('missed-over');
    expect(refusalOf(leaveMissed(asked, 'appraiser', days(4), asked.revision))).toBe('missed-over');
  });
});
