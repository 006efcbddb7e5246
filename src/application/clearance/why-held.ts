import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { Grant } from '../../domain/authorization/officer.ts';
import type { Relation } from '../../domain/authorization/policy.ts';
import { type ChatFileKind, type HeldReason, isTable } from '../../domain/clearance/chat-file.ts';
import { type Clearance, isCleared } from '../../domain/clearance/clearance.ts';
import { mayErrand } from '../../domain/hr/errand.ts';
import type { Temporal } from '../../shared/time.ts';
import { documentsFor } from './send-document.ts';

/** A file that was asked for, and how whoever gets it stands now. */
type Asked = {
  readonly kind: ChatFileKind;
  /** Of a table: the one unit it is of. */
  readonly unit?: string | null | undefined;
  readonly clearance: Clearance;
  /** Of a document. */
  readonly subject: Appraisal | undefined;
  readonly relation: Relation;
  readonly grants: readonly Grant[];
  readonly now: Temporal.Instant;
};

/** Why a file may not go into a chat now, or not into theirs; undefined = it may. Asked when it is made and when it is sent. */
export function whyHeld(asked: Asked): HeldReason | undefined {
  const { kind, unit, clearance, subject, relation, grants, now } = asked;
  if (isTable(kind)) {
    if (!isCleared(clearance, 'table')) return 'clearance';
    return mayErrand(grants, 'tables', unit ?? undefined) ? undefined : 'right';
  }
  if (!isCleared(clearance, 'document')) return 'clearance';
  return subject && documentsFor(subject, relation, now).includes(kind) ? undefined : 'right';
}
