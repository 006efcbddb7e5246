import type { Appraisal, WorkResult } from '../../../domain/appraisal/appraisal.ts';
import { behaviourCodes, resultCode, resultsMax } from '../../../domain/appraisal/items.ts';
import type { Expectation } from '../../../domain/appraisal/predicate.ts';
import { sayResultTitle } from '../../../i18n/result-title.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type Button, type Screen, strong } from '../../contract/view.ts';
import { choice, row, small } from '../../ui/blocks.ts';
import { paragraph, title } from '../../ui/parts.ts';
import { openCard, resultLines, simpleButton } from './parts.ts';

const attainments = { 1: 'self.attainment.1', 2: 'self.attainment.2', 3: 'self.attainment.3' } as const;
const values: readonly Expectation[] = [1, 2, 3];

/** Work results (hasil kerja): plan, realisation, and one tap for the attainment. Never required. */
export function selfResultsScreen(t: Translate, appraisal: Appraisal, typed: readonly Block[] = []): Screen {
  const { results } = appraisal;
  const isFull = results.length >= resultsMax;
  return {
    blocks: [
      { kind: 'heading', text: t('self.results.title', { count: results.length, max: resultsMax }) },
      paragraph(t(results.length === 0 ? 'self.results.none' : 'self.results.intro')),
      ...results.map((result, index) => resultBlock(t, appraisal, result, index + 1)),
      ...(results.every(({ isOwn }) => isOwn) ? [] : [small(t('plan.rule'))]),
      ...typed,
      // Right above the buttons, so that a small phone shows both.
      ...(results.length === 0 ? [] : [title(t('self.results.ask'))]),
      ...results.map((result, index) => attainment(t, appraisal, result, index + 1)),
      ...(results.length === 0 ? [] : changeButtons(t, appraisal)),
      ...(isFull ? [] : [row([simpleButton(appraisal, t('self.results.add'), 'self.addResult')])]),
      row([{ ...simpleButton(appraisal, t('self.results.onward'), 'self.summary'), tone: 'primary' }]),
      row([
        openCard(appraisal, t('button.back'), behaviourCodes.at(-1) ?? ''),
        simpleButton(appraisal, t('button.pause'), 'self.pause'),
      ]),
    ],
    preview: t('self.preview'),
  };
}

/** A work result in full, with the number that is on its buttons. */
function resultBlock(t: Translate, { appraiser }: Appraisal, result: WorkResult, number: number): Block {
  const more = resultLines(t, result, appraiser.name).map((line) => ({ text: `\n${line}` }));
  return { kind: 'paragraph', text: [strong(`${number}. ${sayResultTitle(t, result)}`), ...more] };
}

/** Each button has the number, because on a phone all buttons are below all texts. */
const attainment = (t: Translate, appraisal: Appraisal, result: WorkResult, number: number): Block =>
  choice(
    'row',
    values.map((value) => ({
      label: `${number} ${t(attainments[value])}`,
      action: { type: 'self.rate', appraisalId: appraisal.id, item: resultCode(result.no), value },
      selected: appraisal.answers.self[resultCode(result.no)]?.value === value,
    })),
  );

const changeButtons = (t: Translate, appraisal: Appraisal): readonly Block[] => [
  row(
    appraisal.results.map(
      (result, index): Button => ({
        label: t('self.results.edit', { number: index + 1 }),
        action: { type: 'self.editResult', ...about(appraisal, result) },
      }),
    ),
  ),
  ...rowOf(
    appraisal.results.flatMap((result, index): readonly Button[] =>
      result.isOwn
        ? []
        : [
            {
              label: t('plan.propose', { number: index + 1 }),
              action: { type: 'plan.propose', ...about(appraisal, result) },
            },
          ],
    ),
  ),
  ...rowOf(
    appraisal.results.flatMap((result, index): readonly Button[] =>
      result.isOwn
        ? [
            {
              label: t('self.results.remove', { number: index + 1 }),
              tone: 'danger',
              action: { type: 'self.askRemove', ...about(appraisal, result) },
            },
          ]
        : [],
    ),
  ),
];

const rowOf = (buttons: readonly Button[]): readonly Block[] => (buttons.length === 0 ? [] : [row(buttons)]);

const about = ({ id: appraisalId }: Appraisal, { no }: WorkResult) => ({ appraisalId, item: resultCode(no) });
