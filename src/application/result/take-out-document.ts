import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { Grant } from '../../domain/authorization/officer.ts';
import type { DocumentKind } from '../../domain/documents/document.ts';
import { caseOf } from '../../domain/objection/case.ts';
import { hasRecord } from '../../domain/talk/talk.ts';
import { refusalToEnter } from '../assist/enter-paper.ts';
import { auditWrite, type Decided, guarded, refusalBy, type UseCase } from '../outcome/decided.ts';

/** What is taken out: which document, and the how manieth of this appraisal it is. */
type TakenOut<Kind extends DocumentKind> = {
  readonly kind: Kind;
  readonly version: number;
  readonly code: string;
};

/**
 * Somebody takes out a document of a result, for the file: it changes nothing, and leaves a row each time, also once the
 * cycle is closed. Refuses `not-yours`, and `not-released` before the employee has the result.
 */
export const takeOutDocument: UseCase<
  [grants: readonly Grant[], taken: TakenOut<Exclude<DocumentKind, 'objection' | 'talk'>>]
> = guarded(
  (appraisal, relation) => refusalBy('document.view', appraisal, relation, { code: 'not-released' }),
  ({ appraisal, relation }, grants, taken) =>
    refusalToEnter(appraisal, relation, grants) ?? issued(appraisal, taken),
);

/**
 * The same of the record of a talk. Until both confirmed it, it is for the two alone. Refuses `talk-not-now` where there is
 * nothing to record, or not yet for whoever asks.
 */
export const takeOutTalk: UseCase<[grants: readonly Grant[], taken: TakenOut<'talk'>]> = guarded(
  (appraisal, relation) => refusalBy('document.view', appraisal, relation, { code: 'not-released' }),
  ({ appraisal, relation }, grants, taken) => {
    const refusal = refusalToEnter(appraisal, relation, grants);
    if (refusal) return refusal;
    const isSide = relation === 'self' || relation === 'appraiser';
    return hasRecord(appraisal.talk, isSide) ? issued(appraisal, taken) : { code: 'talk-not-now' };
  },
);

/**
 * The same of all that an objection is made of. HR takes it out for the file once it is decided, and reads nothing of it
 * before; who was to decide what was withdrawn has nothing to do with it any more. Refuses `not-objected` then, and
 * where there is none.
 */
export const takeOutDossier: UseCase<[grants: readonly Grant[], taken: TakenOut<'objection'>]> = guarded(
  (appraisal, relation) => refusalBy('dossier.view', appraisal, relation, { code: 'not-objected' }),
  ({ appraisal, relation }, grants, taken) => {
    const refusal = refusalToEnter(appraisal, relation, grants);
    if (refusal) return refusal;
    return caseOf(appraisal) === undefined ? { code: 'not-objected' } : issued(appraisal, taken);
  },
);

const issued = (appraisal: Appraisal, taken: TakenOut<DocumentKind>): Decided => ({
  appraisal,
  writes: [auditWrite(appraisal, 'result.export', { after: { as: 'document', ...taken } })],
});
