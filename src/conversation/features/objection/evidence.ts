import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { attachedPieces } from '../../../domain/objection/evidence.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import type { Block } from '../../contract/view.ts';
import { bullets, row } from '../../ui/blocks.ts';
import { title } from '../../ui/parts.ts';
import { pieceButtons, pieceLine } from '../evidence/files.screen.ts';

/** What was filed with the objection, each with what opens it; the same for both sides and whoever decides. */
export function evidenceBlocks(t: Translate, { relation }: Model, appraisal: Appraisal): readonly Block[] {
  const pieces = attachedPieces(appraisal, relation);
  if (pieces.length === 0) return [];
  return [
    title(t('objection.evidence')),
    bullets(pieces.map((piece, at) => pieceLine(t, piece, at + 1, appraisal.cycle.timeZone))),
    ...pieces.flatMap((piece, at) => {
      const buttons = pieceButtons(t, appraisal, piece, at + 1, false);
      return buttons.length === 0 ? [] : [row(buttons)];
    }),
  ];
}
