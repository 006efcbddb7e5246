import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { type Paper, receivedAt, type SlipAnswer, saidAt } from '../../domain/assist/paper.ts';
import type { Grant } from '../../domain/authorization/officer.ts';
import type { Relation } from '../../domain/authorization/policy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import {
  appraisalWrite,
  auditWrite,
  type Decided,
  type Guard,
  guarded,
  refusalBy,
  type UseCase,
} from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { AppraisalChanges, Write, WriteOf } from '../outcome/writes.ts';
import { type PromisedTerm, promisedDay } from '../result/open-result.ts';
import { acknowledgeResult, objected, refusalToObject } from '../result/respond-to-result.ts';
import {
  type Enterer,
  type PaperGiven,
  refusalOfPaper,
  refusalToEnter,
  saidOf,
  toldOf,
} from './enter-paper.ts';

/** The answer on the slip below the result; of an objection also its reasons, as written there. */
export type Slip = { readonly answer: SlipAnswer; readonly reasons?: string };

/** What the slip says of the appraisal, as if the employee had pressed it; nothing where it was only handed over. */
function answerOf(
  opened: Appraisal,
  { answer, reasons = '' }: Slip,
  said: Temporal.Instant,
  now: Temporal.Instant,
  term: PromisedTerm | undefined,
): Result<Decided | undefined, Refusal> {
  if (answer === 'delivered') return ok(undefined);
  if (answer === 'received') return acknowledgeResult(opened, 'assistant', now);
  // In time is who wrote it in time, also when it is entered later.
  const late = refusalToObject(opened, 'assistant', said);
  const outcome = late ?? objected(opened, now, reasons, { term });
  return 'code' in outcome ? fail(outcome) : ok(outcome);
}

const isOwn = (write: Write): write is WriteOf<'appraisal'> => write.kind === 'appraisal';

/** Acts on the slip are done a.n. the employee. */
const inName = (write: Write, employeeId: string): Write =>
  write.kind === 'audit' ? { ...write, after: { ...Object(write.after), onBehalfOf: employeeId } } : write;

const mayHandOver: Guard = (appraisal, relation) =>
  refusalBy('result.hand-over', appraisal, relation, { code: 'not-released' });

/** Why somebody may not record a result on paper, whatever its slip says; undefined = they may. */
export const refusalToRecord = (
  appraisal: Appraisal,
  relation: Relation,
  grants: readonly Grant[],
  now: Temporal.Instant,
): Refusal | undefined =>
  mayHandOver(appraisal, relation, now) ?? refusalToEnter(appraisal, relation, grants);

/**
 * Somebody handed the result over on paper and enters what its slip says. From that day it counts as opened, unless it was
 * before. Refuses `not-yours`, `not-released`, what is wrong with the paper as `beginPaper` does, and what refuses the
 * answer: `already-answered`, `window-over` by the date on the slip, `reason-missing`, `text-too-long`.
 */
export const recordResult: UseCase<[given: PaperGiven, slip: Slip, enterer: Enterer]> = guarded(
  mayHandOver,
  (
    { appraisal, relation, now },
    { id, ...facts },
    slip,
    { by, grants, term, decision },
  ): Decided | Refusal => {
    const refusal =
      refusalToRecord(appraisal, relation, grants, now) ??
      refusalOfPaper('result', facts, appraisal, by, now);
    if (refusal) return refusal;
    const paper: Paper = { ...facts, id, kind: 'result', by, at: now, endedAt: now };
    const first = appraisal.openedAt === undefined ? receivedAt(facts.on, appraisal) : undefined;
    const objectBy = first && promisedDay(appraisal, first, term);
    const receipt = first ? { openedAt: first, ...(objectBy && { objectBy }) } : {};
    const opened: Appraisal = { ...appraisal, ...receipt };
    const answered = answerOf(opened, slip, saidAt(facts.on, appraisal, now), now, decision);
    if (!answered.ok) return answered.error;
    const after = answered.value?.appraisal ?? opened;
    const answerWrites = answered.value?.writes ?? [];
    const changes: AppraisalChanges = {
      ...receipt,
      ...answerWrites.find(isOwn)?.changes,
    };
    const said = {
      ...{ ...saidOf(paper), slip: slip.answer },
      ...(first && { openedAt: first.toString() }),
      ...(objectBy && { objectBy: objectBy.toString() }),
    };
    return {
      appraisal: {
        ...after,
        papers: [...(appraisal.papers ?? []), paper],
        revision: appraisal.revision + 1,
      },
      writes: [
        // One row is written once: what opens it and what answers it go together.
        appraisalWrite(appraisal, changes),
        { kind: 'put-paper', appraisalId: appraisal.id, paper },
        auditWrite(appraisal, 'result.on-paper', { after: said }),
        ...answerWrites.filter((write) => !isOwn(write)).map((write) => inName(write, appraisal.employee.id)),
        toldOf(appraisal, id),
      ],
    };
  },
);
