import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import type { EvidenceFile, FileRefusal } from '../../../domain/files/evidence-file.ts';
import { signedForm } from '../../../domain/files/signed-copy.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Screen } from '../../contract/view.ts';
import { homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { sayItem } from '../../ui/words.ts';
import { sayName } from './say-kind.ts';

/** What is told to somebody who does not have the card before them any more. */
export const keptNews = (t: Translate, appraisal: Appraisal, file: EvidenceFile): Screen =>
  told(t, appraisal, file.item, t('file.kept', { name: sayName(t, file), item: sayItem(t, file.item) }));

export const refusedNews = (t: Translate, appraisal: Appraisal, item: ItemCode, why: FileRefusal): Screen =>
  told(t, appraisal, item, `${t('file.notKept', { item: sayItem(t, item) })} ${t(`file.why.${why}`)}`);

function told(t: Translate, { id: appraisalId }: Appraisal, item: ItemCode, words: string): Screen {
  const open =
    item === signedForm
      ? ({ label: t('answer.button.result'), action: { type: 'result.details', appraisalId } } as const)
      : ({ label: t('file.button.card'), action: { type: 'self.card', appraisalId, item } } as const);
  return { blocks: [paragraph(words), row([open, homeButton(t)])], preview: t('file.preview') };
}
