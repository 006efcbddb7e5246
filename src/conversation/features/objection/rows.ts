import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import { overallBehaviour, overallResults } from '../../../domain/appraisal/items.ts';
import { isExpectation, predicateOf } from '../../../domain/appraisal/predicate.ts';
import { type ObjectionCase, ruledPredicate } from '../../../domain/objection/objection.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type RichText, strong } from '../../contract/view.ts';
import { bullets } from '../../ui/blocks.ts';
import { paragraph, sayAnswer, title } from '../../ui/parts.ts';
import { sayRowLabel } from '../../ui/row-label.ts';
import { sayItem, sayPredicate } from '../../ui/words.ts';

export const sayRow = (t: Translate, { results }: Appraisal, row: ItemCode): string =>
  sayItem(t, row, results);

/** A value of a row in words. */
export const sayRowValue = (t: Translate, row: ItemCode, value: number | undefined): string =>
  sayAnswer(t, row, value === undefined ? undefined : { value }) ?? '';

/** The rows objected to, as they were rated, and with `rulings` what became of each and why. */
export function rowBlocks(
  t: Translate,
  appraisal: Appraisal,
  objection: ObjectionCase,
  { isRuled }: { readonly isRuled: boolean },
): readonly Block[] {
  const lines = objection.rows.map((row): RichText => {
    const name = sayRowLabel(t, row, appraisal.results);
    const rated = sayRowValue(t, row, objection.rated[row]);
    const ruling = isRuled ? objection.rulings[row] : undefined;
    const head = strong(`${name}: ${rated}`);
    if (!ruling) return [head];
    const words =
      ruling.value === undefined
        ? t('objection.row.stays', { reason: ruling.reason })
        : t('objection.row.changed', {
            value: sayRowValue(t, row, ruling.value),
            reason: ruling.reason,
          });
    return [head, { text: `. ${words}` }];
  });
  return [title(t('objection.rows')), bullets(lines)];
}

/** The rows in one paragraph, each as it was rated, and for whoever decides what they have ruled so far. */
export function rowsLine(
  t: Translate,
  appraisal: Appraisal,
  objection: ObjectionCase,
  isDecider: boolean,
): Block {
  const lines = objection.rows.map((row): string => {
    const said = `${sayRowLabel(t, row, appraisal.results)}: ${sayRowValue(t, row, objection.rated[row])}`;
    const ruling = isDecider ? objection.rulings[row] : undefined;
    if (!ruling) return said;
    return ruling.value === undefined
      ? t('objection.row.brief.stays', { row: said })
      : t('objection.row.brief.changed', { row: said, value: sayRowValue(t, row, ruling.value) });
  });
  return paragraph([strong(`${t('objection.rows.short')}: `), { text: lines.join('; ') }]);
}

/** The predicate that was given first. */
const oldPredicate = ({ rated }: ObjectionCase) => {
  const { [overallResults]: results, [overallBehaviour]: behaviour } = rated;
  return isExpectation(results) && isExpectation(behaviour) ? predicateOf(results, behaviour) : undefined;
};

/** The predicate before and, as ruled, after; undefined where the two ratings it follows from are missing. */
export function sayPredicates(t: Translate, objection: ObjectionCase): string | undefined {
  const before = oldPredicate(objection);
  const after = ruledPredicate(objection);
  if (before === undefined || after === undefined) return undefined;
  return before === after
    ? t('objection.predicate.same', { predicate: sayPredicate(t, before) })
    : t('objection.predicate.changed', { before: sayPredicate(t, before), after: sayPredicate(t, after) });
}
