import { describe, expect, it } from 'vitest';
import {
  putResult,
  realisationMax,
  removeResult,
  resultTextMax,
} from '../../../src/application/self/manage-results.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { anAppraisal, now, withSelf } from '../../support/builders.ts';
import { answersWrite, appraisalId, audit, done, guarded } from './saved.ts';

describe('a work result', () => {
  const put = (appraisal: Appraisal, text: Parameters<typeof putResult>[3], no?: number) =>
    done(putResult(appraisal, 'self', now, text, no));

  it('is saved tidied up, without what is blank, under the first free number and in order', () => {
    const two = anAppraisal({
      results: [
        { no: 1, isOwn: true, title: 'Satu' },
        { no: 3, title: 'Tiga' },
      ],
    });
    const { appraisal, writes } = put(two, { title: ' Dua ', target: ' 120 ', realisation: ' ' });
    const result = { no: 2, isOwn: true, title: 'Dua', target: '120' };
    expect(appraisal.results.map(({ no }) => no)).toEqual([1, 2, 3]);
    expect(appraisal.results[1]).toStrictEqual(result);
    expect(appraisal.revision).toBe(2);
    expect(writes).toEqual([
      { kind: 'put-result', appraisalId, result },
      guarded({}),
      audit('self.answer', { before: null, after: result }),
    ]);
  });

  it('replaces the one of its number in whole, and that one only', () => {
    const [one, two] = [
      { no: 1, isOwn: true, title: 'Satu', target: '1', realisation: '1' },
      { no: 2, isOwn: true, title: 'Dua' },
    ];
    const { appraisal, writes } = put(
      anAppraisal({ results: [one, two] }),
      { title: 'Baru', realisation: 'x' },
      1,
    );
    expect(appraisal.results).toStrictEqual([{ no: 1, isOwn: true, title: 'Baru', realisation: 'x' }, two]);
    expect(writes.at(-1)).toEqual(
      audit('self.answer', { before: one, after: { no: 1, isOwn: true, title: 'Baru', realisation: 'x' } }),
    );
  });

  it('may be replaced when ten are listed, and has texts up to their limits', () => {
    const ten = anAppraisal({
      results: Array.from({ length: 10 }, (_, at) => ({ no: at + 1, isOwn: true, title: 'x' })),
    });
    expect(put(ten, { title: 'Baru' }, 10).appraisal.results[9]).toEqual({
      no: 10,
      isOwn: true,
      title: 'Baru',
    });
    const [most, realisation] = ['x'.repeat(resultTextMax), 'x'.repeat(realisationMax)];
    expect(put(anAppraisal(), { title: ` ${most} `, target: most, realisation }).appraisal.results).toEqual([
      { no: 1, isOwn: true, title: most, target: most, realisation },
    ]);
    expect(putResult(anAppraisal(), 'self', now, { title: 'x', realisation: `${realisation}x` })).toEqual({
      ok: false,
      error: { code: 'text-too-long', max: realisationMax },
    });
    for (const text of [{ title: `${most}x` }, { title: 'x', target: `${most}x` }])
      expect(putResult(anAppraisal(), 'self', now, text)).toEqual({
        ok: false,
        error: { code: 'text-too-long', max: resultTextMax },
      });
  });

  it('is removed with the answers about it, and nothing else is', () => {
    const results = [
      { no: 1, isOwn: true, title: 'Satu' },
      { no: 2, isOwn: true, title: 'Dua' },
    ];
    const before = withSelf(anAppraisal({ results }), { 'R.1': { value: 2 }, 'R.2': { value: 3 } });
    const { appraisal, writes } = done(removeResult(before, 'self', now, 1));
    expect(appraisal.results).toEqual([{ no: 2, isOwn: true, title: 'Dua' }]);
    expect(appraisal.answers.self).toEqual({ 'R.2': { value: 3 } });
    expect(writes).toEqual([
      { kind: 'remove-result', appraisalId, no: 1 },
      answersWrite({ 'R.1': undefined }),
      guarded({}),
      audit('self.answer', { before: { no: 1, isOwn: true, title: 'Satu' }, after: null }),
    ]);
    const second = done(removeResult(before, 'self', now, 2));
    expect(second.appraisal.results).toEqual([{ no: 1, isOwn: true, title: 'Satu' }]);
    expect(second.writes.at(-1)).toMatchObject({ before: { no: 2, isOwn: true, title: 'Dua' } });
    expect(removeResult(before, 'self', now, 3).ok).toBe(false);
  });
});
