import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import {
  type Competency,
  type CompetencyLevel,
  competencyByCode,
  type Level,
} from '../../../domain/competency/catalogue.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type Option, type RichText, strong, text } from '../../contract/view.ts';
import { bullets, choice, small } from '../../ui/blocks.ts';
import { title } from '../../ui/parts.ts';
import { sayLevel } from '../../ui/words.ts';

/**
 * What a competency means: its definition, the behaviours of the required level and one line for each level; or, when
 * expanded, all levels with all behaviours.
 */
export function competencyBlocks(
  t: Translate,
  appraisal: Appraisal,
  item: ItemCode,
  isExpanded: boolean,
): readonly Block[] {
  const competency = competencyByCode(item);
  if (!competency) return [];
  const required = appraisal.required[item];
  return [
    ...(isExpanded ? [] : [small(competency.definition)]),
    ...(required === undefined ? [] : [requirement(t, required)]),
    ...(isExpanded ? allLevels(t, competency) : requiredLevel(t, competency, required)),
    ...(t.locale === 'id' ? [] : [small(t('self.official'))]),
  ];
}

const requirement = (t: Translate, required: Level): Block => ({
  kind: 'paragraph',
  text: t.rich('self.required', { level: required, name: sayLevel(t, required) }),
});

function requiredLevel(t: Translate, competency: Competency, required: Level | undefined): readonly Block[] {
  const level = competency.levels.find((one) => one.level === required);
  return [
    ...(level === undefined
      ? []
      : [title(t('self.behaviours', { level: level.level })), bullets(level.behaviours.map(text))]),
    title(t('self.levels')),
    bullets(competency.levels.map((one) => meaning(t, one))),
  ];
}

const meaning = (t: Translate, level: CompetencyLevel): RichText => [
  strong(t('self.level', { level: level.level, name: sayLevel(t, level.level) })),
  { text: `: ${level.meaning}` },
];

const allLevels = (t: Translate, competency: Competency): readonly Block[] =>
  competency.levels.flatMap((level) => [
    { kind: 'paragraph', text: meaning(t, level) } as const,
    bullets(level.behaviours.map(text)),
  ]);

/** Levels 1 to 5 side by side, then "not yet level 1" and "not observable". */
export function competencyChoice(t: Translate, appraisal: Appraisal, item: ItemCode): readonly Block[] {
  const own = appraisal.answers.self[item];
  const level = (value: number, label: string): Option => ({
    label,
    action: { type: 'self.rate', appraisalId: appraisal.id, item, value },
    selected: own?.value === value,
  });
  return [
    choice(
      'row',
      [1, 2, 3, 4, 5].map((value) => level(value, String(value))),
    ),
    choice('row', [
      level(0, t('self.option.0')),
      {
        label: t('self.option.unobservable'),
        action: { type: 'self.askUnobservable', appraisalId: appraisal.id, item },
        selected: own?.unobservable !== undefined,
      },
    ]),
  ];
}
