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

const cleaned = (text: string | undefined): string | undefined => cleanText(text ?? '') || undefined;

/**
 * Adds a work result (hasil kerja) with its target and realisation, or replaces the one numbered `no`.
 * At most ten. Refuses as `answerItem` does, and `too-many-results`, `text-too-long`, `no-such-item`.
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
    const result: WorkResult = {
      no: place,
      title,
      ...(target !== undefined && { target }),
      ...(realisation !== undefined && { realisation }),
    };
    const before = appraisal.results.find((one) => one.no === place) ?? null;
    const others = appraisal.results.filter((one) => one.no !== place);
    const decided = changed(appraisal, {}, auditWrite(appraisal, 'self.answer', { before, after: result }));
    return {
      appraisal: { ...decided.appraisal, results: [...others, result].sort((a, b) => a.no - b.no) },
      writes: [{ kind: 'put-result', appraisalId: appraisal.id, result }, ...decided.writes],
    };
  },
);

/** Removes a work result and its answer. Refuses as `answerItem` does, and `no-such-item`. */
export const removeResult: UseCase<[no: number]> = guarded(refusalToAnswer, ({ appraisal }, no) => {
  const removed = appraisal.results.find((result) => result.no === no);
  if (!removed) return { code: 'no-such-item' };
  const audit = auditWrite(appraisal, 'self.answer', { before: removed, after: null });
  const decided = answered(appraisal, 'self', { [resultCode(no)]: undefined }, [audit]);
  return {
    appraisal: { ...decided.appraisal, results: appraisal.results.filter((one) => one !== removed) },
    writes: [{ kind: 'remove-result', appraisalId: appraisal.id, no }, ...decided.writes],
  };
});

/**
 * Lists a removed work result again under its old number, with how far it got. Refuses as `answerItem` does, and
 * `changed-since-shown` when another result has the number now.
 */
export const bringBackResult: UseCase<[result: WorkResult, value: number | undefined]> = guarded(
  refusalToAnswer,
  ({ appraisal }, result, value) => {
    if (appraisal.results.some((one) => one.no === result.no)) return { code: 'changed-since-shown' };
    if (result.no < 1 || result.no > resultsMax) return { code: 'no-such-item' };
    const audit = auditWrite(appraisal, 'self.answer', { before: null, after: result });
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
