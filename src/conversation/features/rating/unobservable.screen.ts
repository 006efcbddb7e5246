import { type Appraisal, unobservableReasons } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Screen } from '../../contract/view.ts';
import { choice, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { whoLine } from '../../ui/person-labels.ts';
import { sayItem, sayUnobservable } from '../../ui/words.ts';

/** Why a competency could not be observed: three reasons, one tap. */
export const rateUnobservableScreen = (t: Translate, appraisal: Appraisal, item: ItemCode): Screen => ({
  blocks: [
    {
      kind: 'heading',
      text: t('rate.unobservable.title', { name: appraisal.employee.name, item: sayItem(t, item) }),
    },
    whoLine(t, appraisal),
    paragraph(t('rate.unobservable.ask')),
    choice(
      'column',
      unobservableReasons.map((reason, index) => ({
        label: sayUnobservable(t, reason),
        action: { type: 'rate.unobservable', appraisalId: appraisal.id, item, reason: index },
        selected: appraisal.answers.appraiser[item]?.unobservable === reason,
      })),
    ),
    row([{ label: t('button.back'), action: { type: 'rate.card', appraisalId: appraisal.id, item } }]),
  ],
  preview: t('rate.preview'),
  isConfidential: true,
});
