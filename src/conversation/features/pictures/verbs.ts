import { type ActionOf, verb } from '../../contract/verbs.ts';

const appraisal = { appraisalId: 'id' } as const;

export const verbs = {
  /** Has a result sent as a picture. */
  'picture.result': verb('zp', appraisal),
  /** The predicates of the unit of a result, for who approves it. */
  'picture.unit': verb('zu', appraisal),
};

export type PictureAction = ActionOf<typeof verbs>;
