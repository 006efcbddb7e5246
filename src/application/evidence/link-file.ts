import type { EvidenceFile } from '../../domain/files/evidence-file.ts';
import { nothing, readLink } from '../../domain/pocket/daily.ts';
import { hashOfText } from '../../shared/text-hash.ts';
import { appraisalWrite, auditWrite, guarded, type UseCase, unchanged } from '../outcome/decided.ts';
import { refusalToAnswer } from '../self/self-guard.ts';

/**
 * The employee gives a kept file an own link into the cloud, another one, or, with no words, none any more: e-Kinerja
 * takes a link and no file. The audit trail gets its hash alone. Refuses as `answerItem` does, `no-such-file`, `bad-link`.
 */
export const linkFile: UseCase<[fileId: string, typed: string]> = guarded(
  refusalToAnswer,
  ({ appraisal }, fileId, typed) => {
    const file = appraisal.files.find(({ id }) => id === fileId);
    if (file?.status !== 'kept') return { code: 'no-such-file' };
    const isNone = typed.trim() === '' || typed.trim() === nothing;
    const link = isNone ? undefined : readLink(typed);
    if (link === undefined && !isNone) return { code: 'bad-link' };
    if (link === file.link) return unchanged(appraisal);
    const { link: _before, ...rest } = file;
    const linked: EvidenceFile = { ...rest, ...(link !== undefined && { link }) };
    return {
      appraisal: {
        ...appraisal,
        files: appraisal.files.map((one) => (one === file ? linked : one)),
        revision: appraisal.revision + 1,
      },
      writes: [
        { kind: 'link-file', appraisalId: appraisal.id, fileId, link: link ?? null },
        appraisalWrite(appraisal, {}),
        auditWrite(appraisal, 'evidence.link', { before: said(file), after: said(linked) }),
      ],
    };
  },
);

const said = ({ id, item, link }: EvidenceFile) => ({
  ...{ id, item },
  ...(link !== undefined && { link: hashOfText(link) }),
});
