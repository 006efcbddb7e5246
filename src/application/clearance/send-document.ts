import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { Relation } from '../../domain/authorization/policy.ts';
import { type Clearance, isCleared } from '../../domain/clearance/clearance.ts';
import { type DocumentKind, documentKinds } from '../../domain/documents/document.ts';
import type { Temporal } from '../../shared/time.ts';
import { guarded, refusalBy, type UseCase } from '../outcome/decided.ts';
import { takeOut } from '../result/take-out-document.ts';

/**
 * Which documents of a result somebody may have in their chat, apart from the clearance: those that they may take out, and
 * only of the two whose result it is. HR and superiors take theirs out by the command, for the file.
 */
export const documentsFor = (
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
): readonly DocumentKind[] =>
  relation === 'self' || relation === 'appraiser'
    ? documentKinds.filter(
        (kind) => takeOut(kind, [appraisal, relation, now, []], { version: 0, code: '' }).ok,
      )
    : [];

/**
 * Asks for a document of a result in one's private chat. It is made behind the press and sent by the lane, and both look
 * at clearance and right again. Refuses `not-cleared` where the agency lets no document into a chat.
 */
export const sendDocument: UseCase<
  [clearance: Clearance | undefined, asked: { readonly kind: DocumentKind; readonly fileId: string }]
> = guarded(
  (appraisal, relation) => refusalBy('document.view', appraisal, relation, { code: 'not-released' }),
  ({ appraisal, relation, now }, clearance, { kind, fileId }) => {
    if (!isCleared(clearance, 'document')) return { code: 'not-cleared' };
    if (!documentsFor(appraisal, relation, now).includes(kind)) return { code: 'not-yours' };
    return { appraisal, writes: [{ kind: 'put-chat-file', fileId, what: kind, appraisalId: appraisal.id }] };
  },
);
