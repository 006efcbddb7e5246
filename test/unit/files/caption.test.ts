import { expect, it } from 'vitest';
import { takeFiles } from '../../../src/conversation/features/evidence/take-files.ts';
import { fileCaptionMax } from '../../../src/domain/files/evidence-file.ts';
import { aContext, anAppraisal, appraisalId, inSelf, writesOf } from '../rating/rig.ts';

const card = { appraisalId, item: 'M.01' };
const id = '01930000-0000-7000-8000-0000000000f1';

function sent(caption: string) {
  const draft = anAppraisal({ status: 'self-assessment', selfSubmittedAt: undefined });
  const context = aContext(draft, {
    screen: { at: 'self-card', ...card },
    relation: 'self',
    now: inSelf,
  });
  const step = takeFiles(context, card, { files: [{ id, source: { fileId: 'x' } }], caption });
  const [put] = writesOf(step?.writes, 'put-files');
  return { kept: put?.files[0]?.caption, said: step?.notice?.text };
}

it('words beside a file that are too long are not cut in silence: what is kept of them is said', () => {
  const fits = 'a'.repeat(fileCaptionMax);
  expect(sent(fits).kept).toBe(fits);
  expect(sent(fits).said).not.toContain('karakter');
  const long = sent(`${fits}bc`);
  expect(long.kept).toHaveLength(fileCaptionMax);
  expect(long.said).toContain(`saya simpan ${fileCaptionMax} karakter pertama`);
});
