import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import type { Capabilities } from '../../contract/platform.ts';
import type { Button, Screen } from '../../contract/view.ts';
import { homeButton, row } from '../../ui/blocks.ts';
import { competencyTable, paragraph, title } from '../../ui/parts.ts';
import { answerBlocks } from '../answer/lines.ts';
import { counselBlocks } from '../counsel/say.ts';
import { grownBlocks } from '../growth/say.ts';
import { missedBlocks } from '../missed/say.ts';
import { isAnySource, whyBlocks } from '../notebook/why-buttons.ts';
import { pictureRow } from '../pictures/button.ts';
import { answerButton, discretion, headBlocks, isDeed, teamButton } from './card.screen.ts';
import {
  developmentBlocks,
  predicateBlocks,
  reasonBlocks,
  responseBlocks,
  strengthBlocks,
  whoBlocks,
} from './parts.ts';
import { signingBlocks } from './signing.ts';

/** All of a result, for whoever wants to read it; what can be done about it is offered on its first view only. */
export function resultDetailsScreen(
  t: Translate,
  model: Model,
  appraisal: Appraisal,
  offered: readonly Button[],
  files: Pick<Capabilities['files'], 'canSend' | 'canReceive'> = { canSend: false, canReceive: false },
): Screen {
  const isOwn = model.relation === 'self';
  const zone = model.person?.timeZone ?? appraisal.cycle.timeZone;
  const { period } = appraisal.cycle;
  const hasSources = isAnySource(appraisal, model.relation);
  return {
    blocks: [
      ...headBlocks(t, model, appraisal),
      paragraph(
        t('result.period', {
          from: sayDate(period.from, t.locale),
          to: sayDate(period.to, t.locale),
        }),
      ),
      ...grownBlocks(t, appraisal),
      ...strengthBlocks(t, appraisal),
      ...predicateBlocks(t, appraisal),
      title(t('result.competencies')),
      ...competencyTable(t, appraisal, { isNumbered: hasSources, isOwn }),
      ...pictureRow(t, { type: 'picture.result', appraisalId: appraisal.id }, files.canSend),
      ...(hasSources ? whyBlocks(t, appraisal) : []),
      ...reasonBlocks(t, appraisal),
      ...developmentBlocks(t, appraisal),
      ...whoBlocks(t, appraisal, zone, isOwn),
      ...counselBlocks(t, appraisal),
      ...missedBlocks(t, appraisal, model.now, zone, { isOwn, isAnswering: false }),
      ...responseBlocks(t, appraisal, zone),
      ...answerBlocks(t, appraisal, zone),
      ...signingBlocks(t, model, appraisal, files.canReceive),
      row([
        { label: t('button.back'), action: { type: 'result.open', appraisalId: appraisal.id } },
        ...(isOwn
          ? [{ label: t('result.button.results'), action: { type: 'nav.results' } } as const]
          : [teamButton(t)]),
        ...(isOwn ? [answerButton(t, appraisal)] : []),
        ...offered.filter((button) => !isDeed(button)),
        homeButton(t),
      ]),
    ],
    ...discretion(t, isOwn),
  };
}
