import { describe, expect, it } from 'vitest';
import { answerProposal } from '../../../src/application/plan/answer-proposal.ts';
import { proposePlan } from '../../../src/application/plan/propose-plan.ts';
import { putResult, removeResult } from '../../../src/application/self/manage-results.ts';
import { anAppraisal, inStatus, now } from '../../support/builders.ts';

const planned = { no: 1, title: 'Layanan pengaduan', target: '120' };
const listed = anAppraisal({ results: [planned, { no: 2, title: 'Pelatihan', isOwn: true }] });

describe('a work result that the superior planned', () => {
  it('is not given other words by the employee, nor removed; what came of it is', () => {
    for (const words of [
      { title: 'Lain', target: '120' },
      { title: planned.title, target: '10' },
      { title: planned.title },
    ])
      expect(putResult(listed, 'self', now, words, 1)).toEqual({
        ok: false,
        error: { code: 'planned-result' },
      });
    expect(removeResult(listed, 'self', now, 1)).toEqual({ ok: false, error: { code: 'planned-result' } });
    const reported = putResult(listed, 'self', now, { ...planned, realisation: '131' }, 1);
    expect(reported.ok && reported.value.appraisal.results[0]).toEqual({ ...planned, realisation: '131' });
  });

  it('changes when the appraiser accepts what was proposed, and only then; both are told by a row', () => {
    const proposed = proposePlan(listed, 'self', now, 1, { title: 'Layanan warga' });
    if (!proposed.ok) throw new Error(proposed.error.code);
    const { appraisal, writes } = proposed.value;
    expect(appraisal.results[0]).toEqual({ ...planned, askedTitle: 'Layanan warga', askedAt: now });
    expect(writes.at(-1)).toMatchObject({ intent: { kind: 'plan-asked', personId: listed.appraiser.id } });

    expect(answerProposal(appraisal, 'self', now, appraisal.revision, 1, true).ok).toBe(false);
    const kept = answerProposal(appraisal, 'appraiser', now, appraisal.revision, 1, false);
    expect(kept.ok && kept.value.appraisal.results[0]).toMatchObject({ ...planned, askAnswer: 'refused' });
    const accepted = answerProposal(appraisal, 'appraiser', now, appraisal.revision, 1, true);
    if (!accepted.ok) throw new Error(accepted.error.code);
    expect(accepted.value.appraisal.results[0]).toMatchObject({
      title: 'Layanan warga',
      askAnswer: 'accepted',
    });
    expect(accepted.value.appraisal.results[0]).not.toHaveProperty('target');
    expect(accepted.value.writes.at(-1)).toMatchObject({
      intent: { kind: 'plan-answered', personId: listed.employee.id },
    });
    const again = answerProposal(accepted.value.appraisal, 'appraiser', now, appraisal.revision + 1, 1, true);
    expect(again).toEqual({ ok: false, error: { code: 'no-such-item' } });
  });

  it('has no answer any more once the rating is confirmed, and the employee proposes nothing for what they added', () => {
    const asked = inStatus('rated', { results: [{ ...planned, askedTitle: 'Lain', askedAt: now }] });
    expect(answerProposal(asked, 'appraiser', now, asked.revision, 1, true)).toEqual({
      ok: false,
      error: { code: 'already-rated' },
    });
    expect(proposePlan(listed, 'self', now, 2, { title: 'Lain' })).toEqual({
      ok: false,
      error: { code: 'no-such-item' },
    });
  });
});
