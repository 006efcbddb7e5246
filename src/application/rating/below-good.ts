import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { outboxWrite } from '../outcome/decided.ts';
import type { Write } from '../outcome/writes.ts';

/** Tells the superior of the appraiser that a predicate below "Baik" was set. Nobody is told where the appraiser is the top. */
export const secondAppraiserIsTold = ({ id, revision, secondAppraiser }: Appraisal): readonly Write[] =>
  secondAppraiser === undefined
    ? []
    : [
        outboxWrite(
          { kind: 'below-good', personId: secondAppraiser.id, appraisalId: id },
          `below-good:${id}:${revision}`,
        ),
      ];
