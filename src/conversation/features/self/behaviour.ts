import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import type { Expectation } from '../../../domain/appraisal/predicate.ts';
import { behaviourByCode } from '../../../domain/competency/catalogue.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, text } from '../../contract/view.ts';
import { bullets, choice, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { sayExpectation } from '../../ui/words.ts';

/** What a BerAKHLAK value means: its guides (panduan perilaku). */
export function behaviourBlocks(t: Translate, item: ItemCode): readonly Block[] {
  const value = behaviourByCode(item);
  if (!value) return [];
  return [
    small(t('self.behaviour.intro')),
    bullets(value.guides.map(text)),
    ...(t.locale === 'id' ? [] : [small(t('official.language'))]),
    paragraph(t('self.behaviour.ask')),
  ];
}

const expectations: readonly Expectation[] = [1, 2, 3];

export function behaviourChoice(t: Translate, appraisal: Appraisal, item: ItemCode): readonly Block[] {
  const own = appraisal.answers.self[item]?.value;
  return [
    choice(
      'column',
      expectations.map((value) => ({
        label: sayExpectation(t, value),
        action: { type: 'self.rate', appraisalId: appraisal.id, item, value },
        selected: own === value,
      })),
    ),
  ];
}
