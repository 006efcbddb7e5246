import { type Appraisal, isReleased } from '../../../domain/appraisal/appraisal.ts';
import { can } from '../../../domain/authorization/policy.ts';
import { signersOf } from '../../../domain/documents/signers.ts';
import { visibleFiles } from '../../../domain/files/evidence-file.ts';
import { signedCopies, signedCopiesMax } from '../../../domain/files/signed-copy.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, text } from '../../contract/view.ts';
import { bullets, column, small } from '../../ui/blocks.ts';
import { paragraph, title } from '../../ui/parts.ts';

/** Who must sign a released result on paper, that nothing here does it, and the photos of it that were filed. */
export function signingBlocks(
  t: Translate,
  { relation }: Pick<Model, 'relation'>,
  appraisal: Appraisal,
  canReceive: boolean,
): readonly Block[] {
  const { id: appraisalId, status, cycle } = appraisal;
  if (!isReleased(status)) return [];
  const names = { appraiser: appraisal.appraiser.name, employee: appraisal.employee.name, superior: '' };
  const copies = signedCopies({ files: visibleFiles(appraisal, relation) });
  const kept = copies.filter((copy) => copy.status === 'kept');
  const mayFile = canReceive && !cycle.closedAt && can(relation, 'copy.file', status).allowed;
  return [
    title(t('signing.title')),
    paragraph(t('signing.form')),
    bullets(signersOf(appraisal).map((who) => text(t(`signing.${who}`, { name: names[who] })))),
    small(t('signing.meaning')),
    ...(mayFile && copies.length < signedCopiesMax ? [small(t('signing.send'))] : []),
    ...(copies.length > kept.length ? [small(t('signing.waits'))] : []),
    ...(kept.length > 0
      ? [
          column(
            kept.map(({ id: fileId }, at) => ({
              label: t('signing.button.copy', { no: at + 1 }),
              action: { type: 'file.get', appraisalId, fileId },
            })),
          ),
        ]
      : []),
  ];
}
