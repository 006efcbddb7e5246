import type { Appraisal } from '../../src/domain/appraisal/appraisal.ts';
import type { CountedTerm } from '../../src/domain/objection/case.ts';
import type { ObjectionCase } from '../../src/domain/objection/objection.ts';
import { Temporal } from '../../src/shared/time.ts';
import { appraisalId, aReleasedResult, inRating } from '../unit/rating/rig.ts';

/** Five days for an answer, as a decider may choose. */
export const fiveDays: CountedTerm = {
  length: { days: 5, kind: 'calendar' },
  isWorkday: () => true,
};

const today = Temporal.PlainDate.from('2026-12-12');

/** Budi objected to both ratings that the predicate follows from; nothing is decided yet. */
const anObjection = (over: Partial<ObjectionCase> = {}): ObjectionCase => ({
  stage: 'with-decider',
  rated: { H: 2, P: 3, 'M.01': 3 },
  rows: ['H', 'P'],
  reason: 'Bukti bulan November belum dihitung.',
  ratedBy: ['01930000-0000-7000-8000-0000000000e2'],
  deciderId: '01930000-0000-7000-8000-0000000000e3',
  decideBy: today.add({ days: 14 }),
  questions: [],
  rulings: {},
  steps: [{ at: inRating, by: 'employee', did: 'file' }],
  ...over,
});

const asked = (of: 'employee' | 'appraiser'): ObjectionCase =>
  anObjection({
    stage: 'asked',
    questions: [{ of, text: 'Apa buktinya untuk bulan November?', answerBy: today.add({ days: 5 }) }],
    steps: [...anObjection().steps, { at: inRating, by: 'decider', did: 'ask' }],
  });

const stays = { reason: 'Sesuai dengan catatan setahun.' };
const ruled = { H: { value: 3, reason: 'Bukti bulan November ada.' }, P: stays } as const;

/** Every place in the life of an objection. */
export const objections = {
  filed: anObjection(),
  'employee asked': asked('employee'),
  'appraiser asked': asked('appraiser'),
  'ruled in part': anObjection({ rulings: { P: stays } }),
  ruled: anObjection({ rulings: ruled }),
  decided: anObjection({ stage: 'confirmed', rulings: ruled }),
  withdrawn: anObjection({ stage: 'withdrawn' }),
} satisfies Readonly<Record<string, ObjectionCase>>;

const statusOf = ({ stage }: ObjectionCase): Appraisal['status'] =>
  stage === 'confirmed' ? 'decided' : stage === 'withdrawn' ? 'acknowledged' : 'objected';

export const withObjection = (objection: ObjectionCase, over: Partial<Appraisal> = {}): Appraisal =>
  aReleasedResult({
    id: appraisalId,
    ...{ status: statusOf(objection), openedAt: inRating, objectedAt: inRating },
    ...{ objectionReason: objection.reason, objection },
    ...over,
  });
