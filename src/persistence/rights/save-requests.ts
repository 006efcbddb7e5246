import type { Write } from '../../application/outcome/writes.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Executor } from '../db.ts';
import type { Part } from '../events/part.ts';
import { runAlone } from '../events/run-parts.ts';
import { outboxRow } from '../outbox/outbox-row.ts';
import { toHr } from '../outbox/to-hr.ts';
import { audit } from '../schema/appraisals.ts';
import { outbox } from '../schema/messaging.ts';
import { insert } from '../sql/write.ts';
import { requestParts } from './request-parts.ts';

/** Who does it outside of a screen of requests: an operator, the sweep, or an officer by another act. */
export type RequestsBy = {
  readonly now: Temporal.Instant;
  readonly role: 'operator' | 'system' | 'hr';
  readonly actorId?: string;
  /** The operator, where the roster knows them. */
  readonly operatorId?: string;
  readonly eventId?: string;
};

/** Saves what a use case about requests decided, as one statement; `moved` when something changed meanwhile. */
export function saveRequests(
  db: Executor,
  writes: readonly Write[],
  { now, role, actorId, operatorId, eventId = newId() }: RequestsBy,
): Promise<'done' | 'moved'> {
  const by = { at: now, role, eventId, ...(actorId !== undefined && { actorId }) };
  const parts = writes.flatMap((write): Part[] => {
    switch (write.kind) {
      case 'put-request':
      case 'answer-request':
      case 'restrict':
      case 'end-report':
        return requestParts(write, { now, ...(operatorId !== undefined && { operatorId }) });
      case 'outbox':
        return [
          {
            name: 'outbox',
            query: insert(outbox, outboxRow(write, now, eventId), { target: [outbox.dedupeKey] }),
          },
        ];
      case 'outbox-to-hr':
        return [{ name: 'outbox_hr', query: toHr(write, { now, eventId }) }];
      case 'audit':
        return [];
      default:
        throw new Error(`a request does not write ${write.kind}`);
    }
  });
  const acts = writes.flatMap((write) => (write.kind === 'audit' ? [auditRow(write, by)] : []));
  // Rows of an act with an appraisal have a column more, and the first row says which columns there are.
  const noted = acts.map((act): Part => ({ name: 'audit', query: insert(audit, act) }));
  return runAlone(db, [...parts, ...noted]);
}
