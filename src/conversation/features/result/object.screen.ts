import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { objectionDeadline } from '../../../domain/appraisal/response.ts';
import { sayNearDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Screen, text } from '../../contract/view.ts';
import { column, note, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { sayOfficer } from '../../ui/person-labels.ts';

/** To whom an objection goes, and who learns of it. */
function toWhom(t: Translate, appraisal: Appraisal): Block {
  const appraiser = sayOfficer(t, appraisal.appraiser);
  const second = appraisal.secondAppraiser;
  return paragraph(
    second === undefined
      ? t('result.object.noSuperior', { appraiser })
      : t('result.object.toWhom', { name: sayOfficer(t, second), appraiser }),
  );
}

/** The last look: the reasons as written, what filing does, and the one press that files. */
export const objectionPreviewScreen = (t: Translate, appraisal: Appraisal, reason: string): Screen => ({
  blocks: [
    { kind: 'heading', text: t('result.object.previewTitle') },
    { kind: 'quote', text: reason },
    toWhom(t, appraisal),
    note('warning', text(t('result.object.care'))),
    column([
      {
        label: t('result.object.file'),
        tone: 'primary',
        action: { type: 'result.fileObjection', appraisalId: appraisal.id },
      },
      { label: t('result.object.change'), action: { type: 'result.object', appraisalId: appraisal.id } },
      { label: t('button.cancel'), action: { type: 'result.open', appraisalId: appraisal.id } },
    ]),
  ],
  preview: t('results.preview'),
});

/** Before an objection: the right to object, who receives it, what sending does, and a way back. */
export function resultObjectScreen(t: Translate, model: Model, appraisal: Appraisal): Screen {
  const deadline = objectionDeadline(appraisal);
  const canTalk = appraisal.talkRequestedAt === undefined;
  return {
    blocks: [
      { kind: 'heading', text: t('result.object.title') },
      ...(deadline === undefined
        ? []
        : [paragraph(t('result.object.law', { date: sayNearDay(deadline, model, t.locale) }))]),
      toWhom(t, appraisal),
      note('warning', text(t('result.object.care'))),
      paragraph(t('result.object.how')),
      ...(canTalk ? [small(t('result.talkMeaning', { name: appraisal.appraiser.name }))] : []),
      column([
        {
          label: t('result.object.button'),
          tone: 'primary',
          action: { type: 'result.object', appraisalId: appraisal.id },
        },
        ...(canTalk
          ? [
              {
                label: t('result.button.talk'),
                action: { type: 'result.talk', appraisalId: appraisal.id },
              } as const,
            ]
          : []),
      ]),
      row([{ label: t('button.back'), action: { type: 'result.open', appraisalId: appraisal.id } }]),
    ],
    preview: t('results.preview'),
  };
}
