import type { Appraisal } from '../../src/domain/appraisal/appraisal.ts';
import type { GrowthAction } from '../../src/domain/growth/action.ts';
import type { Piece } from '../../src/domain/pocket/piece.ts';
import { Temporal } from '../../src/shared/time.ts';
import { aReleasedResult, inRating, inSelf } from '../unit/rating/rig.ts';
import { anAction, someTraining } from './growth.ts';
import { aMentor } from './mentors.ts';

const day = Temporal.PlainDate.from;

/** What can prove an action, in the employee's pocket. */
export const proof: Piece = {
  ...{ id: '01930000-0000-7000-8000-0000000000b1', kind: 'note', words: 'Sertifikat nomor 12/2027' },
  keptAt: inSelf,
};

/** Every place in the life of an action. */
const plans = {
  'proposed by the appraiser': [anAction()],
  'proposed by the employee': [anAction({ proposedBy: 'employee' })],
  'a training agreed': [
    anAction({
      ...{ state: 'agreed', form: 'training', amount: 1, hours: 12 },
      ...{ trainingId: someTraining.id, title: someTraining.title },
    }),
  ],
  begun: [anAction({ state: 'begun' })],
  done: [
    anAction({ state: 'done', doneOn: day('2026-12-11') }),
    anAction({ no: 2, proposedBy: 'employee' }),
    anAction({ no: 3, state: 'dropped' }),
  ],
} as const satisfies Readonly<Record<string, readonly GrowthAction[]>>;

const proved: Piece = {
  ...proof,
  id: '01930000-0000-7000-8000-0000000000b9',
  appraisalId: aReleasedResult().id,
  growthNo: 1,
};

/** Results with each of these plans, and one in which somebody stands higher than in a cycle before. */
export const planned: Readonly<Record<string, Appraisal>> = {
  ...Object.fromEntries(
    Object.entries(plans).map(([name, growth]) => [
      `plan ${name}`,
      aReleasedResult({
        ...{ openedAt: inRating, growth, status: 'acknowledged', acknowledgedAt: inRating },
        ...(name === 'begun' && { mentors: [aMentor()] }),
        pieces: name === 'done' ? [proved, proof] : [proof],
      }),
    ]),
  ),
  'grown since': aReleasedResult({
    openedAt: inRating,
    earlier: [
      {
        ...{ item: 'M.03', form: 'training', title: 'Komunikasi Pelayanan Publik', state: 'done' },
        ...{ hours: 12, cycle: 'Triwulan III 2026', level: 0, required: 2 },
      },
    ],
  }),
};
