import type { Appraisal } from '../appraisal/appraisal.ts';
import { can, type Relation } from '../authorization/policy.ts';
import type { Piece } from '../pocket/piece.ts';

/** What shows that actions of a plan were done: for both who agreed on it, and nobody else. Of one action, with its number. */
export const provingPieces = (
  { id, status, pieces }: Pick<Appraisal, 'id' | 'status' | 'pieces'>,
  relation: Relation,
  no?: number,
): readonly Piece[] =>
  can(relation, 'growth.plan', status).allowed
    ? pieces.filter(
        ({ appraisalId, growthNo }) =>
          appraisalId === id && growthNo !== undefined && (no === undefined || growthNo === no),
      )
    : [];
