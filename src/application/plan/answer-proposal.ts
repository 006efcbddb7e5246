import { isAsked } from '../../domain/appraisal/appraisal.ts';
import { type Guard, guarded, outboxWrite, refusalBy, type UseCase } from '../outcome/decided.ts';
import { withRow } from './propose-plan.ts';

/** Why somebody cannot answer a proposed change of the plan, or undefined. No window: it waits for nothing. */
export const refusalToAnswerProposal: Guard = (appraisal, relation) =>
  refusalBy('appraisal.rate', appraisal, relation, { code: 'already-rated' });

/**
 * The appraiser accepts a proposed change of the plan: the row says it from then on, for both; or refuses it: the row
 * stays. The employee is told. `revision` is that of the screen shown. Refuses `not-yours`, `already-rated`,
 * `changed-since-shown`, and `no-such-item` when nothing is open on that row.
 */
export const answerProposal: UseCase<[revision: number, no: number, isAccepted: boolean]> = guarded(
  refusalToAnswerProposal,
  ({ appraisal, now }, revision, no, isAccepted) => {
    if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
    const row = appraisal.results.find((one) => one.no === no);
    if (!row || !isAsked(row) || row.askedTitle === undefined) return { code: 'no-such-item' };
    const { id, employee } = appraisal;
    const { target: former, askedTitle: title, askedTarget: target, ...rest } = row;
    const asked = {
      askedTitle: title,
      ...(target !== undefined && { askedTarget: target }),
      answeredAt: now,
    };
    const decided = isAccepted
      ? withRow(
          appraisal,
          { ...rest, ...asked, title, ...(target !== undefined && { target }), askAnswer: 'accepted' },
          'plan.accept',
          {
            before: { no, title: row.title, ...(former !== undefined && { target: former }) },
            after: { no, title, ...(target !== undefined && { target }) },
          },
        )
      : withRow(appraisal, { ...row, askAnswer: 'refused', answeredAt: now }, 'plan.refuse', {
          after: { no },
        });
    const news = outboxWrite(
      { kind: 'plan-answered', personId: employee.id, appraisalId: id },
      `plan-answered:${id}:${revision}`,
    );
    return { ...decided, writes: [...decided.writes, news] };
  },
);
