import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { roundLength, type Vignette } from '../../../domain/calibration/vignettes.ts';
import type { MessageKey } from '../../../i18n/messages/index.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type Screen, strong } from '../../contract/view.ts';
import { choice, row, small } from '../../ui/blocks.ts';
import { shortMeanings } from '../../ui/official.ts';
import { paragraph } from '../../ui/parts.ts';
import { sayItem } from '../../ui/words.ts';
import { numberOfStatement } from './statement.ts';

const levels = [1, 2, 3, 4, 5] as const;

/** Which of the round it is; a number that no round has is the first. */
export const numberIn = (number: number): number => (number >= 1 && number <= roundLength ? number : 1);

export const heading = (t: Translate, number: number): Block => ({
  kind: 'heading',
  text: t('vignette.title', { number: numberIn(number), of: roundLength }),
});

/** A situation and five levels to choose from, in the shape of a real card. The first says who sees it: nobody. */
export function vignetteScreen(
  t: Translate,
  { id: appraisalId }: Appraisal,
  vignette: Vignette,
  number: number,
): Screen {
  const { item, statement } = vignette;
  const at = numberIn(number);
  return {
    preview: t('preview.screen'),
    blocks: [
      heading(t, at),
      ...(at === 1 ? [small(t('vignette.why'))] : []),
      paragraph(t(`vignette.${item}.${statement}` as MessageKey)),
      shortMeanings(t, item),
      { kind: 'paragraph', text: [strong(t('vignette.ask', { competency: sayItem(t, item) }))] },
      choice(
        'row',
        levels.map((level) => ({
          label: String(level),
          action: {
            type: 'vignette.answer',
            appraisalId,
            item,
            statement: numberOfStatement(statement),
            number: at,
            level,
          },
        })),
      ),
      row([{ label: t('button.skip'), action: { type: 'vignette.skip', appraisalId } }]),
    ],
  };
}
