import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../domain/appraisal/items.ts';
import type { Relation } from '../../domain/authorization/policy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Rating } from '../outcome/answers.ts';
import type { Decided } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';
import { answerItem, noteItems } from '../self/save-answer.ts';
import { submitSelfAssessment } from '../self/submit-self-assessment.ts';
import { beginPaper, type Enterer, type PaperGiven } from './enter-paper.ts';
import { recordResult, type Slip } from './record-result.ts';

/** What a paper says, as a file has it at once and the chat card by card. */
export type WholePaper = {
  readonly ratings: readonly (readonly [item: ItemCode, rating: Rating])[];
  readonly notes: Readonly<Record<ItemCode, string>>;
  /** Of a result; absent for a self-assessment. */
  readonly slip?: Slip;
};

/** One press of the chat: in which relation it is done, and what it writes. */
export type Pressed = {
  readonly relation: Relation;
  readonly appraisal: Appraisal;
  readonly writes: readonly Write[];
};

/**
 * Enters a paper at once, by the same use cases as the presses of the chat and in their order, so that it leaves the same
 * rows. The first refusal ends it.
 */
export function enterWhole(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  given: PaperGiven,
  { ratings, notes, slip }: WholePaper,
  enterer: Enterer,
): Result<readonly Pressed[], Refusal> {
  if (slip) {
    const done = recordResult(appraisal, relation, now, given, slip, enterer);
    return done.ok ? ok([{ relation, appraisal, writes: done.value.writes }]) : done;
  }
  type Press = (on: Appraisal) => Result<Decided, Refusal>;
  const presses: readonly (readonly [Relation, Press])[] = [
    [relation, (on) => beginPaper(on, relation, now, given, enterer)],
    ...ratings.map(
      ([item, rating]) =>
        ['assistant', (on: Appraisal) => answerItem(on, 'assistant', now, item, rating)] as const,
    ),
    ...Object.entries(notes).map(
      ([item, text]) =>
        ['assistant', (on: Appraisal) => noteItems(on, 'assistant', now, { [item]: text })] as const,
    ),
    ['assistant', (on) => submitSelfAssessment(on, 'assistant', now, on.revision)],
  ];
  const done: Pressed[] = [];
  let current = appraisal;
  for (const [as, press] of presses) {
    const outcome = press(current);
    if (!outcome.ok) return fail(outcome.error);
    if (outcome.value.writes.length > 0)
      done.push({ relation: as, appraisal: current, writes: outcome.value.writes });
    current = outcome.value.appraisal;
  }
  return ok(done);
}
