import type { Appraisal, WorkResult } from '../../domain/appraisal/appraisal.ts';
import { cleanText } from '../../domain/typed/clean.ts';
import { auditWrite, changed, guarded, outboxWrite, type UseCase, unchanged } from '../outcome/decided.ts';
import type { AuditAct } from '../outcome/writes.ts';
import { cleaned, type ResultText, resultTextMax } from '../self/manage-results.ts';
import { refusalToAnswer } from '../self/self-guard.ts';

/** The changed row beside its appraisal and the act that says so. */
export const withRow = (
  appraisal: Appraisal,
  result: WorkResult,
  act: AuditAct,
  change: { readonly before?: unknown; readonly after: unknown },
) => {
  const decided = changed(appraisal, {}, auditWrite(appraisal, act, change));
  return {
    appraisal: {
      ...decided.appraisal,
      results: appraisal.results.map((one) => (one.no === result.no ? result : one)),
    },
    writes: [{ kind: 'put-result' as const, appraisalId: appraisal.id, result }, ...decided.writes],
  };
};

/**
 * The employee proposes other words for a planned work result; the plan stays as it is until the appraiser accepts. A
 * later proposal takes the place of an open one. The appraiser is told. Refuses as `answerItem` does, and `no-such-item`
 * for a row that is not there or the employee's own, `no-words`, `text-too-long`.
 */
export const proposePlan: UseCase<[no: number, text: Pick<ResultText, 'title' | 'target'>]> = guarded(
  refusalToAnswer,
  ({ appraisal, now }, no, text) => {
    const row = appraisal.results.find((one) => one.no === no);
    if (!row || row.isOwn) return { code: 'no-such-item' };
    const [askedTitle, askedTarget] = [cleanText(text.title), cleaned(text.target)];
    if (askedTitle === '') return { code: 'no-words' };
    if (askedTitle.length > resultTextMax || (askedTarget?.length ?? 0) > resultTextMax)
      return { code: 'text-too-long', max: resultTextMax };
    if (askedTitle === row.title && askedTarget === row.target) return unchanged(appraisal);
    const { askedTarget: _aim, askAnswer: _answer, answeredAt: _when, ...plan } = row;
    const asked = { askedTitle, ...(askedTarget !== undefined && { askedTarget }) };
    const { id, revision, appraiser } = appraisal;
    const decided = withRow(appraisal, { ...plan, ...asked, askedAt: now }, 'plan.propose', {
      after: { no, ...asked },
    });
    const news = outboxWrite(
      { kind: 'plan-asked', personId: appraiser.id, appraisalId: id },
      `plan-asked:${id}:${revision}`,
    );
    return { ...decided, writes: [...decided.writes, news] };
  },
);
