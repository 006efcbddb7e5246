import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { isBelowGood } from '../../../domain/appraisal/predicate.ts';
import { suggestedPredicate } from '../../../domain/appraisal/rating.ts';
import { lowLacks, lowNotes } from '../../../domain/counsel/counsel.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, text } from '../../contract/view.ts';
import { bullets, column, note } from '../../ui/blocks.ts';
import { title } from '../../ui/parts.ts';

/** That there was guidance, and when; nothing where there was none. What was said is nowhere. */
export function counselBlocks(t: Translate, { counsel = [] }: Appraisal): readonly Block[] {
  if (counsel.length === 0) return [];
  const lines = counsel.map(({ kind, on }) =>
    text(t('counsel.line', { kind: t(`counsel.kind.${kind}`), date: sayDate(on, t.locale) })),
  );
  return [title(t('counsel.title')), bullets(lines)];
}

/** Where the agency asks for it: what a predicate below "Baik" still lacks, and the way to record it. */
export function lowNeedsBlocks(t: Translate, { agency }: Model, appraisal: Appraisal): readonly Block[] {
  const predicate = suggestedPredicate(appraisal);
  if (!agency?.needsCounsel || predicate === undefined || !isBelowGood(predicate)) return [];
  const lacks = lowLacks(appraisal);
  if (!lacks) return counselBlocks(t, appraisal);
  const said = [
    ...(lacks.notes > 0 ? [t('counsel.needs.notes', { count: lacks.notes, of: lowNotes })] : []),
    ...(lacks.hasCounsel ? [] : [t('counsel.needs.counsel')]),
  ].join(' ');
  return [
    note('warning', text(`${t('counsel.needs')} ${said}`)),
    ...(lacks.hasCounsel
      ? counselBlocks(t, appraisal)
      : [
          column([
            { label: t('counsel.button.open'), action: { type: 'counsel.open', appraisalId: appraisal.id } },
          ]),
        ]),
  ];
}
