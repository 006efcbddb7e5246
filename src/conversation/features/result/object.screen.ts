import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { objectionDeadline } from '../../../domain/appraisal/response.ts';
import { sayDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Screen, text } from '../../contract/view.ts';
import { column, note } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { sayOfficer } from '../../ui/person-labels.ts';

/** Before an objection: the right to object, who receives it, what sending does, and a way back. */
export function resultObjectScreen(t: Translate, appraisal: Appraisal): Screen {
  const deadline = objectionDeadline(appraisal);
  const appraiser = sayOfficer(t, appraisal.appraiser);
  const second = appraisal.secondAppraiser;
  return {
    blocks: [
      { kind: 'heading', text: t('result.object.title') },
      ...(deadline === undefined
        ? []
        : [paragraph(t('result.object.law', { date: sayDay(deadline, t.locale) }))]),
      paragraph(
        second === undefined
          ? t('result.object.noSuperior', { appraiser })
          : t('result.object.toWhom', { name: sayOfficer(t, second), appraiser }),
      ),
      note('warning', text(t('result.object.care'))),
      paragraph(t('result.object.how')),
      column([
        {
          label: t('result.object.button'),
          tone: 'primary',
          action: { type: 'result.object', appraisalId: appraisal.id },
        },
        ...(appraisal.talkRequestedAt === undefined
          ? [
              {
                label: t('result.button.talk'),
                action: { type: 'result.talk', appraisalId: appraisal.id },
              } as const,
            ]
          : []),
        { label: t('button.back'), action: { type: 'result.open', appraisalId: appraisal.id } },
      ]),
    ],
    preview: t('results.preview'),
  };
}
