import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { reasonCause, sameAsSelfPlan } from '../../../domain/appraisal/rating.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Screen, text } from '../../contract/view.ts';
import { bullets, column, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { whoLine } from '../../ui/person-labels.ts';
import { sayItem } from '../../ui/words.ts';

/** Lists exactly what will be set, and asks for confirmation. */
export function rateSameScreen(t: Translate, appraisal: Appraisal): Screen {
  const name = appraisal.employee.name;
  const plan = sameAsSelfPlan(appraisal);
  const lines = plan.map(({ item, value }) => {
    const line =
      value === 0
        ? t('rate.same.line0', { item: sayItem(t, item) })
        : t('rate.same.line', { item: sayItem(t, item), level: value });
    const needsReason =
      reasonCause(appraisal, item, { value }) && appraisal.answers.appraiser[item]?.note === undefined;
    return text(needsReason ? t('rate.same.needsReason', { line }) : line);
  });
  const back = { label: t('button.back'), action: { type: 'rate.open', appraisalId: appraisal.id } } as const;
  if (plan.length === 0) {
    return {
      blocks: [paragraph(t('rate.same.nothing')), row([back])],
      preview: t('rate.preview'),
    };
  }
  return {
    blocks: [
      { kind: 'heading', text: t('rate.same.title', { name }) },
      whoLine(t, appraisal),
      paragraph(t('rate.same.what', { count: plan.length, name })),
      bullets(lines),
      paragraph(t('rate.same.care')),
      column([
        {
          label: t('rate.same.confirm', { count: plan.length }),
          tone: 'primary',
          action: { type: 'rate.same', appraisalId: appraisal.id, revision: appraisal.revision },
        },
        back,
      ]),
    ],
    preview: t('rate.preview'),
    isConfidential: true,
  };
}
