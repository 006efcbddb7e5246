import { describe, expect, it } from 'vitest';
import { approveCorrection, refuseCorrection } from '../../../src/application/approval/approve-correction.ts';
import { approveResult } from '../../../src/application/approval/approve-result.ts';
import { nameApprover } from '../../../src/application/approval/name-approver.ts';
import { raiseMissed } from '../../../src/application/missed/answer-missed.ts';
import type { Decided } from '../../../src/application/outcome/decided.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { turnOf } from '../../../src/domain/appraisal/turn.ts';
import { isAwaited } from '../../../src/domain/approval/correction.ts';
import type { Relation } from '../../../src/domain/authorization/policy.ts';
import { standingTo } from '../../../src/domain/delegation/relation.ts';
import type { StandIn } from '../../../src/domain/delegation/stand-in.ts';
import type { Result } from '../../../src/shared/result.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { missedPlaces, withMissed } from '../../support/missed.ts';
import { noPattern } from '../../support/no-pattern.ts';
import { inRating, rated } from '../rating/rig.ts';

const [wayan, other] = ['01930000-0000-7000-8000-0000000000e3', '01930000-0000-7000-8000-0000000000e9'];
const by = Temporal.PlainDate.from('2026-12-10');
const approval: Appraisal['approval'] = { stage: 'approved', by, decidedBy: wayan };
const asked = (over: Partial<Appraisal> = {}): Appraisal => ({
  ...rated(withMissed(missedPlaces.asked), { H: { value: 2 }, P: { value: 3, note: 'x' } }),
  ...({ predicate: 'good', approval } as const),
  ...over,
});
const fiveDays = { length: { days: 5, kind: 'calendar' }, isWorkday: () => true } as const;
const done = <T>(outcome: Result<T, { readonly code: string }>): T => {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
};
const codeOf = (outcome: Result<unknown, { readonly code: string }>) =>
  outcome.ok ? 'done' : outcome.error.code;
const raises = (of: Appraisal, row = 'H', value = 3, approves?: typeof fiveDays) =>
  raiseMissed(of, 'appraiser', inRating, of.revision, row, value, { approves });
const proposed = (over: Partial<Appraisal> = {}) => done(raises(asked(over), 'H', 3, fiveDays)).appraisal;
const approves = (of: Appraisal, as: Relation = 'second-appraiser', myId = wayan) =>
  approveCorrection(of, as, inRating, of.revision, { myId: myId ?? '' });
const told = ({ writes }: Decided) =>
  writes.flatMap((one) =>
    one.kind === 'outbox' || one.kind === 'outbox-to-hr'
      ? [`${one.intent.kind}${'what' in one.intent ? ` ${one.intent.what}` : ''}`]
      : [],
  );

