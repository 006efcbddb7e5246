import { expect, it } from 'vitest';
import { fileSignedCopy } from '../../../src/application/signing/file-signed-copy.ts';
import { resultDetailsScreen } from '../../../src/conversation/features/result/details.screen.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { visibleFiles } from '../../../src/domain/files/evidence-file.ts';
import { signedCopies, signedCopiesMax, signedForm } from '../../../src/domain/files/signed-copy.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { textOf } from '../../support/script/neutral-screen.ts';
import { aCompleteRating, aContext, aReleasedResult, inRating } from '../rating/rig.ts';

const all = { canSend: true, canReceive: true };
const photo = (id: string) => ({ id, source: { fileId: id } });

function read(appraisal: Appraisal, locale: 'id' | 'en' = 'id'): string {
  const screen = { at: 'result-card', appraisalId: appraisal.id, isExpanded: true } as const;
  const { t, model } = aContext(appraisal, { relation: 'self', screen, locale, now: inRating });
  return resultDetailsScreen(t, model, appraisal, [], all).blocks.map(textOf).join('\n');
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

it('the employee or the appraiser files a photo of it, beside the result and changing nothing of it', () => {
  const result = aReleasedResult();
  for (const relation of ['self', 'appraiser'] as const) {
    const filed = fileSignedCopy(result, relation, inRating, [photo('f9')]);
    if (!filed.ok) throw new Error(filed.error.code);
    const { appraisal, writes } = filed.value;
    expect(appraisal).toEqual({ ...result, revision: result.revision + 1, files: appraisal.files });
    expect(signedCopies(appraisal)).toEqual([{ id: 'f9', item: signedForm, status: 'waiting' }]);
    expect(writes.map(({ kind }) => kind)).toEqual(['put-files', 'appraisal', 'audit']);
    expect(read(appraisal)).toContain('Salinan sedang diambil');
  }
});

it('nobody else files one, none before the result is given or after the cycle is closed, and not without end', () => {
  const result = aReleasedResult();
  const refusal = (of: Appraisal, relation: 'self' | 'second-appraiser' | 'hr', count = 1) => {
    const sent = Array.from({ length: count }, (_, at) => photo(`f${at}`));
    const filed = fileSignedCopy(of, relation, inRating, sent);
    return filed.ok ? undefined : filed.error.code;
  };
  expect(refusal(result, 'second-appraiser')).toBe('not-yours');
  expect(refusal(result, 'hr')).toBe('not-yours');
  expect(refusal(aCompleteRating({ status: 'rated', predicate: 'good' }), 'self')).toBe('not-released');
  expect(refusal({ ...result, cycle: { ...result.cycle, closedAt: inRating } }, 'self')).toBe('cycle-closed');
  expect(refusal(result, 'self', signedCopiesMax)).toBeUndefined();
  expect(refusal(result, 'self', signedCopiesMax + 1)).toBe('too-many-files');
});

it('both see it once it is kept, also where ratings were given without the self-assessment', () => {
  const kept = { id: 'f9', item: signedForm, status: 'kept', kind: 'picture', size: 1000 } as const;
  const result = aReleasedResult({ files: [kept] });
  const { settings } = result.cycle;
  const blind = { ...result, cycle: { ...result.cycle, settings: { ...settings, isBlind: true } } };
  for (const relation of ['self', 'appraiser'] as const)
    expect(visibleFiles(blind, relation)).toEqual([kept]);
  expect(visibleFiles(blind, 'second-appraiser')).toEqual([]);
  const screen = { at: 'result-card', appraisalId: result.id, isExpanded: true } as const;
  const { t, model } = aContext(result, { relation: 'self', screen, now: inRating });
  const [button] = resultDetailsScreen(t, model, result, [], all).blocks.flatMap((block) =>
    block.kind === 'buttons'
      ? block.buttons.filter((one) => 'action' in one && one.action.type === 'file.get')
      : [],
  );
  expect(button).toMatchObject({ label: 'Formulir, foto 1', action: { fileId: 'f9' } });
});
