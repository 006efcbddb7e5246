import type { Answer, Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../domain/appraisal/items.ts';
import { lastDayOfTerm } from '../../domain/appraisal/response.ts';
import type { CountedTerm } from '../../domain/objection/case.ts';
import { daysBefore } from '../../domain/objection/dated.ts';
import type { Ruling, Side } from '../../domain/objection/objection.ts';
import { ruledPredicate } from '../../domain/objection/objection.ts';
import { localDate } from '../../shared/time.ts';
import { auditWrite, changed, guarded, type UseCase } from '../outcome/decided.ts';
import type { Write } from '../outcome/writes.ts';
import { makeMove, whileOpen } from './move-objection.ts';
import { objectionNews, reminderOf } from './reminders.ts';

/** Who decides asks one side something, to be answered within a term of the agency. That side is told, and reminded. */
export const askSide: UseCase<[revision: number, of: Side, term: CountedTerm, text: string]> = guarded(
  whileOpen('objection.decide'),
  ({ appraisal, relation, now }, revision, of, { length, isWorkday }, text) => {
    const today = localDate(now, appraisal.cycle.timeZone);
    const answerBy = lastDayOfTerm(length, today, isWorkday);
    const move = makeMove(appraisal, relation, now, revision, { type: 'ask', of, text, answerBy });
    if ('code' in move) return move;
    const { objection } = move;
    const asked = of === 'employee' ? appraisal.employee : appraisal.appraiser;
    const left = answerBy.since(today).days;
    const audit = auditWrite(appraisal, 'objection.ask', { after: { objection } });
    return changed(appraisal, { objection }, audit, [
      objectionNews(appraisal, asked.id, 'asked', String(objection.questions.length)),
      // Who has few days is reminded the day before the last one.
      ...(left > 1 ? [reminderOf(appraisal, asked.id, answerBy, left > daysBefore ? daysBefore : 1)] : []),
    ]);
  },
);

/** Who decides rules on one row: it stays, or has another value; always with a reason. Until the end it can be ruled anew. */
export const ruleOnRow: UseCase<[revision: number, row: ItemCode, ruling: Ruling]> = guarded(
  whileOpen('objection.decide'),
  ({ appraisal, relation, now }, revision, row, ruling) => {
    const move = makeMove(appraisal, relation, now, revision, { type: 'rule', row, ...ruling });
    if ('code' in move) return move;
    const { before, objection } = move;
    const audit = auditWrite(appraisal, 'objection.rule', {
      before: { rulings: before.rulings },
      after: { objection },
    });
    return changed(appraisal, { objection }, audit);
  },
);

/**
 * Who decides sets the decision, once every row is ruled on. The predicate follows from the matrix; what was rated before
 * stays in the case. It is final, and both sides are told.
 */
export const confirmDecision: UseCase<[revision: number]> = guarded(
  whileOpen('objection.decide'),
  ({ appraisal, relation, now }, revision) => {
    const move = makeMove(appraisal, relation, now, revision, { type: 'confirm' });
    if ('code' in move) return move;
    const { objection } = move;
    const predicate = ruledPredicate(objection) ?? appraisal.predicate;
    const answers = newAnswers(appraisal, objection.rulings);
    const audit = auditWrite(appraisal, 'objection.confirm', {
      before: { predicate: appraisal.predicate },
      after: { objection, predicate, appraiser: answers },
    });
    const changes = { status: 'decided', objection, ...(predicate && { predicate }) } as const;
    const { id, employee, appraiser } = appraisal;
    const ruled: readonly Write[] =
      Object.keys(answers).length > 0
        ? [{ kind: 'answers', appraisalId: id, author: 'appraiser', answers }]
        : [];
    const done = changed(appraisal, changes, audit, [
      ...ruled,
      objectionNews(appraisal, employee.id, 'decided', employee.id),
      objectionNews(appraisal, appraiser.id, 'decided', appraiser.id),
    ]);
    const rated = { ...appraisal.answers.appraiser, ...answers };
    return { ...done, appraisal: { ...done.appraisal, answers: { ...appraisal.answers, appraiser: rated } } };
  },
);

/** The rows that were changed, as they are from now on; the appraiser's reason stays beside them. */
const newAnswers = (
  { answers }: Appraisal,
  rulings: Readonly<Record<ItemCode, Ruling>>,
): Readonly<Record<ItemCode, Answer>> =>
  Object.fromEntries(
    Object.entries(rulings).flatMap(([row, { value }]) =>
      value === undefined ? [] : [[row, { ...answers.appraiser[row], value }]],
    ),
  );
