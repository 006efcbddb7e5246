import type { Appraisal } from '../../src/domain/appraisal/appraisal.ts';
import type { Missed } from '../../src/domain/missed/missed.ts';
import { Temporal } from '../../src/shared/time.ts';
import { aReleasedResult, inRating, rated } from '../unit/rating/rig.ts';

/** What an agency gives in these situations. */
export const missedDays = 3;

const asked: Missed = {
  ...{ askedAt: inRating, words: 'Loket hari Sabtu belum terlihat.', pieces: [], raised: [] },
  answerBy: Temporal.PlainDate.from('2026-12-15'),
};

/** Every place in the life of what was left out. */
export const missedPlaces = {
  asked,
  raised: {
    ...asked,
    raised: [{ row: 'H', from: 1, to: 2, at: inRating }],
    predicateBefore: 'needs-improvement',
  },
  proposed: {
    ...asked,
    proposed: {
      rows: [{ row: 'H', from: 2, to: 3, at: inRating }],
      by: Temporal.PlainDate.from('2026-12-18'),
      proposedBy: ['01930000-0000-7000-8000-0000000000e2'],
    },
  },
  refused: { ...asked, refused: { at: inRating, words: 'Bukti belum menunjukkan hari Sabtu.' } },
  left: { ...asked, leftAt: inRating },
} satisfies Readonly<Record<string, Missed>>;

export const withMissed = (missed: Missed | undefined, over: Partial<Appraisal> = {}): Appraisal =>
  aReleasedResult({ openedAt: inRating, ...(missed && { missed }), ...over });

const approver = {
  id: '01930000-0000-7000-8000-0000000000f1',
  name: 'Sri Wahyuni',
  position: 'Kepala Dinas',
};

/** A result that was approved, with a correction that waits for the same person. */
export const correctionWaits: Appraisal = withMissed(missedPlaces.proposed, {
  secondAppraiser: approver,
  approval: { stage: 'approved', by: Temporal.PlainDate.from('2026-12-12'), decidedBy: approver.id },
});

/** One that stays below "Baik" whatever is made of its work results. */
export const lowMissed: Appraisal = {
  ...rated(withMissed(asked), { H: { value: 1, note: 'x' }, P: { value: 1, note: 'x' } }),
  predicate: 'very-poor',
};
