import { type Appraisal, isReleased, isWithAppraiser } from '../../../domain/appraisal/appraisal.ts';
import { mayDispute } from '../../../domain/appraisal/dispute.ts';
import { selfWindow } from '../../../domain/appraisal/self-assessment.ts';
import { momentIn } from '../../../i18n/moments.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Temporal } from '../../../shared/time.ts';
import { type Block, type RichText, type Screen, text } from '../../contract/view.ts';
import { homeButton, note, row } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { paragraph } from '../../ui/parts.ts';
import { historyButton } from '../history/history.screen.ts';
import { type Looking, selfDeadline, simpleButton } from './parts.ts';

/** When the self-assessment was submitted, who rates it, and until when it can be taken back. */
export function selfReceiptScreen(
  t: Translate,
  appraisal: Appraisal,
  submittedAt: Temporal.Instant,
  looking: Looking,
): Screen {
  const { cycle } = appraisal;
  const canWithdraw = appraisal.status === 'submitted' && selfWindow(appraisal, looking.now) === 'open';
  return {
    blocks: [
      { kind: 'heading', text: t('self.receipt.title') },
      paragraph(
        t.rich('self.receipt.at', {
          cycle: sayCycle(t, appraisal),
          moment: momentIn(submittedAt, cycle.timeZone, t.locale),
        }),
      ),
      paragraph(standing(t, appraisal, looking, canWithdraw)),
      ...(appraisal.appraiserDisputedAt === undefined
        ? []
        : [note('info', text(t('self.receipt.disputed')))]),
      ...buttonBlocks(t, appraisal, canWithdraw),
    ],
    preview: t('self.preview'),
  };
}

function standing(t: Translate, appraisal: Appraisal, looking: Looking, canWithdraw: boolean): RichText {
  if (canWithdraw)
    return t.rich('self.receipt.canWithdraw', {
      appraiser: appraisal.appraiser.name,
      deadline: selfDeadline(t, appraisal, looking),
    });
  const { status, appraiser } = appraisal;
  if (isReleased(status)) return t.rich('self.receipt.released');
  switch (status) {
    case 'self-assessment':
    case 'submitted':
      return t.rich('self.receipt.waits', { appraiser: appraiser.name });
    case 'rating':
      return t.rich('self.receipt.rating', { appraiser: appraiser.name });
    case 'rated':
      return t.rich('self.receipt.rated');
  }
}

function buttonBlocks(t: Translate, appraisal: Appraisal, canWithdraw: boolean): readonly Block[] {
  const isDisputable = isWithAppraiser(appraisal.status);
  return [
    row([
      simpleButton(appraisal, t('self.receipt.view'), 'self.summary'),
      ...(canWithdraw
        ? [
            {
              label: t('self.receipt.withdraw'),
              action: { type: 'self.withdraw', appraisalId: appraisal.id, revision: appraisal.revision },
            } as const,
          ]
        : []),
    ]),
    ...(isDisputable && mayDispute(appraisal)
      ? [row([simpleButton(appraisal, t('self.button.wrongAppraiser'), 'self.wrongAppraiser')])]
      : []),
    row([historyButton(t, appraisal), homeButton(t)]),
  ];
}
