import type { WorkResult } from '../../domain/appraisal/appraisal.ts';
import { resultCode, resultsMax } from '../../domain/appraisal/items.ts';
import { cleanText } from '../../domain/typed/clean.ts';
import { answered } from '../outcome/answers.ts';
import { auditWrite, changed, guarded, type UseCase } from '../outcome/decided.ts';
import { refusalToAnswer } from './self-guard.ts';

/** Longest title or target, and longest realisation, in characters. */
export const resultTextMax = 200;
export const realisationMax = 500;

export type ResultText = { readonly title: string; readonly target?: string; readonly realisation?: string };

export const cleaned = (text: string | undefined): string | undefined => cleanText(text ?? '') || undefined;

/**
 * Adds a work result (hasil kerja) with its target and realisation, as an addition of the employee's own, or replaces the
 * one numbered `no`. Of a planned one only the realisation is theirs. At most ten. Refuses as `answerItem` does, and
 * `too-many-results`, `text-too-long`, `no-such-item`, `planned-result` for other words of the plan.
 */
export const putResult: UseCase<[text: ResultText, no?: number]> = guarded(
  refusalToAnswer,
  ({ appraisal }, text, no) => {
    const isTaken = (one: number) => appraisal.results.some((result) => result.no === one);
    if (no !== undefined && !isTaken(no)) return { code: 'no-such-item' };
    const numbers = Array.from({ length: resultsMax }, (_, index) => index + 1);
    const place = no ?? numbers.find((one) => !isTaken(one));
    if (place === undefined) return { code: 'too-many-results' };
    const title = cleanText(text.title);
    const [target, realisation] = [cleaned(text.target), cleaned(text.realisation)];
    if (title.length > resultTextMax || (target?.length ?? 0) > resultTextMax)
      return { code: 'text-too-long', max: resultTextMax };
    if ((realisation?.length ?? 0) > realisationMax) return { code: 'text-too-long', max: realisationMax };
    const before = appraisal.results.find((one) => one.no === place);
    if (before && !before.isOwn && !isPlanOf(before, { title, target })) return { code: 'planned-result' };
    const { realisation: _former, ...plan } = before ?? { no: place, isOwn: true };
    const result: WorkResult = {
      ...plan,
      title,
      ...(target !== undefined && { target }),
      ...(realisation !== undefined && { realisation }),
    };
    // What an addition aims at may go away too.
    const { target: _aim, ...aimless } = result;
    const put = target === undefined ? aimless : result;
    const others = appraisal.results.filter((one) => one.no !== place);
    const said = { before: before ? recordedResult(before) : null, after: recordedResult(put) };
    const decided = changed(appraisal, {}, auditWrite(appraisal, 'self.answer', said));
    return {
      appraisal: { ...decided.appraisal, results: [...others, put].sort((a, b) => a.no - b.no) },
      writes: [{ kind: 'put-result', appraisalId: appraisal.id, result: put }, ...decided.writes],
    };
  },
);

const isPlanOf = (planned: WorkResult, words: { title: string; target: string | undefined }): boolean =>
  planned.title === words.title && (planned.target ?? undefined) === words.target;

/** What acts say of a work result: its words, and whose it is. What was proposed has acts of its own. */
const recordedResult = ({ no, title, target, realisation, isOwn }: WorkResult) => ({
  ...{ no, title },
  ...(target !== undefined && { target }),
  ...(realisation !== undefined && { realisation }),
  ...(isOwn === true && { isOwn }),
});

/**
 * Removes a work result that the employee added, and its answer. Refuses as `answerItem` does, `no-such-item`, and
 * `planned-result`.
 */
export const removeResult: UseCase<[no: number]> = guarded(refusalToAnswer, ({ appraisal }, no) => {
  const removed = appraisal.results.find((result) => result.no === no);
  if (!removed) return { code: 'no-such-item' };
  if (!removed.isOwn) return { code: 'planned-result' };
  const audit = auditWrite(appraisal, 'self.answer', { before: recordedResult(removed), after: null });
  const decided = answered(appraisal, 'self', { [resultCode(no)]: undefined }, [audit]);
  return {
    appraisal: { ...decided.appraisal, results: appraisal.results.filter((one) => one !== removed) },
    writes: [{ kind: 'remove-result', appraisalId: appraisal.id, no }, ...decided.writes],
  };
});

/**
 * Lists a removed addition again under its old number, with how far it got. Refuses as `answerItem` does, and
 * `changed-since-shown` when another result has the number now.
 */
export const bringBackResult: UseCase<[result: WorkResult, value: number | undefined]> = guarded(
  refusalToAnswer,
  ({ appraisal }, brought, value) => {
    const result: WorkResult = { ...brought, isOwn: true };
    if (appraisal.results.some((one) => one.no === result.no)) return { code: 'changed-since-shown' };
    if (result.no < 1 || result.no > resultsMax) return { code: 'no-such-item' };
    const audit = auditWrite(appraisal, 'self.answer', { before: null, after: recordedResult(result) });
    const decided =
      value === undefined
        ? changed(appraisal, {}, audit)
        : answered(appraisal, 'self', { [resultCode(result.no)]: { value } }, [audit]);
    return {
      appraisal: {
        ...decided.appraisal,
        results: [...appraisal.results, result].sort((a, b) => a.no - b.no),
      },
      writes: [{ kind: 'put-result', appraisalId: appraisal.id, result }, ...decided.writes],
    };
  },
);
