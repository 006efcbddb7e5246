import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { behaviourCodes, competencyCodes, type ItemCode } from '../../../domain/appraisal/items.ts';
import { isAnswered } from '../../../domain/appraisal/rating.ts';
import { missingSelf } from '../../../domain/appraisal/self-assessment.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Block, Button, Option, Screen } from '../../contract/view.ts';
import { row, small } from '../../ui/blocks.ts';
import { sayShort } from '../../ui/parts.ts';
import { sayItem } from '../../ui/words.ts';
import { openCard, positionOf, simpleButton } from './parts.ts';

export type CompactOptions = {
  /** The seven behaviours; otherwise the nine competencies. */
  readonly isBehaviour: boolean;
  readonly hasForms: boolean;
  /** About the last texts typed here. */
  readonly typed: readonly Block[];
};

/** All competencies, or all behaviours, in one message, for people who know the scale: one tap each, notes by number. */
export function selfCompactScreen(
  t: Translate,
  appraisal: Appraisal,
  { isBehaviour, hasForms, typed }: CompactOptions,
): Screen {
  const items = isBehaviour ? behaviourCodes : competencyCodes;
  const answered = items.filter((item) => isAnswered(appraisal.answers.self[item])).length;
  const [first = ''] = items;
  return {
    blocks: [
      {
        kind: 'heading',
        text: t(isBehaviour ? 'self.compact.titleBehaviour' : 'self.compact.title', {
          answered,
          total: items.length,
        }),
      },
      small(t(isBehaviour ? 'self.compact.scaleBehaviour' : 'table.scale')),
      small(t(hasForms ? 'self.compact.openHint' : 'self.compact.numberHint')),
      ...typed,
      {
        kind: 'grid',
        firstNumber: positionOf(first),
        rows: items.map((item) => ({
          label: isBehaviour ? behaviourLabel(t, appraisal, item) : competencyLabel(t, appraisal, item),
          open: openCard(appraisal, t('self.compact.open'), item),
          options: isBehaviour ? behaviourOptions(t, appraisal, item) : levelOptions(appraisal, item),
        })),
      },
      row(onward(t, appraisal, isBehaviour)),
      row([
        ...(isBehaviour
          ? [simpleButton(appraisal, t('self.compact.toCompetencies'), 'self.compact')]
          : [simpleButton(appraisal, t('self.button.cards'), 'self.cards')]),
        simpleButton(appraisal, t('button.pause'), 'self.pause'),
      ]),
    ],
    expectsText: t('self.compact.expects', { number: positionOf(first) + 2 }),
    preview: t('self.preview'),
  };
}

const rate = (appraisal: Appraisal, item: ItemCode, value: number, label: string): Option => ({
  label,
  action: { type: 'self.rateCompact', appraisalId: appraisal.id, item, value },
  selected: appraisal.answers.self[item]?.value === value,
});

const levelOptions = (appraisal: Appraisal, item: ItemCode): readonly Option[] =>
  [1, 2, 3, 4, 5].map((value) => rate(appraisal, item, value, String(value)));

const behaviourOptions = (t: Translate, appraisal: Appraisal, item: ItemCode): readonly Option[] => [
  rate(appraisal, item, 1, t('self.compact.1')),
  rate(appraisal, item, 2, t('self.compact.2')),
  rate(appraisal, item, 3, t('self.compact.3')),
];

/** The label says what the five buttons cannot: the required level, "not yet 1", "not observed", a note. */
function competencyLabel(t: Translate, appraisal: Appraisal, item: ItemCode): string {
  const answer = appraisal.answers.self[item];
  const required = appraisal.required[item];
  return [
    sayShort(t, item),
    ...(required === undefined ? [] : [t('self.compact.required', { level: required })]),
    ...(answer?.unobservable === undefined ? [] : [t('unobservable.short')]),
    ...(answer?.value === 0 ? [t('level.0')] : []),
    ...noteMark(t, appraisal, item),
  ].join(' · ');
}

const behaviourLabel = (t: Translate, appraisal: Appraisal, item: ItemCode): string =>
  [sayItem(t, item), ...noteMark(t, appraisal, item)].join(' · ');

const noteMark = (t: Translate, appraisal: Appraisal, item: ItemCode): readonly string[] =>
  appraisal.answers.self[item]?.note === undefined ? [] : [t('self.compact.hasNote')];

function onward(t: Translate, appraisal: Appraisal, isBehaviour: boolean): readonly Button[] {
  const missing = missingSelf(appraisal);
  const summary = simpleButton(appraisal, t('self.button.summary'), 'self.summary');
  if (isBehaviour) return [missing.length === 0 ? { ...summary, tone: 'primary' } : summary];
  const behaviour = simpleButton(appraisal, t('self.compact.toBehaviour'), 'self.compactBehaviour');
  const isNext = missing.some((item) => behaviourCodes.includes(item));
  return isNext ? [{ ...behaviour, tone: 'primary' }, summary] : [{ ...summary, tone: 'primary' }];
}
