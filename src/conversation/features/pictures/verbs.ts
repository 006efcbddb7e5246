import { type ActionOf, verb } from '../../contract/verbs.ts';

const appraisal = { appraisalId: 'id' } as const;

export const verbs = {
  /** Has a result sent as a picture. */
  'picture.result': verb('zp', appraisal),
  /** The predicates of the unit of a result, for who approves it. */
  'picture.unit': verb('zu', appraisal),
  /** One's own levels over the cycles. */
  'picture.growth': verb('zl'),
  /** How far the cycle is, for officers. */
  'picture.progress': verb('zr', {}),
};

export type PictureAction = ActionOf<typeof verbs>;
