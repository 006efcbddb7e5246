import type { GrowthAction } from '../../src/domain/growth/action.ts';
import type { GrowthDesk } from '../../src/domain/growth/desk.ts';
import type { Needs } from '../../src/domain/growth/needs.ts';
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

const units = [
  'Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah',
  'Dinas Kependudukan dan Pencatatan Sipil',
  'Dinas Komunikasi dan Informatika',
  'Dinas Kearsipan',
];

/** Of a city: a unit with few people among large ones, and seats for some of it. */
export const someNeeds: Needs = {
  cells: ['M.03', 'M.05', 'M.01', 'M.09'].flatMap((item, at) =>
    units.map((unit, of) => ({
      ...{ unit, item, rated: of === 3 ? 4 : 220, below: of === 3 ? 2 : 60 - at * 10 + of },
      ...{ planned: of * 6, done: 0, rose: of === 3 ? 0 : 12, stayed: of },
    })),
  ),
  seats: [{ item: 'M.03', trainings: 3, free: 26, taken: 4 }],
};
