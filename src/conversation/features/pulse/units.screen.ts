import {
  type Pulse,
  pulsePage,
  pulseQuestions,
  pulseStep,
  pulseValues,
  type UnitPulse,
} from '../../../domain/pulse/pulse.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Button, type RichText, type Screen, strong } from '../../contract/view.ts';
import { bullets, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';

/** How often each value was given to one question. */
export const sayCounts = (t: Translate, counts: readonly number[]): string =>
  pulseValues.map((value, at) => `${t(`pulse.value.${value}`)} ${counts[at] ?? 0}`).join(' · ');

/** A line for each question, or why there is none. */
const unitLines = (t: Translate, { shown, isEnded }: UnitPulse): readonly RichText[] =>
  shown
    ? pulseQuestions.map((question) => [
        { text: `${t(`pulse.question.${question}`)} ` },
        strong(sayCounts(t, shown[question])),
      ])
    : [[{ text: t(isEnded ? 'pulse.unit.tooFew' : 'pulse.unit.waits', { step: pulseStep }) }]];

/** What the units answered that somebody may read: counts, and only whole steps of them. */
export function unitsScreen({ t }: Context, { units, total, page }: Pulse): Screen {
  const pages = Math.ceil(total / pulsePage);
  const turn = (label: string, to: number): Button => ({ label, action: { type: 'pulse.units', page: to } });
  const turns = [
    ...(page > 0 ? [turn(t('hr.button.fewer'), page - 1)] : []),
    ...(page + 1 < pages ? [turn(t('hr.button.more'), page + 1)] : []),
  ];
  return {
    blocks: [
      { kind: 'heading', text: t('pulse.units.title') },
      ...(units.length === 0
        ? [paragraph(t('pulse.units.none'))]
        : units.flatMap((one) => unitBlocks(t, one))),
      small(t('pulse.units.meaning', { step: pulseStep })),
      row([...turns, homeButton(t)]),
    ],
    preview: t('pulse.preview'),
    isConfidential: true,
  };
}

const unitBlocks = (t: Translate, one: UnitPulse): readonly Block[] => [
  paragraph([
    strong(one.unit),
    {
      text: `\n${t('pulse.unit.head', {
        cycle: one.cycle,
        asked: one.asked,
        answered: one.shown?.answered ?? 0,
      })}`,
    },
  ]),
  bullets(unitLines(t, one)),
];
