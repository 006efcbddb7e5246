import type { StaffPapers } from '../../../application/assist/see-staff.ts';
import type { StaffPaper } from '../../../domain/delegation/desk.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Button, Screen } from '../../contract/view.ts';
import { column, homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { inFull, labelsOf } from '../../ui/person-labels.ts';

const pageSize = 6;

/** To those in the team of an appraiser for whom their superior may enter paper; nothing while there is nobody. */
export const staffPaperButtons = (
  t: Translate,
  { id: personId }: { readonly id: string },
  papers: readonly StaffPaper[],
): readonly Button[] =>
  papers.length === 0
    ? []
    : [
        {
          label: t('assist.button.staff', { count: papers.length }),
          action: { type: 'assist.staff', personId, page: 0 },
        },
      ];

/** A page of them: own answers that are awaited, and results that could be handed over. */
export function paperStaffScreen(t: Translate, { of, papers }: StaffPapers, page: number): Screen {
  const labels = labelsOf(t, papers);
  const at = Math.min(Math.max(0, page), Math.max(0, Math.ceil(papers.length / pageSize) - 1));
  const to = (label: string, target: number): Button => ({
    label,
    action: { type: 'assist.staff', personId: of.id, page: target },
  });
  const opens = (one: StaffPaper): Button => {
    const name = inFull(labels(one));
    return {
      label: one.status === 'self-assessment' ? name : t('assist.staff.result', { name }),
      action: { type: 'assist.open', appraisalId: one.appraisalId },
    };
  };
  return {
    blocks: [
      { kind: 'heading', text: t('assist.staff.title', { name: of.name }) },
      paragraph(t(papers.length === 0 ? 'assist.staff.none' : 'assist.staff.about')),
      ...(papers.length === 0 ? [] : [column(papers.slice(at * pageSize, (at + 1) * pageSize).map(opens))]),
      row([
        ...(at > 0 ? [to(t('button.pageBefore'), at - 1)] : []),
        ...((at + 1) * pageSize < papers.length ? [to(t('button.pageAfter'), at + 1)] : []),
        { label: t('assist.staff.back'), action: { type: 'delegation.open', personId: of.id } },
        homeButton(t),
      ]),
    ],
    preview: t('assist.preview'),
  };
}
