import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { Grant } from '../../domain/authorization/officer.ts';
import type { Relation } from '../../domain/authorization/policy.ts';
import type { DocumentKind } from '../../domain/documents/document.ts';
import type { Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Decided } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import { takeOutDocument, takeOutDossier, takeOutTalk } from './take-out-document.ts';

type Asked = readonly [Appraisal, Relation, Temporal.Instant, readonly Grant[]];

/** Each kind by the use case that decides who may have it. */
export function takeOut(
  kind: DocumentKind,
  asked: Asked,
  as: { readonly version: number; readonly code: string },
): Result<Decided, Refusal> {
  switch (kind) {
    case 'objection':
      return takeOutDossier(...asked, { kind, ...as });
    case 'talk':
      return takeOutTalk(...asked, { kind, ...as });
    default:
      return takeOutDocument(...asked, { kind, ...as });
  }
}
