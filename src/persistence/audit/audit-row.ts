import type { AuditRole, Write } from '../../application/outcome/writes.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';

/** Who acted, when, and because of what. */
export type AuditedBy = {
  readonly at: Temporal.Instant;
  readonly role: AuditRole;
  readonly actorId?: string;
  /** The event it is a consequence of; absent for the command line. */
  readonly eventId?: string;
};

/** A row of the audit trail, every column named, so that the statement is the same whatever an act says of itself. */
export const auditRow = (
  { act, appraisalId, before, after }: Omit<Extract<Write, { kind: 'audit' }>, 'kind'>,
  { at, role, actorId, eventId }: AuditedBy,
) => ({
  id: newId(),
  at,
  actorId: actorId ?? null,
  role,
  act,
  appraisalId: appraisalId ?? null,
  before: before ?? null,
  after: after ?? null,
  eventId: eventId ?? null,
});
