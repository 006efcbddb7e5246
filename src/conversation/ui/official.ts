import type { ItemCode } from '../../domain/appraisal/items.ts';
import {
  type Competency,
  type CompetencyLevel,
  competencyByCode,
  type Level,
} from '../../domain/competency/catalogue.ts';
import type { MessageKey } from '../../i18n/messages/index.ts';
import type { Translate } from '../../i18n/translate.ts';
import { type Block, type DetailPart, type RichText, strong, text } from '../contract/view.ts';
import { small } from './blocks.ts';
import { sayLevel } from './words.ts';

/**
 * How much of the official text a card shows: folded, nothing (a button leads there), all levels, each folded, or all of
 * it written out.
 */
export type OfficialText = 'folded' | 'hidden' | 'levels' | 'all';

/** What a card shows of the official text, on a platform that can fold or not. */
export const officialTextOf = (canFold: boolean, isExpanded: boolean): OfficialText =>
  isExpanded ? (canFold ? 'levels' : 'all') : canFold ? 'folded' : 'hidden';

/** The official text of a competency, marked as such; in our own words it never stands without being one tap away. */
export function officialBlocks(
  t: Translate,
  item: ItemCode,
  required: Level | undefined,
  shown: OfficialText,
): readonly Block[] {
  const competency = competencyByCode(item);
  if (!competency || shown === 'hidden') return [];
  if (shown === 'levels') return byLevel(t, competency);
  if (shown === 'folded') return [folded(t, competency, required)];
  const definition: DetailPart = { kind: 'paragraph', text: text(competency.definition) };
  return [
    { kind: 'paragraph', text: [strong(t('official.title'))] },
    definition,
    ...competency.levels.flatMap((level): readonly Block[] => [
      { kind: 'paragraph', text: officialMeaning(t, level) },
      { kind: 'bullets', items: level.behaviours.map(text) },
    ]),
    ...(t.locale === 'id' ? [] : [small(t('official.language'))]),
  ];
}

/** Made once for each competency, level and language: they are a few hundred, and drawn at every press on a card. */
const foldedOnes = new Map<string, Block>();

function folded(t: Translate, competency: Competency, required: Level | undefined): Block {
  const key = `${t.locale} ${competency.code} ${required}`;
  const known = foldedOnes.get(key);
  if (known) return known;
  const block: Block = {
    kind: 'details',
    title: t('official.title'),
    parts: partsOf(t, competency, required),
  };
  foldedOnes.set(key, block);
  return block;
}

/** The definition, then each level with its behaviours behind it: whoever compares two opens those two. */
const byLevel = (t: Translate, { definition, levels }: Competency): readonly Block[] => [
  {
    kind: 'details',
    title: t('official.title'),
    parts: [
      { kind: 'paragraph', text: text(definition) },
      ...(t.locale === 'id' ? [] : [{ kind: 'paragraph', text: text(t('official.language')) } as const]),
    ],
  },
  ...levels.map(
    ({ level, meaning, behaviours }): Block => ({
      kind: 'details',
      title: t('official.level', { level, name: sayLevel(t, level) }),
      parts: [
        { kind: 'paragraph', text: text(meaning) },
        { kind: 'bullets', items: behaviours.map(text) },
      ],
    }),
  ),
];

const partsOf = (
  t: Translate,
  competency: Competency,
  required: Level | undefined,
): readonly DetailPart[] => [
  { kind: 'paragraph', text: text(competency.definition) },
  ...atLevel(t, competency, required),
  ...meanings(t, competency),
];

/** The same for a screen that folds it together with something else; its title still marks it as the official text. */
export function officialParts(
  t: Translate,
  item: ItemCode,
  required: Level | undefined,
): readonly DetailPart[] {
  const competency = competencyByCode(item);
  if (!competency) return [];
  return [{ kind: 'paragraph', text: [strong(t('official.title'))] }, ...partsOf(t, competency, required)];
}

/** The behaviours of one level. */
function atLevel(t: Translate, { levels }: Competency, wanted: Level | undefined): readonly DetailPart[] {
  const found = levels.find(({ level }) => level === wanted);
  if (!found) return [];
  return [
    { kind: 'paragraph', text: [strong(t('official.behaviours', { level: found.level }))] },
    { kind: 'bullets', items: found.behaviours.map(text) },
  ];
}

const meanings = (t: Translate, { levels }: Competency): readonly DetailPart[] => [
  { kind: 'paragraph', text: [strong(t('official.levels'))] },
  { kind: 'bullets', items: levels.map((level) => officialMeaning(t, level)) },
];

const officialMeaning = (t: Translate, level: CompetencyLevel): RichText => [
  strong(t('official.level', { level: level.level, name: sayLevel(t, level.level) })),
  { text: `: ${level.meaning}` },
];

/** The five levels in our own short words, one line each, numbered as on their buttons. */
export function shortMeanings(t: Translate, item: ItemCode): Extract<DetailPart, { kind: 'paragraph' }> {
  const lines = (competencyByCode(item)?.levels ?? []).map(({ level }) => ({
    level,
    words: t(`meaning.${item}.${level}` as MessageKey),
  }));
  return {
    kind: 'paragraph',
    text: lines.flatMap(({ level, words }, at) => [
      strong(`${at > 0 ? '\n' : ''}${level}`),
      { text: ` ${words}` },
    ]),
  };
}
