import { signedCopies, signedCopiesMax, signedForm } from '../../domain/files/signed-copy.ts';
import { appraisalWrite, auditWrite, guarded, refusalBy, type UseCase } from '../outcome/decided.ts';
import type { SentFile } from '../outcome/files.ts';

/**
 * The employee or the appraiser files photos of the form as it was signed on paper, by the way of all evidence. It changes
 * nothing of the result, and is no signature: the paper is. Whoever sent one has it in the chat; it is not taken away
 * again. Refuses `not-released`, `cycle-closed` and `too-many-files`.
 */
export const fileSignedCopy: UseCase<[sent: readonly SentFile[]]> = guarded(
  (appraisal, relation) => refusalBy('copy.file', appraisal, relation, { code: 'not-released' }),
  ({ appraisal }, sent) => {
    if (signedCopies(appraisal).length + sent.length > signedCopiesMax)
      return { code: 'too-many-files', max: signedCopiesMax };
    const files = sent.map((file) => ({ ...file, item: signedForm }));
    const waiting = files.map(({ source: _, ...file }) => ({ ...file, status: 'waiting' as const }));
    return {
      appraisal: {
        ...appraisal,
        files: [...appraisal.files, ...waiting],
        revision: appraisal.revision + 1,
      },
      writes: [
        { kind: 'put-files', appraisalId: appraisal.id, files },
        appraisalWrite(appraisal, {}),
        auditWrite(appraisal, 'evidence.send', {
          after: { item: signedForm, files: files.map(({ id }) => id) },
        }),
      ],
    };
  },
);
