import type { Appraisal, WorkResult } from '../../../domain/appraisal/appraisal.ts';
import { resultCode } from '../../../domain/appraisal/items.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Screen, text } from '../../contract/view.ts';
import { column, note } from '../../ui/blocks.ts';
import { paragraph, title } from '../../ui/parts.ts';
import { resultLines, simpleButton } from './parts.ts';

/** Asks for confirmation before a work result is removed for good. */
export function selfRemoveScreen(t: Translate, appraisal: Appraisal, result: WorkResult): Screen {
  return {
    blocks: [
      { kind: 'heading', text: t('self.results.removeAsk') },
      title(result.title),
      ...resultLines(t, result).map(paragraph),
      note('warning', text(t('self.results.removeWhat'))),
      column([
        {
          label: t('self.results.removeYes'),
          tone: 'danger',
          action: { type: 'self.removeResult', appraisalId: appraisal.id, item: resultCode(result.no) },
        },
        simpleButton(appraisal, t('button.cancel'), 'self.results'),
      ]),
    ],
    preview: t('self.preview'),
  };
}
