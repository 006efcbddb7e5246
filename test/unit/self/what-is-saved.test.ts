import { describe, expect, it } from 'vitest';
import { disputeAppraiser } from '../../../src/application/self/dispute-appraiser.ts';
import { answerItem, noteItems } from '../../../src/application/self/save-answer.ts';
import {
  submitSelfAssessment,
  withdrawSelfAssessment,
} from '../../../src/application/self/submit-self-assessment.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { disputeDay } from '../../../src/domain/appraisal/dispute.ts';
import { aCompleteSelf, anAppraisal, inStatus, now, withSelf } from '../../support/builders.ts';
import { answersWrite, audit, done, guarded } from './saved.ts';

describe('an answer', () => {
  it('is saved with the audit row that tells what it was and what it became', () => {
    const first = done(answerItem(anAppraisal(), 'self', now, 'M.01', { value: 2 }));
    expect(first.writes).toEqual([
      answersWrite({ 'M.01': { value: 2 } }),
      guarded({}),
      audit('self.answer', { before: { 'M.01': null }, after: { 'M.01': { value: 2 } } }),
    ]);
    const noted = withSelf(anAppraisal(), { 'M.01': { value: 2, note: 'Contoh' }, 'M.02': { value: 1 } });
    const second = done(answerItem(noted, 'self', now, 'M.01', { unobservable: 'too-short' }));
    const after = { unobservable: 'too-short', note: 'Contoh' };
    expect(second.writes).toEqual([
      answersWrite({ 'M.01': after }),
      guarded({}),
      audit('self.answer', {
        before: { 'M.01': { value: 2, note: 'Contoh' } },
        after: { 'M.01': after },
      }),
    ]);
    expect(second.appraisal.answers.self).toEqual({ 'M.01': after, 'M.02': { value: 1 } });
  });

  it('that is another reason for "not observable" is another answer', () => {
    const before = withSelf(anAppraisal(), { 'M.01': { unobservable: 'too-short' } });
    const { appraisal } = done(answerItem(before, 'self', now, 'M.01', { unobservable: 'no-occasion' }));
    expect(appraisal.answers.self['M.01']).toEqual({ unobservable: 'no-occasion' });
  });

  it('without a note gets none, not even an empty one', () => {
    const { appraisal } = done(answerItem(anAppraisal(), 'self', now, 'M.01', { value: 2 }));
    expect(appraisal.answers.self['M.01']).toStrictEqual({ value: 2 });
  });

  it('may be given to a work result that is listed, and to no other', () => {
    const listed = anAppraisal({ results: [{ no: 3, title: 'Arsip' }] });
    expect(done(answerItem(listed, 'self', now, 'R.3', { value: 3 })).appraisal.answers.self).toEqual({
      'R.3': { value: 3 },
    });
    expect(answerItem(listed, 'self', now, 'R.1', { value: 3 })).toEqual({
      ok: false,
      error: { code: 'no-such-item' },
    });
    expect(answerItem(listed, 'self', now, 'R.3', { unobservable: 'no-occasion' }).ok).toBe(false);
  });
});

describe('notes', () => {
  it('are saved together, only those that changed, and are removed with what was left of the answer', () => {
    const before = withSelf(anAppraisal(), {
      'M.01': { value: 2, note: 'Tetap' },
      'M.02': { note: 'Lama' },
      'M.03': { unobservable: 'too-short', note: 'Lama' },
    });
    const notes = { 'M.01': ' Tetap ', 'M.02': ' ', 'M.03': '', 'B.1': ' Baru ' };
    const { appraisal, writes } = done(noteItems(before, 'self', now, notes));
    expect(appraisal.answers.self).toEqual({
      'M.01': { value: 2, note: 'Tetap' },
      'M.03': { unobservable: 'too-short' },
      'B.1': { note: 'Baru' },
    });
    expect(writes).toEqual([
      answersWrite({ 'M.02': undefined, 'M.03': { unobservable: 'too-short' }, 'B.1': { note: 'Baru' } }),
      guarded({}),
      audit('self.answer', {
        before: {
          'M.02': { note: 'Lama' },
          'M.03': { unobservable: 'too-short', note: 'Lama' },
          'B.1': null,
        },
        after: { 'M.02': null, 'M.03': { unobservable: 'too-short' }, 'B.1': { note: 'Baru' } },
      }),
    ]);
  });

  it('that repeat what is there, or are blank where nothing is, save nothing', () => {
    const before = withSelf(anAppraisal(), { 'M.01': { note: 'Sama' } });
    expect(done(noteItems(before, 'self', now, { 'M.01': 'Sama', 'M.02': '  ' })).writes).toEqual([]);
  });

  it('belong to items of one’s own', () => {
    for (const item of ['H', 'R.1', 'M.99'])
      expect(noteItems(anAppraisal(), 'self', now, { 'M.01': 'x', [item]: 'x' })).toEqual({
        ok: false,
        error: { code: 'no-such-item' },
      });
  });
});

describe('what was handed in', () => {
  it('can be answered no more, with the reason: handed in, or rated since', () => {
    const code = (status: Appraisal['status']) => {
      const outcome = answerItem(inStatus(status), 'self', now, 'M.01', { value: 3 });
      return outcome.ok ? 'ok' : outcome.error.code;
    };
    expect(code('submitted')).toBe('already-submitted');
    for (const status of ['rating', 'rated', 'released', 'acknowledged', 'objected'] as const)
      expect(code(status), status).toBe('rating-has-begun');
  });
});

describe('handing in, taking back and disputing', () => {
  it('record the old and the new state in the audit trail', () => {
    const submitted = done(submitSelfAssessment(aCompleteSelf(), 'self', now, 1));
    expect(submitted.writes).toEqual([
      guarded({ status: 'submitted', selfSubmittedAt: now }),
      audit('self.submit', { before: { status: 'self-assessment' }, after: { status: 'submitted' } }),
    ]);
    const taken = done(withdrawSelfAssessment(inStatus('submitted'), 'self', now, 1));
    expect(taken.appraisal.revision).toBe(2);
    expect(taken.writes).toEqual([
      guarded({ status: 'self-assessment', selfSubmittedAt: null }),
      audit('self.withdraw', { before: { status: 'submitted' }, after: { status: 'self-assessment' } }),
    ]);
  });

  it('name the appraiser who is disputed and the superior that was written, and tell HR, but not the one who is meant', () => {
    const { id, appraiser, employee, revision } = anAppraisal();
    const disputeBy = disputeDay(anAppraisal(), now);
    const told = {
      kind: 'outbox-to-hr',
      intent: { kind: 'wrong-appraiser', appraisalId: id },
      dedupeKey: `wrong-appraiser:${id}:${revision}`,
      besides: [employee.id, appraiser.id],
    };
    const noted = audit('appraiser.dispute', {
      after: { appraiserId: appraiser.id, disputeBy: disputeBy.toString() },
    });
    expect(done(disputeAppraiser(anAppraisal(), 'self', now)).writes).toEqual([
      guarded({ appraiserDisputedAt: now, disputeBy }),
      noted,
      told,
    ]);
    expect(done(disputeAppraiser(anAppraisal(), 'self', now, '  Ibu Wulan ')).writes).toEqual([
      guarded({ appraiserDisputedAt: now, disputeBy, disputedSuperior: 'Ibu Wulan' }),
      noted,
      told,
    ]);
  });
});
