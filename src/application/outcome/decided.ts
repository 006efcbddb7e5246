import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { can, isReading, type Permission, type Relation } from '../../domain/authorization/policy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Intent } from './intents.ts';
import type { Refusal } from './refusals.ts';
import type { AppraisalChanges, AuditAct, OwnChanges, Write, WriteOf } from './writes.ts';

/** What a use case decided: the changed appraisal, and the writes that save the change. */
export type Decided = { readonly appraisal: Appraisal; readonly writes: readonly Write[] };

/** Decides one act of an actor on an appraisal at an instant. It saves nothing: the caller saves the writes. */
export type UseCase<More extends readonly unknown[] = []> = (
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  ...more: More
) => Result<Decided, Refusal>;

/** Why an actor may not do something at an instant; undefined = it may be done. */
export type Guard = (appraisal: Appraisal, relation: Relation, now: Temporal.Instant) => Refusal | undefined;

type Act = { readonly appraisal: Appraisal; readonly relation: Relation; readonly now: Temporal.Instant };

/** Makes a use case that asks its guard before anything else, so that no decision forgets who may act. */
export const guarded =
  <More extends readonly unknown[]>(
    guard: Guard,
    decide: (act: Act, ...more: More) => Decided | Refusal,
  ): UseCase<More> =>
  (appraisal, relation, now, ...more) => {
    const outcome = guard(appraisal, relation, now) ?? decide({ appraisal, relation, now }, ...more);
    return 'code' in outcome ? fail(outcome) : ok(outcome);
  };

/** What the policy says, as a refusal; `inWrongState` is told to those who may do it, but not in this status. */
export function refusalBy(
  permission: Permission,
  { status, cycle }: Appraisal,
  relation: Relation,
  inWrongState: Refusal,
): Refusal | undefined {
  const right = can(relation, permission, status);
  if (right.allowed) return cycle.closedAt && !isReading(permission) ? { code: 'cycle-closed' } : undefined;
  return right.reason === 'not-yours' ? { code: 'not-yours' } : inWrongState;
}

/** Nothing to save: the appraisal already is as requested. */
export const unchanged = (appraisal: Appraisal): Decided => ({ appraisal, writes: [] });

/** The appraisal with these changes, and what saves them: its one write, the audit row, and whatever else follows. */
export const changed = (
  appraisal: Appraisal,
  changes: OwnChanges,
  audit: Write,
  more: readonly Write[] = [],
): Decided => ({
  appraisal: { ...appraisal, ...changes, revision: appraisal.revision + 1 },
  writes: [appraisalWrite(appraisal, changes), audit, ...more],
});

/** The one `appraisal` write of an event. The save fails when the stored revision differs, else raises it. */
export const appraisalWrite = (loaded: Appraisal, changes: AppraisalChanges): Write => ({
  kind: 'appraisal',
  appraisalId: loaded.id,
  revision: loaded.revision,
  changes,
});

/** The audit row of an act, with what it changed. */
export const auditWrite = (
  { id }: Pick<Appraisal, 'id'>,
  act: AuditAct,
  change: Pick<WriteOf<'audit'>, 'before' | 'after'>,
): WriteOf<'audit'> => ({ kind: 'audit', act, appraisalId: id, ...change });

/** A message to send as soon as the decision is saved. */
export const outboxWrite = (intent: Intent, dedupeKey: string): WriteOf<'outbox'> => ({
  kind: 'outbox',
  intent,
  dedupeKey,
});
