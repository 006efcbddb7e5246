import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const appraisal = { appraisalId: 'id' } as const;
const seen = { ...appraisal, revision: 'number' } as const;

export const verbs = {
  /** The team of a result: its unit, in its cycle. */
  'approval.open': verb('ia', appraisal),
  /** One result of it; that it was opened is written down. For the appraiser, why it came back. */
  'approval.see': verb('ib', appraisal),
  /** The yes to one result alone. */
  'approval.one': verb('ie', seen),
  /** Opens the form of the reason, and is its submit action. */
  'approval.return': verb('ir', seen),
  /** Asks, or opens the form of a note on the pattern. `stamp` says what the screen showed. */
  'approval.all': verb('ig', { ...appraisal, stamp: 'number' }),
  'approval.yes': verb('iy', { ...appraisal, stamp: 'number' }),
  /** What is to be corrected on a given result. */
  'approval.correction': verb('if', appraisal),
  'approval.correct': verb('ij', seen),
  /** Opens the form of the reason why it is not corrected, and is its submit action. */
  'approval.refuse': verb('ik', seen),
};

const place = { appraisalId: z.string() };

export const screens = {
  approval: screen(place),
  'approval-one': screen(place),
  'approval-correction': screen(place),
  /** `isOne`: of one result alone. */
  'approval-sure': screen({ ...place, isOne: z.boolean().optional() }),
};

export type ApprovalAction = ActionOf<typeof verbs>;
export type ApprovalScreen = ScreenOf<typeof screens>;
