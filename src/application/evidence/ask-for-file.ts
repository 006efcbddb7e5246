import { seenFile } from '../../domain/pocket/seen-file.ts';
import { auditWrite, guarded, outboxWrite, refusalBy, type UseCase } from '../outcome/decided.ts';

/**
 * Somebody wants to see a kept file: the bot sends it, if they may still see it then. That anybody but the employee asked
 * is recorded. Refuses `not-yours` and `no-such-file`, which is also said of a file they may not see yet.
 */
export const askForFile: UseCase<[fileId: string, personId: string]> = guarded(
  (appraisal, relation) => refusalBy('evidence.view', appraisal, relation, { code: 'no-such-file' }),
  ({ appraisal, relation, now }, fileId, personId) => {
    const file = seenFile(appraisal, relation, fileId);
    if (file?.status !== 'kept') return { code: 'no-such-file' };
    const { id, item } = file;
    return {
      appraisal,
      writes: [
        outboxWrite(
          { kind: 'file-wanted', personId, appraisalId: appraisal.id, fileId },
          `file:${fileId}:${personId}:${now.epochMilliseconds}`,
        ),
        ...(relation === 'self' ? [] : [auditWrite(appraisal, 'evidence.read', { after: { id, item } })]),
      ],
    };
  },
);
