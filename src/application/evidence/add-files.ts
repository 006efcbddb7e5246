import { filesMax } from '../../domain/files/evidence-file.ts';
import { appraisalWrite, auditWrite, guarded, type UseCase } from '../outcome/decided.ts';
import type { SentFile } from '../outcome/files.ts';
import { isSelfItem } from '../self/save-answer.ts';
import { refusalToAnswer } from '../self/self-guard.ts';

/**
 * The employee sends files as evidence for an item of the self-assessment. They are noted with the same save, and fetched
 * behind it: only then it is known what they are, and an act of its own records their hash. Refuses as `answerItem` does,
 * and `too-many-files`.
 */
export const addFiles: UseCase<[item: string, sent: readonly SentFile[]]> = guarded(
  refusalToAnswer,
  ({ appraisal }, item, sent) => {
    if (!isSelfItem(appraisal, item)) return { code: 'no-such-item' };
    if (appraisal.files.length + sent.length > filesMax) return { code: 'too-many-files', max: filesMax };
    const files = sent.map((file) => ({ ...file, item }));
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
        auditWrite(appraisal, 'evidence.send', { after: { item, files: files.map(({ id }) => id) } }),
      ],
    };
  },
);
