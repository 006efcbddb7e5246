import { missingSelf } from '../../domain/appraisal/self-assessment.ts';
import { endOfPaper } from '../assist/enter-paper.ts';
import { appraisalWrite, auditWrite, changed, guarded, type UseCase } from '../outcome/decided.ts';
import { handInPieces, takeBackPieces } from '../pocket/hand-in-pieces.ts';
import { refusalToAnswer } from './self-guard.ts';

/**
 * Submits the self-assessment: from now on the appraiser can see it. All sixteen answers are needed, but no notes.
 * `revision` is the one the person saw. Refuses as `answerItem` does, and `changed-since-shown`, `incomplete`.
 */
export const submitSelfAssessment: UseCase<[revision: number]> = guarded(
  (appraisal, relation, now) => refusalToAnswer(appraisal, relation, now, 'appraisal.submit'),
  ({ appraisal, relation, now }, revision) => {
    const missing = missingSelf(appraisal);
    if (missing.length > 0) return { code: 'incomplete', missing };
    if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
    const change = { before: { status: appraisal.status }, after: { status: 'submitted' } };
    const audit = auditWrite(appraisal, 'self.submit', change);
    const { pieces, writes } = handInPieces(appraisal);
    const paper = endOfPaper(appraisal, relation, now);
    const papers = paper.papers ?? appraisal.papers;
    const after = { ...appraisal, pieces, ...(papers && { papers }) };
    const changes = { status: 'submitted', selfSubmittedAt: now } as const;
    return changed(after, changes, audit, [...writes, ...paper.writes]);
  },
);

/**
 * Takes back a submitted self-assessment, until the appraiser has begun or the window is over. The answers stay.
 * Refuses `not-yours`, `not-submitted-yet`, `rating-has-begun`, `window-over`, `changed-since-shown`.
 */
export const withdrawSelfAssessment: UseCase<[revision: number]> = guarded(
  (appraisal, relation, now) => refusalToAnswer(appraisal, relation, now, 'appraisal.withdraw'),
  ({ appraisal }, revision) => {
    if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
    const { selfSubmittedAt: _taken, ...rest } = appraisal;
    const { pieces, writes } = takeBackPieces(appraisal);
    const change = { before: { status: appraisal.status }, after: { status: 'self-assessment' } };
    return {
      appraisal: { ...rest, pieces, revision: appraisal.revision + 1, status: 'self-assessment' },
      writes: [
        appraisalWrite(appraisal, { status: 'self-assessment', selfSubmittedAt: null }),
        auditWrite(appraisal, 'self.withdraw', change),
        ...writes,
      ],
    };
  },
);
