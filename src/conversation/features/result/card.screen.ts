import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { objectionState } from '../../../domain/appraisal/response.ts';
import { sayDate, sayDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Temporal } from '../../../shared/time.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, type Screen, text } from '../../contract/view.ts';
import { column, homeButton, note, row, small } from '../../ui/blocks.ts';
import { competencyTable, paragraph, title } from '../../ui/parts.ts';
import { whoLine } from '../../ui/person-labels.ts';
import {
  developmentBlocks,
  predicateBlocks,
  reasonBlocks,
  responseBlocks,
  rightBlocks,
  strengthBlocks,
  whoBlocks,
} from './parts.ts';

/**
 * The result for its employee. The appraiser and, after an objection, the second appraiser can read it too. `offered`
 * are the buttons of other features.
 */
export function resultCardScreen(
  t: Translate,
  model: Model,
  appraisal: Appraisal,
  offered: readonly Button[],
): Screen {
  const isOwn = model.relation === 'self';
  const zone = model.person?.timeZone ?? appraisal.cycle.timeZone;
  const { period } = appraisal.cycle;
  return {
    blocks: [
      {
        kind: 'heading',
        text: isOwn ? t('result.title.own') : t('result.title.other', { name: appraisal.employee.name }),
      },
      ...(isOwn ? [] : [whoLine(t, appraisal)]),
      paragraph(
        t('result.period', {
          cycle: appraisal.cycle.name,
          from: sayDate(period.from, t.locale),
          to: sayDate(period.to, t.locale),
        }),
      ),
      ...(isOwn ? [] : readerBlocks(t, appraisal)),
      ...strengthBlocks(t, appraisal),
      ...predicateBlocks(t, appraisal),
      title(t('result.competencies')),
      ...competencyTable(t, appraisal, { isNumbered: false, isOwn }),
      ...reasonBlocks(t, appraisal),
      ...developmentBlocks(t, appraisal),
      ...whoBlocks(t, appraisal, zone, isOwn),
      ...responseBlocks(t, appraisal, zone),
      ...(isOwn ? ownBlocks(t, appraisal, model.now, offered) : otherBlocks(t, appraisal, offered)),
    ],
    preview: isOwn ? t('result.preview') : t('result.preview.other'),
    isConfidential: true,
  };
}

function readerBlocks(t: Translate, appraisal: Appraisal): readonly Block[] {
  const name = appraisal.employee.name;
  const words =
    appraisal.releasedAt === undefined
      ? t('result.notYetGiven', { name, date: sayDay(appraisal.cycle.windows.feedback.from, t.locale) })
      : t('result.readOnly', { name });
  return [note('info', text(words))];
}

/** What the employee can do; what each answer means is said above the buttons. */
function ownBlocks(
  t: Translate,
  appraisal: Appraisal,
  now: Temporal.Instant,
  offered: readonly Button[],
): readonly Block[] {
  const appraisalId = appraisal.id;
  const canAcknowledge = appraisal.acknowledgedAt === undefined && appraisal.objectedAt === undefined;
  const buttons: readonly Button[] = [
    ...(canAcknowledge
      ? [
          {
            label: t('result.button.acknowledge'),
            tone: 'primary',
            action: { type: 'result.acknowledge', appraisalId },
          } as const,
        ]
      : []),
    ...(appraisal.talkRequestedAt === undefined
      ? [{ label: t('result.button.talk'), action: { type: 'result.talk', appraisalId } } as const]
      : []),
    ...(objectionState(appraisal, now) === 'open'
      ? [{ label: t('result.button.object'), action: { type: 'result.askObject', appraisalId } } as const]
      : []),
    ...offered.filter(isDeed),
  ];
  return [
    ...rightBlocks(t, appraisal, now),
    ...(canAcknowledge ? [small(t('result.receiptMeaning'))] : []),
    ...(appraisal.talkRequestedAt === undefined
      ? [small(t('result.talkMeaning', { name: appraisal.appraiser.name }))]
      : []),
    row([
      { label: t('result.button.results'), action: { type: 'nav.results' } },
      ...offered.filter((button) => !isDeed(button)),
      homeButton(t),
    ]),
    // What cannot be taken back stands last, each on a row of its own.
    ...(buttons.length > 0 ? [column(buttons)] : []),
  ];
}

const isDeed = ({ tone }: Button): boolean => tone !== undefined;

function otherBlocks(t: Translate, appraisal: Appraisal, offered: readonly Button[]): readonly Block[] {
  const deeds = offered.filter(isDeed);
  const isAnswered = appraisal.acknowledgedAt ?? appraisal.talkRequestedAt ?? appraisal.objectedAt;
  return [
    ...(isAnswered === undefined && appraisal.releasedAt !== undefined
      ? [paragraph(t('result.answer.none'))]
      : []),
    ...(deeds.length > 0 ? [column(deeds)] : []),
    row([
      { label: t('rate.button.team'), action: { type: 'nav.team', page: 0 } },
      ...offered.filter((button) => !isDeed(button)),
      homeButton(t),
    ]),
  ];
}
