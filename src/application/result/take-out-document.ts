import type { Grant } from '../../domain/authorization/officer.ts';
import type { DocumentKind } from '../../domain/documents/document.ts';
import { refusalToEnter } from '../assist/enter-paper.ts';
import { auditWrite, guarded, refusalBy, type UseCase } from '../outcome/decided.ts';

/** What is taken out: which document, and the how manieth of this appraisal it is. */
type TakenOut = { readonly kind: DocumentKind; readonly version: number; readonly code: string };

/**
 * Somebody takes out a document of a result, for the file: it changes nothing, and leaves a row each time, also once the
 * cycle is closed. Refuses `not-yours`, and `not-released` before the employee has the result.
 */
export const takeOutDocument: UseCase<[grants: readonly Grant[], taken: TakenOut]> = guarded(
  (appraisal, relation) => refusalBy('document.view', appraisal, relation, { code: 'not-released' }),
  ({ appraisal, relation }, grants, taken) =>
    refusalToEnter(appraisal, relation, grants) ?? {
      appraisal,
      writes: [auditWrite(appraisal, 'result.export', { after: { as: 'document', ...taken } })],
    },
);
