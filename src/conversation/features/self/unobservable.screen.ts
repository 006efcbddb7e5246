import { type Appraisal, unobservableReasons } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Screen } from '../../contract/view.ts';
import { choice, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { sayItem, sayUnobservable } from '../../ui/words.ts';
import { openCard } from './parts.ts';

/** Why the employee cannot say anything about a competency: three reasons, one tap. */
export const selfUnobservableScreen = (t: Translate, appraisal: Appraisal, item: ItemCode): Screen => ({
  blocks: [
    { kind: 'heading', text: t('self.unobservable.title', { item: sayItem(t, item) }) },
    paragraph(t('self.unobservable.ask')),
    choice(
      'column',
      unobservableReasons.map((reason, index) => ({
        label: sayUnobservable(t, reason),
        action: { type: 'self.unobservable', appraisalId: appraisal.id, item, reason: index },
        selected: appraisal.answers.self[item]?.unobservable === reason,
      })),
    ),
    row([openCard(appraisal, t('button.back'), item)]),
  ],
  preview: t('self.preview'),
});
