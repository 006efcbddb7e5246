import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type Option, type RichText, strong } from '../../contract/view.ts';
import { choice } from '../../ui/blocks.ts';
import { type OfficialText, shortMeanings } from '../../ui/official.ts';
import { paragraph } from '../../ui/parts.ts';

/**
 * What the answers mean, and the question right above their buttons: on a small phone it is in view with them. Where the
 * levels stand above in the official words (`official`), ours are left out; where something else has to be settled first
 * (`waits`), they are folded. What stands so far (`standing`) is said in the lines before the question.
 */
export function competencyQuestion(
  t: Translate,
  appraisal: Appraisal,
  item: ItemCode,
  official: OfficialText | 'waits',
  standing: readonly RichText[],
): readonly Block[] {
  const required = appraisal.required[item];
  return [
    ...meaningsOf(t, item, official),
    paragraph(
      inLines([
        ...standing,
        required === undefined
          ? [strong(t('self.levels'))]
          : t.rich('self.levelsRequired', { level: required }),
      ]),
    ),
  ];
}

/** Each on a line of its own, without the room between paragraphs. */
export const inLines = (lines: readonly RichText[]): RichText =>
  lines.flatMap((line, at) => (at === 0 ? line : [{ text: '\n' }, ...line]));

/** What the person has answered so far. */
export const answerText = (t: Translate, answer: string): RichText => [
  { text: `${t('self.card.answer')}: ` },
  strong(answer),
];

function meaningsOf(t: Translate, item: ItemCode, official: OfficialText | 'waits'): readonly Block[] {
  if (official === 'levels') return [];
  const meanings = shortMeanings(t, item);
  return official === 'waits'
    ? [{ kind: 'details', title: t('self.meanings'), parts: [meanings] }]
    : [meanings];
}

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
