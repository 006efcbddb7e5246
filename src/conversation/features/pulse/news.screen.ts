import type { OwnPulse, UnitPulse } from '../../../domain/pulse/pulse.ts';
import type { Context } from '../../contract/feature.ts';
import type { Screen } from '../../contract/view.ts';
import { homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { questionBlocks } from './ask.screen.ts';

/** Asks the first question at once, with everything that matters before somebody answers. */
export const pulseAskedNews = (context: Context, own: OwnPulse): Screen => ({
  blocks: [
    { kind: 'heading', text: context.t('pulse.title') },
    paragraph(context.t('pulse.news.asked', { cycle: own.cycle })),
    ...questionBlocks(context, own),
  ],
  preview: context.t('pulse.preview'),
});

/** Tells the head of a unit that there is something to read. */
export const pulseEndedNews = ({ t }: Context, { cycle, unit, shown, asked }: UnitPulse): Screen => ({
  blocks: [
    { kind: 'heading', text: t('pulse.units.title') },
    paragraph(t('pulse.news.ended', { cycle, unit, asked, answered: shown?.answered ?? 0 })),
    row([
      { label: t('pulse.news.open'), tone: 'primary', action: { type: 'pulse.units', page: 0 } },
      homeButton(t),
    ]),
  ],
  preview: t('pulse.preview'),
});
