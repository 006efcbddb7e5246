import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { competencyCodes, overallBehaviour, overallResults } from '../../../domain/appraisal/items.ts';
import type { Relation } from '../../../domain/authorization/policy.ts';
import { visibleFiles } from '../../../domain/files/evidence-file.ts';
import { visibleTallies } from '../../../domain/notes/notebook.ts';
import { visiblePieces } from '../../../domain/pocket/piece.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Block, Button } from '../../contract/view.ts';
import { row, small } from '../../ui/blocks.ts';

/** Whether a result has notes or files to look at; the reasons alone stand in its details. */
export const isAnySource = (appraisal: Appraisal, relation: Relation): boolean =>
  visibleTallies(appraisal, relation).length > 0 ||
  visibleFiles(appraisal, relation).length > 0 ||
  visiblePieces(appraisal, relation).length > 0;

/** "Mengapa?" for each row of the table above, and for both overall ratings. */
export function whyBlocks(t: Translate, { id: appraisalId }: Appraisal): readonly Block[] {
  const why = (label: string, item: string): Button => ({
    label,
    action: { type: 'note.openWhy', appraisalId, item },
  });
  return [
    small(t('note.why.ask')),
    row(competencyCodes.map((item, at) => why(String(at + 1), item))),
    row([why(t('note.why.results'), overallResults), why(t('note.why.behaviour'), overallBehaviour)]),
  ];
}
