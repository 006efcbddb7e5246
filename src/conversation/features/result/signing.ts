import { type Appraisal, isReleased } from '../../../domain/appraisal/appraisal.ts';
import { signersOf } from '../../../domain/documents/signers.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, text } from '../../contract/view.ts';
import { bullets, small } from '../../ui/blocks.ts';
import { paragraph, title } from '../../ui/parts.ts';

/** Who must sign a released result on paper, and that nothing here does it. */
export function signingBlocks(t: Translate, appraisal: Appraisal): readonly Block[] {
  if (!isReleased(appraisal.status)) return [];
  const names = { appraiser: appraisal.appraiser.name, employee: appraisal.employee.name, superior: '' };
  return [
    title(t('signing.title')),
    paragraph(t('signing.form')),
    bullets(signersOf(appraisal).map((who) => text(t(`signing.${who}`, { name: names[who] })))),
    small(t('signing.meaning')),
  ];
}
