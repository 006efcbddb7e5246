import { type Appraisal, isAsked } from '../../../domain/appraisal/appraisal.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, text } from '../../contract/view.ts';
import { note, row } from '../../ui/blocks.ts';

/** For the appraiser, where the work results are rated: that a change of the plan waits, and the way to it. */
export function openProposals(t: Translate, appraisal: Appraisal): readonly Block[] {
  const count = appraisal.results.filter(isAsked).length;
  if (count === 0) return [];
  return [
    note('info', text(t('plan.waits', { count }))),
    row([{ label: t('plan.button'), action: { type: 'plan.open', appraisalId: appraisal.id } }]),
  ];
}
