import type { Appraisal } from '../appraisal/appraisal.ts';

/** Who signs a result on paper. The bot signs nothing, and what is pressed in it is no signature. */
export type Signer = 'appraiser' | 'employee' | 'superior';

/** Those of the form D.1.1: both, and the appraiser's superior only once there was an objection. */
export const signersOf = ({ objectedAt }: Pick<Appraisal, 'objectedAt'>): readonly Signer[] =>
  objectedAt === undefined ? ['appraiser', 'employee'] : ['appraiser', 'employee', 'superior'];
