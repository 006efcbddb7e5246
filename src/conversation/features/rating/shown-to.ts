import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { isBelowGood } from '../../../domain/appraisal/predicate.ts';
import { suggestedPredicate } from '../../../domain/appraisal/rating.ts';
import type { Translate } from '../../../i18n/translate.ts';

/** Who sees the result once it is set, before it is; below "Baik" also who is told of it. */
export function sayShownTo(t: Translate, appraisal: Appraisal, isApproved: boolean): string {
  const { name } = appraisal.employee;
  const second = appraisal.secondAppraiser?.name;
  if (second === undefined) return t('rate.shown.two', { name });
  if (isApproved) return t('approval.shown', { name, second });
  const predicate = suggestedPredicate(appraisal);
  return predicate !== undefined && isBelowGood(predicate)
    ? t('rate.shown.low', { name, second })
    : t('rate.shown.three', { name, second });
}
