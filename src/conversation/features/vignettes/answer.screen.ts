import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { describedBy, roundLength, type Vignette } from '../../../domain/calibration/vignettes.ts';
import type { MessageKey } from '../../../i18n/messages/index.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type Screen, strong, text } from '../../contract/view.ts';
import { homeButton, row } from '../../ui/blocks.ts';
import { sayItem } from '../../ui/words.ts';
import { heading, numberIn } from './vignette.screen.ts';

type Place = { readonly number: number; readonly canRate: boolean };

/**
 * The level that the situation describes, and the official statement that says so. What was read already and where the
 * statement stands are folded, so that all else is in view on a small phone too.
 */
export function answerScreen(
  t: Translate,
  appraisal: Appraisal,
  vignette: Vignette,
  { number, canRate }: Place,
): Screen {
  const { item, statement } = vignette;
  const described = describedBy(vignette);
  const level = described?.level ?? 0;
  return {
    preview: t('preview.screen'),
    blocks: [
      heading(t, number),
      {
        kind: 'paragraph',
        text: [
          strong(t('vignette.described', { level })),
          ...(described === undefined ? [] : text(t('vignette.official', { words: described.text }))),
        ],
      },
      {
        kind: 'details',
        title: t('vignette.story'),
        parts: [
          { kind: 'paragraph', text: text(t(`vignette.${item}.${statement}` as MessageKey)) },
          {
            kind: 'paragraph',
            text: text(t('vignette.source', { competency: sayItem(t, item), statement })),
          },
        ],
      },
      ...onward(t, appraisal, numberIn(number), canRate),
    ],
  };
}

function onward(t: Translate, appraisal: Appraisal, number: number, canRate: boolean): readonly Block[] {
  const { id: appraisalId, employee } = appraisal;
  if (number < roundLength)
    return [
      row([
        {
          label: t('button.next'),
          tone: 'primary',
          action: { type: 'vignette.open', appraisalId, number: number + 1 },
        },
        { label: t('button.skip'), action: { type: 'vignette.skip', appraisalId } },
      ]),
    ];
  if (!canRate) return [row([homeButton(t)])];
  const rate = {
    label: t('vignette.rate', { name: employee.name }),
    tone: 'primary',
    action: { type: 'rate.open', appraisalId },
  } as const;
  return [row([rate]), row([homeButton(t)])];
}
