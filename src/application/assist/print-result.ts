import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { PaperKind } from '../../domain/assist/paper.ts';
import type { Grant } from '../../domain/authorization/officer.ts';
import type { Relation } from '../../domain/authorization/policy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditWrite, type Decided, outboxWrite } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';
import { refusalToBegin } from './enter-paper.ts';
import { refusalToRecord } from './record-result.ts';

/**
 * Somebody takes a result out on paper, to hand it over: it changes nothing, and leaves a row each time. Refuses as
 * `recordResult` does.
 */
export function exportOnPaper(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  grants: readonly Grant[],
): Result<Decided, Refusal> {
  const refusal = refusalToRecord(appraisal, relation, grants, now);
  if (refusal) return fail(refusal);
  return ok({ appraisal, writes: [auditWrite(appraisal, 'result.export', { after: { as: 'paper' } })] });
}

/** Pressed again within a minute, the same paper is meant. */
const onceMs = 60_000;

const paperWanted = (kind: PaperKind, appraisalId: string, now: Temporal.Instant, personId: string): Write =>
  outboxWrite(
    { kind: 'paper-wanted', personId, appraisalId },
    `paper:${kind}:${appraisalId}:${personId}:${Math.floor(now.epochMilliseconds / onceMs)}`,
  );

/**
 * Somebody who may enter a self-assessment from paper asks for its form, to hand it over. The bot draws it when it is sent,
 * if they may still have it then. Refuses as `beginPaper` does.
 */
export function askForForm(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  grants: readonly Grant[],
  personId: string,
): Result<Decided, Refusal> {
  const refusal = refusalToBegin(appraisal, relation, now, grants);
  return refusal
    ? fail(refusal)
    : ok({ appraisal, writes: [paperWanted('self', appraisal.id, now, personId)] });
}

/** The same of a result with its slip; it leaves a row each time. Refuses as `exportOnPaper` does. */
export function askForResult(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  grants: readonly Grant[],
  personId: string,
): Result<Decided, Refusal> {
  const printed = exportOnPaper(appraisal, relation, now, grants);
  if (!printed.ok) return printed;
  return ok({
    appraisal,
    writes: [paperWanted('result', appraisal.id, now, personId), ...printed.value.writes],
  });
}
