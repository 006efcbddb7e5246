import type { Candidate, Mentor, MentorAsk } from '../../src/domain/growth/mentor.ts';
import { Temporal } from '../../src/shared/time.ts';

const day = Temporal.PlainDate.from;

/** Somebody of another unit who said that they would be a mentor. */
export const aCandidate: Candidate = {
  ...{ id: '01930000-0000-7000-8000-0000000000c5', name: 'Ni Wayan Sukerti', nip: '198003032005012001' },
  ...{ unit: 'Dinas Kearsipan', position: 'Arsiparis Ahli Muda', isWilling: true },
};

/** Asked by the employee on a day on which a result of the rig is looked at. */
export const aMentor = (over: Partial<Mentor> = {}): Mentor => ({
  ...{ id: '01930000-0000-7000-8000-0000000000f7', no: 1, personId: aCandidate.id, name: aCandidate.name },
  ...{ by: 'employee', state: 'asked', until: day('2026-12-19'), isThere: true },
  ...over,
});

/** The same as the mentor has it before them. */
export const anAsk = (over: Partial<MentorAsk> = {}): MentorAsk => ({
  ...{ id: aMentor().id, no: 1, by: 'employee', state: 'asked', until: aMentor().until },
  appraisalId: '01930000-0000-7000-8000-0000000000a1',
  employee: { id: 'budi', name: 'Budi Santoso', unit: 'Dinas Kependudukan dan Pencatatan Sipil' },
  asker: { id: 'budi', name: 'Budi Santoso' },
  action: {
    ...{ item: 'M.03', form: 'coaching', amount: 4, state: 'agreed' },
    ...{ from: day('2027-01-01'), to: day('2027-03-31') },
  },
  ...over,
});
