import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { withProposed } from '../../../domain/missed/missed.ts';
import { sayNearDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Screen, text } from '../../contract/view.ts';
import { bullets, column, homeButton, note, row } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { labelled, paragraph, title } from '../../ui/parts.ts';
import { whoLine } from '../../ui/person-labels.ts';
import { sayPredicate } from '../../ui/words.ts';
import { evidenceBlocks, sayRaised } from '../missed/say.ts';

/** What is proposed to be corrected on a result that was approved, and on whose words: for who approves it, with nothing else. */
export function correctionScreen(t: Translate, model: Model, appraisal: Appraisal): Screen {
  const { id: appraisalId, revision, missed, predicate: before, employee } = appraisal;
  const { predicate: after } = withProposed(appraisal);
  const proposed = missed?.proposed;
  return {
    blocks: [
      { kind: 'heading', text: t('approval.correction.title', { name: employee.name }) },
      whoLine(t, appraisal),
      paragraph(sayCycle(t, appraisal)),
      ...(missed ? labelled(t('approval.correction.said'), missed.words) : []),
      ...(missed ? evidenceBlocks(t, appraisal, missed) : []),
      title(t('approval.correction.rows')),
      bullets((proposed?.rows ?? []).map((one) => text(sayRaised(t, one)))),
      ...(before && after && before !== after
        ? [
            paragraph(
              t('approval.correction.predicate', {
                before: sayPredicate(t, before),
                after: sayPredicate(t, after),
              }),
            ),
          ]
        : []),
      ...(proposed
        ? [paragraph(t('approval.correction.until', { date: sayNearDay(proposed.by, model, t.locale) }))]
        : []),
      note('warning', text(t('approval.correction.then', { name: employee.name }))),
      title(t('approval.correction.ask')),
      column([
        {
          label: t('approval.button.refuse'),
          action: { type: 'approval.refuse', appraisalId, revision },
        },
        {
          label: t('approval.button.correct'),
          tone: 'primary',
          action: { type: 'approval.correct', appraisalId, revision },
        },
      ]),
      row([{ label: t('button.back'), action: { type: 'approval.open', appraisalId } }, homeButton(t)]),
    ],
    preview: t('approval.preview'),
    isConfidential: true,
  };
}