describe('a correction of a result that was approved', () => {
  it('changes nothing before it is approved too, and is read by nobody but the two who decide', () => {
    const outcome = done(raises(asked(), 'H', 3, fiveDays));
    const { predicate, answers, missed } = outcome.appraisal;
    expect([predicate, answers.appraiser.H?.value, missed?.raised]).toEqual(['good', 2, []]);
    expect(outcome.writes.some(({ kind }) => kind === 'answers')).toBe(false);
    expect(missed?.proposed).toMatchObject({ rows: [{ row: 'H', from: 2, to: 3 }] });
    expect(told(outcome)).toEqual([
      ...['missed-news proposed', 'missed-news late', 'approval-news asked', 'approval-news due'],
      ...['approval-news over', 'approval-hr'],
    ]);
  });

  it('counts from its approval on: the rows, and the predicate of the matrix', () => {
    const outcome = done(approves(proposed()));
    const { predicate, answers, missed } = outcome.appraisal;
    expect([predicate, answers.appraiser.H?.value]).toEqual(['excellent', 3]);
    expect(missed).toMatchObject({ raised: [{ row: 'H', from: 2, to: 3 }], predicateBefore: 'good' });
    expect(missed?.proposed).toBeUndefined();
    expect(outcome.writes).toContainEqual(expect.objectContaining({ kind: 'answers', author: 'appraiser' }));
    expect(told(outcome)).toEqual(['missed-news raised']);
  });

  it('that is not approved leaves the result, with a reason for both, and something else can be proposed', () => {
    const of = proposed();
    const refuse = (words: string) =>
      refuseCorrection(of, 'second-appraiser', inRating, of.revision, words, { myId: wayan ?? '' });
    expect(codeOf(refuse('Tidak'))).toBe('approval-reason');
    expect(codeOf(refuse('x'.repeat(1001)))).toBe('text-too-long');
    const outcome = done(refuse('Bukti belum menunjukkan hari Sabtu.'));
    const { predicate, answers, missed } = outcome.appraisal;
    expect([predicate, answers.appraiser.H?.value, missed?.raised]).toEqual(['good', 2, []]);
    expect(missed?.refused?.words).toBe('Bukti belum menunjukkan hari Sabtu.');
    expect(told(outcome)).toEqual(['missed-news refused', 'missed-news refused']);
    expect(
      done(raises(outcome.appraisal, 'M.01', 5, fiveDays)).appraisal.missed?.proposed?.rows,
    ).toHaveLength(1);
  });

  it('can have several rows, each from what was proposed before, and is told of once', () => {
    const second = done(raises(proposed(), 'M.01', 5, fiveDays));
    expect(second.appraisal.missed?.proposed?.rows.map(({ row }) => row)).toEqual(['H', 'M.01']);
    expect(told(second)).toEqual([]);
    expect(codeOf(raises(proposed(), 'H', 3, fiveDays))).toBe('no-such-item');
    // It goes on waiting when the agency does without approvals meanwhile: one who read the first row approves the second.
    expect(done(raises(proposed(), 'M.01', 5)).appraisal.missed?.proposed?.rows).toHaveLength(2);
  });

  it('is approved as it was shown, by who approves results: never by who rated, nor for a closed cycle', () => {
    const of = proposed();
    expect(
      codeOf(approveCorrection(of, 'second-appraiser', inRating, of.revision - 1, { myId: wayan ?? '' })),
    ).toBe('changed-since-shown');
    expect(codeOf(approves(of, 'appraiser'))).toBe('not-yours');
    expect(codeOf(approves(of, 'second-appraiser', of.appraiser.id))).toBe('not-yours');
    expect(codeOf(approves(of, 'second-appraiser', other))).toBe('not-yours');
    const closed = { ...of, cycle: { ...of.cycle, closedAt: inRating } };
    expect(codeOf(approves(closed))).toBe('cycle-closed');
    expect(codeOf(approves(done(approves(of)).appraisal))).toBe('approval-over');
    // Nor is it approved by the way of results that were not given yet.
    expect(
      codeOf(approveResult(of, 'second-appraiser', inRating, of.revision, { myId: wayan ?? '' }, noPattern)),
    ).toBe('approval-over');
  });

  it('waits for a named person with a day that leaves time to object, and for HR where there is none', () => {
    const of = proposed();
    const turn = turnOf(of, inRating, { isForEmployee: true });
    expect(turn).toMatchObject({ who: 'approver', by: of.missed?.proposed?.by, isOver: false });
    const late = inRating.add({ hours: 24 * 7 });
    expect(turnOf(of, late)).toMatchObject({ who: 'approver', isOver: true });
    const long = { ...fiveDays, length: { days: 30, kind: 'calendar' } } as const;
    const last = done(raises(asked(), 'H', 3, long as unknown as typeof fiveDays)).appraisal.missed?.proposed
      ?.by;
    // Opened on the 12th: objections until the 26th.
    expect(last?.toString()).toBe('2026-12-23');
    const alone = { ...of, secondAppraiser: undefined } as unknown as Appraisal;
    expect(turnOf(alone, inRating)).toMatchObject({ who: 'hr' });
    const named = done(nameApprover(alone, other ?? '', 'Jabatan kosong', inRating));
    const then = { ...alone, approval: named.approval };
    expect(turnOf(then, inRating)).toMatchObject({ who: 'approver' });
    expect(standingTo(then, { id: other ?? '', isHr: false })).toEqual({ relation: 'second-appraiser' });
    expect(codeOf(approves(then, 'second-appraiser', other))).toBe('done');
  });

  it('is never approved by who proposed it, whatever office they come to, nor by who did so for them', () => {
    const rater = { id: other ?? '', name: 'Made', position: 'Kepala Bidang' };
    const of = asked({ ratedBy: rater });
    const standIn = { personId: 'eka', fromId: of.appraiser.id, name: 'Eka' } as unknown as StandIn;
    const { appraisal } = done(
      raiseMissed(of, 'appraiser', inRating, of.revision, 'H', 3, { approves: fiveDays, actsFor: standIn }),
    );
    for (const id of [of.appraiser.id, 'eka']) {
      const risen = { ...appraisal, appraiser: { ...rater, id: 'new' }, secondAppraiser: { ...rater, id } };
      expect(codeOf(approves(risen, 'second-appraiser', id))).toBe('not-yours');
      expect(turnOf(risen, inRating)).toMatchObject({ who: 'hr' });
    }
  });

  it('ends with an objection, which somebody decides as a whole', () => {
    const objected = { ...proposed(), status: 'objected' } as const;
    expect(isAwaited(objected)).toBe(false);
    expect(codeOf(approves(objected))).toBe('approval-over');
  });
});

describe('a correction needs no approval', () => {
  it('where nobody approved the result, or the agency does without approvals now', () => {
    for (const [of, how] of [
      [asked({ approval: undefined } as unknown as Partial<Appraisal>), fiveDays],
      [asked(), undefined],
    ] as const) {
      const { appraisal } = done(raises(of, 'H', 3, how));
      expect([appraisal.predicate, appraisal.missed?.proposed]).toEqual(['excellent', undefined]);
    }
  });
});
