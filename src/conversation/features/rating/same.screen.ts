import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { reasonCause, sameAsSelfPlan } from '../../../domain/appraisal/rating.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type Screen, text } from '../../contract/view.ts';
import { column, note, row } from '../../ui/blocks.ts';
import { paragraph, title } from '../../ui/parts.ts';
import { whoLine } from '../../ui/person-labels.ts';
import { sayItem } from '../../ui/words.ts';

/** Lists exactly what will be set, and asks for confirmation. */
export function rateSameScreen(t: Translate, appraisal: Appraisal): Screen {
  const name = appraisal.employee.name;
  const plan = sameAsSelfPlan(appraisal);
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
      byLevel(t, plan),
      ...reasonsNeeded(t, appraisal, plan),
      title(t('rate.same.ask')),
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

type Plan = ReturnType<typeof sameAsSelfPlan>;

const namesOf = (t: Translate, plan: Plan): string => plan.map(({ item }) => sayItem(t, item)).join(', ');

/** A line for each level: most people agree on one or two, and nine lines push the question off a small phone. */
const byLevel = (t: Translate, plan: Plan): Block => ({
  kind: 'facts',
  rows: [5, 4, 3, 2, 1, 0].flatMap((level) => {
    const alike = plan.filter(({ value }) => value === level);
    if (alike.length === 0) return [];
    const label = level === 0 ? t('rate.same.level0') : t('rate.same.level', { level });
    return [{ label, value: text(namesOf(t, alike)) }];
  }),
});

function reasonsNeeded(t: Translate, appraisal: Appraisal, plan: Plan): readonly Block[] {
  const needing = plan.filter(
    ({ item, value }) =>
      reasonCause(appraisal, item, { value }) && appraisal.answers.appraiser[item]?.note === undefined,
  );
  return needing.length === 0
    ? []
    : [note('warning', text(t('rate.same.needsReason', { items: namesOf(t, needing) })))];
}
