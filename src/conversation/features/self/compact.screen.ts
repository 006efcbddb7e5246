import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { competencyCodes, type ItemCode } from '../../../domain/appraisal/items.ts';
import { isAnswered } from '../../../domain/appraisal/rating.ts';
import { itemAfter, itemBefore, missingSelf } from '../../../domain/appraisal/self-assessment.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Block, Button, Option, Screen } from '../../contract/view.ts';
import { row } from '../../ui/blocks.ts';
import { sayShort } from '../../ui/parts.ts';
import { sayItem } from '../../ui/words.ts';
import { openCard, positionOf, simpleButton } from './parts.ts';
import { type CompactPart, itemsOf } from './places.ts';

export type CompactOptions = {
  readonly part: CompactPart;
  /** Most rows in a message. */
  readonly rowsMax: number;
  /** True when notes are written in a form of the card; otherwise a typed message with a number is one. */
  readonly hasForms: boolean;
  /** About the last texts typed here. */
  readonly typed: readonly Block[];
};

/** Some competencies, or behaviours, in one message, for people who know the scale: one tap each, notes by number. */
export function selfCompactScreen(
  t: Translate,
  appraisal: Appraisal,
  { part, rowsMax, hasForms, typed }: CompactOptions,
): Screen {
  const isBehaviour = part.isBehaviour === true;
  const items = itemsOf(part, rowsMax);
  const group = itemsOf(part, Number.POSITIVE_INFINITY);
  const answered = group.filter((item) => isAnswered(appraisal.answers.self[item])).length;
  const [first = ''] = items;
  const usual = usualLevel(appraisal);
  const title = usual === undefined ? 'self.compact.title' : 'self.compact.titleRequired';
  const progress = { answered, total: group.length, ...(usual !== undefined && { level: usual }) };
  return {
    blocks: [
      { kind: 'heading', text: t(isBehaviour ? 'self.compact.titleBehaviour' : title, progress) },
      ...typed,
      {
        kind: 'grid',
        firstNumber: positionOf(first),
        hint: t(
          isBehaviour
            ? 'self.compact.hintBehaviour'
            : hasForms
              ? 'self.compact.hint'
              : 'self.compact.hintNote',
        ),
        rows: items.map((item) => ({
          label: isBehaviour
            ? behaviourLabel(t, appraisal, item)
            : competencyLabel(t, appraisal, item, usual),
          open: openCard(appraisal, t('self.compact.open'), item),
          options: isBehaviour ? behaviourOptions(t, appraisal, item) : levelOptions(appraisal, item),
        })),
      },
      row(navigation(t, appraisal, items)),
    ],
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
  { ...rate(appraisal, item, 1, t('self.compact.1')), short: '1' },
  { ...rate(appraisal, item, 2, t('self.compact.2')), short: '2' },
  { ...rate(appraisal, item, 3, t('self.compact.3')), short: '3' },
];

/** The level that most competencies require: said once above all, so that only the others need it beside their names. */
function usualLevel({ required }: Appraisal): number | undefined {
  const levels = competencyCodes.flatMap((item) => required[item] ?? []);
  const count = (level: number): number => levels.filter((other) => other === level).length;
  return levels.toSorted((a, b) => count(b) - count(a))[0];
}

/** The label says what the five buttons cannot: another required level, "not yet 1", "not observed", a note. */
function competencyLabel(t: Translate, appraisal: Appraisal, item: ItemCode, usual?: number): string {
  const answer = appraisal.answers.self[item];
  const required = appraisal.required[item];
  const aside = [
    ...(required === undefined || required === usual
      ? []
      : [t('self.compact.required', { level: required })]),
    ...(answer?.unobservable === undefined ? [] : [t('unobservable.short')]),
    ...(answer?.value === 0 ? [t('level.short.0')] : []),
  ];
  return [
    sayShort(t, item),
    ...(aside.length === 0 ? [] : [`(${aside.join(', ')})`]),
    ...noteMark(t, appraisal, item),
  ].join(' ');
}

const behaviourLabel = (t: Translate, appraisal: Appraisal, item: ItemCode): string =>
  [sayItem(t, item), ...noteMark(t, appraisal, item)].join(' ');

const noteMark = (t: Translate, appraisal: Appraisal, item: ItemCode): readonly string[] =>
  appraisal.answers.self[item]?.note === undefined ? [] : [t('self.compact.hasNote')];

/** One row in the order of all screens: back or out of this view, onward, later. */
function navigation(t: Translate, appraisal: Appraisal, items: readonly ItemCode[]): readonly Button[] {
  const missing = missingSelf(appraisal);
  const before = itemBefore(items[0] ?? '');
  const after = itemAfter(items.at(-1) ?? '');
  const summary = simpleButton(appraisal, t('self.button.summary'), 'self.summary');
  const later = simpleButton(appraisal, t('button.pause'), 'self.pause');
  const back = before === undefined ? [] : [openPart(appraisal, t('button.back'), before)];
  const onward = after === undefined ? [] : [openPart(appraisal, t('button.next'), after)];
  const primary = { tone: 'primary' } as const;
  if (missing.length === 0)
    return [
      ...back,
      ...onward,
      { ...summary, ...primary },
      ...(back.length > 0 && onward.length > 0 ? [] : [later]),
    ];
  const cards = simpleButton(appraisal, t('self.button.cards'), 'self.cards');
  const [next = summary] = onward;
  const isDone = !items.some((item) => missing.includes(item));
  return [back[0] ?? cards, isDone ? { ...next, ...primary } : next, later];
}

const openPart = (appraisal: Appraisal, label: string, item: ItemCode): Button => ({
  label,
  action: { type: 'self.compactAt', appraisalId: appraisal.id, item },
});
