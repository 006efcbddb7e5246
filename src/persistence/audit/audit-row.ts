import type { AuditRole, Write } from '../../application/outcome/writes.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';

/** Who acted, when, and which event caused it. */
export type AuditedBy = {
  readonly at: Temporal.Instant;
  readonly role: AuditRole;
  readonly actorId?: string;
  /** The event that caused the act; absent when the act came from the command line. */
  readonly eventId?: string;
};

/** Who acts, before it is known when. */
export type Acting = Omit<AuditedBy, 'at'>;
/** Whoever sits at the command line; who that is, the session says. */
export const byOperator: Acting = { role: 'operator' };

/** A row of the audit trail. It names every column, so that the text of the statement is the same for every act. */
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
