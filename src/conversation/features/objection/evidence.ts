import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { attachedPieces } from '../../../domain/objection/evidence.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import type { Block } from '../../contract/view.ts';
import { row } from '../../ui/blocks.ts';
import { pieceButtons, pieceLine } from '../evidence/files.screen.ts';

/** What was filed with the objection, each with what opens it; the same for both sides and whoever decides. */
export function evidenceBlocks(t: Translate, { relation }: Model, appraisal: Appraisal): readonly Block[] {
  const pieces = attachedPieces(appraisal, relation);
  if (pieces.length === 0) return [];
  const buttons = pieces.flatMap((piece, at) => pieceButtons(t, appraisal, piece, at + 1, false));
  return [
    {
      kind: 'details',
      title: t('objection.evidence', { count: pieces.length }),
      parts: [
        {
          kind: 'bullets',
          items: pieces.map((piece, at) => pieceLine(t, piece, at + 1, appraisal.cycle.timeZone)),
        },
      ],
    },
    ...(buttons.length === 0 ? [] : [row(buttons)]),
  ];
}
