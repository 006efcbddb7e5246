import { expect, it } from 'vitest';
import { resultDetailsScreen } from '../../../src/conversation/features/result/details.screen.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { textOf } from '../../support/script/neutral-screen.ts';
import { aCompleteRating, aContext, aReleasedResult, inRating } from '../rating/rig.ts';

function read(appraisal: Appraisal, locale: 'id' | 'en' = 'id'): string {
  const screen = { at: 'result-details', appraisalId: appraisal.id } as const;
  const { t, model } = aContext(appraisal, { relation: 'self', screen, locale, now: inRating });
  return resultDetailsScreen(t, model, appraisal, []).blocks.map(textOf).join('\n');
}

it('a result says who signs it on paper: both, and the superior only once there was an objection', () => {
  const plain = read(aReleasedResult());
  expect(plain).toContain('pejabat penilai: ');
  expect(plain).toContain('pegawai: ');
  expect(plain).not.toContain('atasan pejabat penilai, karena ada keberatan');
  const objected = aReleasedResult({ status: 'objected', objectedAt: inRating, objectionReason: 'x' });
  expect(read(objected)).toContain('atasan pejabat penilai, karena ada keberatan');
});

it('what is pressed is never called a signature, and before it is released nothing is to be signed', () => {
  expect(read(aReleasedResult())).toContain('Tombol di sini bukan tanda tangan.');
  for (const locale of locales)
    expect(
      read(aCompleteRating({ status: 'rated', predicate: 'good', ratedAt: inRating }), locale),
    ).not.toMatch(/tanda tangan|signed/i);
});
