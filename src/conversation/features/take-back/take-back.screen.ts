import { takeBackHoursOf } from '../../../domain/agency/since.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { type TakeBack, takeBackOf } from '../../../domain/take-back/take-back.ts';
import { momentIn } from '../../../i18n/moments.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Screen, text } from '../../contract/view.ts';
import { column, homeButton, note, row } from '../../ui/blocks.ts';
import { title } from '../../ui/parts.ts';
import { whoLine } from '../../ui/person-labels.ts';

/** Whether the reader may still take it back, by the hours of the agency. */
const takeBackNow = ({ now, agency }: Model, appraisal: Appraisal): TakeBack =>
  takeBackOf(appraisal, now, takeBackHoursOf(agency, appraisal));

/** What taking back does, and until when it can be done. */
export function takeBackScreen(t: Translate, model: Model, appraisal: Appraisal): Screen {
  const { id: appraisalId, revision, employee } = appraisal;
  const found = takeBackNow(model, appraisal);
  const zone = model.person?.timeZone ?? appraisal.cycle.timeZone;
  return {
    blocks: [
      { kind: 'heading', text: t('takeBack.title', { name: employee.name }) },
      whoLine(t, appraisal),
      ...(found.state === 'open'
        ? [
            {
              ...({ kind: 'paragraph' } as const),
              text: t.rich('takeBack.until', { moment: momentIn(found.until, zone, t.locale) }),
            },
          ]
        : []),
      note('warning', text(t('takeBack.care', { name: employee.name }))),
      title(t('takeBack.ask')),
      column([
        { label: t('takeBack.yes'), tone: 'danger', action: { type: 'takeBack.do', appraisalId, revision } },
      ]),
      row([{ label: t('button.back'), action: { type: 'result.open', appraisalId } }, homeButton(t)]),
    ],
    preview: t('rate.preview'),
    isConfidential: true,
  };
}
