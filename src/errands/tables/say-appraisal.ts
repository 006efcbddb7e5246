import {
  competencyCodes,
  type ItemCode,
  overallBehaviour,
  overallResults,
} from '../../domain/appraisal/items.ts';
import { isExpectation } from '../../domain/appraisal/predicate.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { ExportedAppraisal } from '../../persistence/export/export-pages.ts';

/** A competency that was rated below its required level. */
export type Gap = {
  readonly item: ItemCode;
  readonly required: number;
  readonly rated: number;
  readonly gap: number;
};

const answerTo = (of: ExportedAppraisal, item: ItemCode) => of.answers.find((one) => one.item === item);

/** The level somebody was rated, 0 to 5; undefined = not rated or not observable. */
export const levelOf = (of: ExportedAppraisal, item: ItemCode): number | undefined =>
  answerTo(of, item)?.value;

export const noteOn = (of: ExportedAppraisal, item: ItemCode): string | undefined => answerTo(of, item)?.note;

/** A rating against expectation in words, because the direction of its number differs between systems. */
export function sayExpectation(t: Translate, of: ExportedAppraisal, item: ItemCode): string | undefined {
  const value = answerTo(of, item)?.value;
  return isExpectation(value) ? t(`scale.${value}`) : undefined;
}

export const sayResults = (t: Translate, of: ExportedAppraisal): string | undefined =>
  sayExpectation(t, of, overallResults);
export const sayBehaviour = (t: Translate, of: ExportedAppraisal): string | undefined =>
  sayExpectation(t, of, overallBehaviour);
export const sayPredicate = (t: Translate, { predicate }: ExportedAppraisal): string | undefined =>
  predicate && t(`predicate.${predicate}`);

export const gapsOf = (of: ExportedAppraisal): readonly Gap[] =>
  competencyCodes.flatMap((item) => {
    const required = of.required[item];
    const rated = levelOf(of, item);
    return required === undefined || rated === undefined || rated >= required
      ? []
      : [{ item, required, rated, gap: required - rated }];
  });

/** Where an objection stands. Who decides can change by the day, so that nobody may at the moment is said on HR's desk. */
export const sayStage = (t: Translate, { objectionStage }: ExportedAppraisal): string | undefined =>
  objectionStage && t(`export.stage.${objectionStage === 'filed' ? 'with-decider' : objectionStage}`);

/** What was decided; nothing before the end, because rulings are a draft until then. */
export const sayDecision = (
  t: Translate,
  { objectionStage, isChanged }: ExportedAppraisal,
): string | undefined =>
  objectionStage === 'confirmed'
    ? t(isChanged ? 'export.decision.changed' : 'export.decision.kept')
    : undefined;
