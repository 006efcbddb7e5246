import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { strongIn } from '../../../domain/growth/mentoring.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Button, Screen } from '../../contract/view.ts';
import { choice, homeButton, pairs, row, small } from '../../ui/blocks.ts';
import { paragraph, sayShort } from '../../ui/parts.ts';
import { sayItem } from '../../ui/words.ts';

/** Whether the employee would be a mentor: one competency at a time, and all of them once they were asked. */
export function offersScreen(t: Translate, appraisal: Appraisal, item: string | undefined): Screen {
  const { id: appraisalId, revision, mentoring = {} } = appraisal;
  const strong = strongIn(appraisal);
  const asked = strong.find((one) => one.item === item);
  const answer = (yes: 0 | 1) => ({
    label: t(yes === 1 ? 'growth.offer.yes' : 'growth.offer.no'),
    action: { type: 'growth.offer', appraisalId, revision, item: asked?.item ?? '', yes } as const,
  });
  return {
    blocks: [
      { kind: 'heading', text: t('growth.offer.title') },
      ...(asked
        ? [
            paragraph(
              t.rich('growth.offer.ask', {
                item: sayItem(t, asked.item),
                rated: asked.rated ?? 0,
                required: asked.required,
              }),
            ),
            small(t('growth.offer.meaning')),
            choice('row', [
              { ...answer(1), selected: mentoring[asked.item] === 'yes' },
              { ...answer(0), selected: mentoring[asked.item] === 'no' },
            ]),
          ]
        : strong.length === 0
          ? [paragraph(t('growth.offer.none'))]
          : [
              paragraph(t('growth.offer.all')),
              small(t('growth.offer.meaning')),
              ...pairs(
                strong.map(
                  ({ item: one }): Button => ({
                    label: t(`growth.offer.state.${mentoring[one] ?? ('open' as const)}`, {
                      item: sayShort(t, one),
                    }),
                    action: { type: 'growth.openOffer', appraisalId, item: one },
                  }),
                ),
              ),
            ]),
      row([
        ...(asked
          ? [{ label: t('growth.offer.back'), action: { type: 'growth.openOffers', appraisalId } } as const]
          : []),
        { label: t('growth.button.result'), action: { type: 'result.open', appraisalId } },
        homeButton(t),
      ]),
    ],
    preview: t('growth.preview'),
    isConfidential: true,
  };
}
