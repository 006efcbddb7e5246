import { appraisalWrite, auditWrite, guarded, type UseCase } from '../outcome/decided.ts';
import { refusalToAnswer } from '../self/self-guard.ts';

/**
 * The employee takes a file away, until the self-assessment is handed in; one that is still being fetched is not kept.
 * Refuses as `answerItem` does, and `no-such-file`.
 */
export const removeFile: UseCase<[fileId: string]> = guarded(refusalToAnswer, ({ appraisal }, fileId) => {
  const file = appraisal.files.find(({ id }) => id === fileId);
  if (!file) return { code: 'no-such-file' };
  const { id, item } = file;
  return {
    appraisal: {
      ...appraisal,
      files: appraisal.files.filter((one) => one !== file),
      revision: appraisal.revision + 1,
    },
    writes: [
      { kind: 'remove-file', appraisalId: appraisal.id, fileId },
      appraisalWrite(appraisal, {}),
      auditWrite(appraisal, 'evidence.remove', { before: { id, item }, after: null }),
    ],
  };
});
