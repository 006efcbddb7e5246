import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { type DocumentKind, documentKinds } from '../../../domain/documents/document.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Screen } from '../../contract/view.ts';
import { homeButton, pairs, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';

/** Which document of a result is to come into the chat, and what becomes of it there. */
export const filesScreen = (
  t: Translate,
  { id: appraisalId }: Appraisal,
  kinds: readonly DocumentKind[],
  isOwn: boolean,
): Screen => ({
  blocks: [
    { kind: 'heading', text: t('files.title') },
    paragraph(t('files.what')),
    small(t('files.copies')),
    ...pairs(
      kinds.map((kind) => ({
        label: t(`files.kind.${kind}`),
        action: { type: 'takeOut.send', appraisalId, kind: documentKinds.indexOf(kind) },
      })),
    ),
    row([{ label: t('button.back'), action: { type: 'result.details', appraisalId } }, homeButton(t)]),
  ],
  preview: t(isOwn ? 'result.preview' : 'result.preview.other'),
});
