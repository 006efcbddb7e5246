import { isTalkAwaited } from '../../../application/result/release-result.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { approverOf, isWaiting } from '../../../domain/approval/approval.ts';
import { releaseDay } from '../../../domain/cycle/cycle.ts';
import { sayNearDay } from '../../../i18n/dates.ts';
import { momentIn } from '../../../i18n/moments.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import type { Button, Screen } from '../../contract/view.ts';
import { column, homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { teamLabels, whoLine } from '../../ui/person-labels.ts';
import { waitsUntil } from '../talk/say.ts';
import { nextToRate } from './team-standing.ts';

/** For whom a result waits that has to be approved. */
function sayApproval(t: Translate, model: Model, appraisal: Appraisal): string {
  const employee = appraisal.employee.name;
  const { approval, secondAppraiser } = appraisal;
  if (!approval || approverOf(appraisal) === undefined) return t('approval.receipt.hr', { employee });
  const isSecond = secondAppraiser?.id === approverOf(appraisal);
  return t('approval.receipt', {
    name: (isSecond ? secondAppraiser?.name : undefined) ?? t('approval.someone'),
    date: sayNearDay(approval.by, model, t.locale),
    employee,
  });
}

/** What happened to the confirmed rating, and a button for the next person. */
export function rateReceiptScreen(t: Translate, model: Model, appraisal: Appraisal): Screen {
  const name = appraisal.employee.name;
  const zone = model.person?.timeZone ?? appraisal.cycle.timeZone;
  const next = nextToRate(model.team, model.now, appraisal.id);
  const { approval } = appraisal;
  const until = waitsUntil(t, model, appraisal);
  const isForTalk = isTalkAwaited(appraisal, model.now, model.agency?.talkDays ?? 0);
  const said = isWaiting(approval)
    ? sayApproval(t, model, appraisal)
    : appraisal.releasedAt === undefined && isForTalk && until !== undefined
      ? t('rate.summary.afterTalk', { date: until })
      : appraisal.releasedAt === undefined
        ? t.rich('rate.receipt.waits', {
            name,
            moment: momentIn(appraisal.ratedAt ?? model.now, zone, t.locale),
            date: sayNearDay(releaseDay(appraisal.cycle), model, t.locale),
          })
        : t.rich('rate.receipt.released', { moment: momentIn(appraisal.releasedAt, zone, t.locale) });
  const buttons: readonly Button[] = [
    ...(next === undefined
      ? []
      : [
          {
            label: t('rate.receipt.next', { name: teamLabels(t, model.team)(next.employee).label }),
            tone: 'primary',
            action: { type: 'rate.open', appraisalId: next.id },
          } as const,
        ]),
    { label: t('rate.receipt.result'), action: { type: 'result.open', appraisalId: appraisal.id } },
  ];
  return {
    blocks: [
      { kind: 'heading', text: t('rate.receipt.title', { name }) },
      whoLine(t, appraisal),
      paragraph(said),
      column(buttons),
      row([{ label: t('rate.button.team'), action: { type: 'nav.team', page: 0 } }, homeButton(t)]),
    ],
    preview: t('rate.preview'),
  };
}
