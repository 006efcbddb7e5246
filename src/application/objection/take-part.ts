import { auditWrite, changed, guarded, type UseCase } from '../outcome/decided.ts';
import { makeMove, whileOpen } from './move-objection.ts';
import { objectionNews } from './reminders.ts';

/** Whoever was asked answers, until the end of the last day. Who decides is told. */
export const answerQuestion: UseCase<[revision: number, text: string]> = guarded(
  whileOpen('objection.answer'),
  ({ appraisal, relation, now }, revision, text) => {
    const move = makeMove(appraisal, relation, now, revision, { type: 'answer', text });
    if ('code' in move) return move;
    const { objection } = move;
    const { secondAppraiser: decider } = appraisal;
    const audit = auditWrite(appraisal, 'objection.answer', { after: { objection } });
    const count = String(objection.questions.length);
    const news = decider ? [objectionNews(appraisal, decider.id, 'answered', count)] : [];
    return changed(appraisal, { objection }, audit, news);
  },
);

/** The employee withdraws the objection, as long as it is not decided. The result stays as it is; it cannot be filed again. */
export const withdrawObjection: UseCase<[revision: number]> = guarded(
  whileOpen('objection.withdraw'),
  ({ appraisal, relation, now }, revision) => {
    const move = makeMove(appraisal, relation, now, revision, { type: 'withdraw' });
    if ('code' in move) return move;
    const { objection } = move;
    const { status, appraiser, secondAppraiser: decider } = appraisal;
    const audit = auditWrite(appraisal, 'objection.withdraw', { before: { status }, after: { objection } });
    return changed(appraisal, { status: 'acknowledged', objection }, audit, [
      objectionNews(appraisal, appraiser.id, 'withdrawn', appraiser.id),
      ...(decider ? [objectionNews(appraisal, decider.id, 'withdrawn', decider.id)] : []),
    ]);
  },
);
