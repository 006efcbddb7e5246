import type { GrowthAction } from '../../src/domain/growth/action.ts';
import type { GrowthDesk } from '../../src/domain/growth/desk.ts';
import type { Training } from '../../src/domain/growth/training.ts';
import { Temporal } from '../../src/shared/time.ts';

const day = Temporal.PlainDate.from;

/** The rig's result has a gap in communication: level 1 of 2. */
export const someTraining: Training = {
  ...{ id: '01930000-0000-7000-8000-0000000000d7', title: 'Komunikasi Pelayanan Publik', form: 'training' },
  ...{ hours: 12, item: 'M.03', level: 2, seats: 30, taken: 4 },
};
export const someCatalogue: GrowthDesk = {
  trainings: [
    someTraining,
    {
      ...{ id: '01930000-0000-7000-8000-0000000000d8', title: 'Menulis Naskah Dinas', form: 'workshop' },
      ...{ hours: 5, item: 'M.03', level: 2, taken: 0, from: day('2027-03-15'), to: day('2027-03-16') },
    },
  ],
  done: [{ hours: 6, doneOn: day('2026-03-02') }],
};

/** On days that have begun when a result of the rig is looked at. */
export const anAction = (over: Partial<GrowthAction> = {}): GrowthAction => ({
  ...{ no: 1, item: 'M.03', form: 'coaching', amount: 4, hours: 8, proposedBy: 'appraiser' },
  ...{ state: 'proposed', from: day('2026-12-05'), to: day('2027-02-28') },
  ...over,
});
