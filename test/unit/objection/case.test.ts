import { describe, expect, it } from 'vitest';
import { confirmDecision, ruleOnRow } from '../../../src/application/objection/decide-objection.ts';
import { withdrawObjection } from '../../../src/application/objection/take-part.ts';
import { objectToResult } from '../../../src/application/result/respond-to-result.ts';
import { timelineBlock } from '../../../src/conversation/features/objection/timeline.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { approvedByDecider, caseOf } from '../../../src/domain/objection/case.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { objectionShape } from '../../../src/persistence/schema/objection-shape.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { objections, withObjection } from '../../support/objections.ts';
import { aReleasedResult, inRating } from '../rating/rig.ts';

const other = { id: '01930000-0000-7000-8000-0000000000e9', name: 'Made Artha', position: 'Sekretaris' };
const rater = aReleasedResult().appraiser;

describe('an objection as it stands today', () => {
  it.each(Object.entries(objections))('is stored and read again as it was (%s)', (_name, one) => {
    expect(objectionShape.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  it('that was filed before there was more than its reason is about the result as a whole, and can be decided', () => {
    const { objection: _, ...old } = withObjection(objections.filed);
    expect(caseOf(old)).toMatchObject({
      stage: 'with-decider',
      rows: ['H', 'P'],
      reason: old.objectionReason,
    });
    const ruled = ruleOnRow(old, 'second-appraiser', inRating, old.revision, 'H', {
      reason: 'Ada buktinya.',
    });
    expect(ruled.ok && ruled.value.appraisal.objection?.rulings).toEqual({ H: { reason: 'Ada buktinya.' } });
  });

  it('goes to who holds the office now, who begins anew', () => {
    const moved = withObjection(objections.ruled, { secondAppraiser: other });
    expect(caseOf(moved)).toMatchObject({ deciderId: other.id, rulings: {} });
    const decided = confirmDecision(moved, 'second-appraiser', inRating, moved.revision);
    expect(decided).toEqual({ ok: false, error: { code: 'objection-rows-left' } });
  });

  it('waits for HR where nobody may decide: also when who rated holds that office now', () => {
    const { secondAppraiser: _, ...nobody } = withObjection(objections.filed);
    for (const one of [nobody, withObjection(objections.filed, { secondAppraiser: rater })])
      expect(caseOf(one)).toMatchObject({ stage: 'filed' });
  });

  it('keeps what was rated, and the new predicate follows from what was changed', () => {
    const before = withObjection(objections.ruled);
    const decided = confirmDecision(before, 'second-appraiser', inRating, before.revision);
    const after = decided.ok ? decided.value.appraisal : undefined;
    expect(after).toMatchObject({ status: 'decided', predicate: 'excellent' });
    expect(after?.answers.appraiser.H?.value).toBe(3);
    expect(after?.objection?.rated.H).toBe(2);
  });

  it('says that who decides had approved the result before it was given, and nothing where somebody else did', () => {
    const on = Temporal.PlainDate.from('2026-12-11');
    const approved = (over: object): Appraisal =>
      withObjection(objections.filed, {
        approval: {
          stage: 'approved',
          by: on,
          decidedBy: objections.filed.deciderId,
          decidedOn: on,
          ...over,
        },
      });
    const said = (of: Appraisal) =>
      JSON.stringify(
        timelineBlock(translator('id'), of, caseOf(of) ?? objections.filed, { zone: 'UTC', term: undefined }),
      );
    expect(said(approved({}))).toMatch(/11 Desember 2026: .*, yang memutuskan, menyetujui hasil ini/);
    expect(said(approved({ decidedOn: undefined }))).toContain('sudah menyetujui hasil ini sebelum');
    for (const over of [{ decidedBy: other.id }, { stage: 'waiting' }, { stage: 'returned' }]) {
      expect(approvedByDecider(approved(over), objections.filed)).toBeUndefined();
      expect(said(approved(over))).not.toContain('menyetujui');
    }
    // Somebody else decides by now: they approved nothing.
    const moved = { ...approved({}), secondAppraiser: other };
    expect(said(moved)).not.toContain('menyetujui');
  });

  it('is filed once, and not again after it was withdrawn', () => {
    const before = withObjection(objections.filed);
    const gone = withdrawObjection(before, 'self', inRating, before.revision);
    const after = gone.ok ? gone.value.appraisal : ({} as Appraisal);
    expect(objectToResult(after, 'self', inRating, 'Alasan yang cukup panjang.')).toMatchObject({
      error: { code: 'already-answered' },
    });
  });

  it('to a row that was not rated is refused', () => {
    const filed = objectToResult(aReleasedResult(), 'self', inRating, 'Alasan yang cukup.', {
      rows: ['B.1'],
    });
    expect(filed).toMatchObject({ error: { code: 'no-such-item' } });
  });
});
