import type { Cycle } from '../../src/domain/cycle/cycle.ts';
import { defaultSettings } from '../../src/domain/cycle/cycle.ts';
import type { Quarter } from '../../src/domain/quarters/quarter.ts';
import { Temporal } from '../../src/shared/time.ts';

const day = Temporal.PlainDate.from;
const window = (from: string, to: string) => ({ from: day(from), to: day(to) });

const ofQuarter = (number: number, from: string, to: string): Cycle => ({
  ...{
    id: `01930000-0000-7000-8000-0000000000c${number + 4}`,
    name: `Triwulan ${number} 2026`,
    kind: 'quarter',
  },
  ...{ period: window(from, to), timeZone: 'Asia/Makassar', settings: defaultSettings },
  windows: {
    'self-assessment': window(to, to),
    rating: window(to, to),
    feedback: window(to, to),
  },
});

/** One given by another appraiser and final, one objected to, and one that is rated and not given yet. */
export const someQuarters = (appraiserId = 'ani'): readonly Quarter[] => [
  {
    ...{
      id: 'q1',
      cycle: ofQuarter(1, '2026-01-01', '2026-03-31'),
      status: 'acknowledged',
      predicate: 'good',
    },
    ...{
      results: 2,
      behaviour: 3,
      appraiserId: 'former',
      releasedAt: Temporal.Instant.from('2026-04-05T02:00:00Z'),
    },
    rater: { id: 'former', name: 'Lalu Hamdan', position: 'Kepala Bidang Arsip' },
  },
  {
    ...{ id: 'q2', cycle: ofQuarter(2, '2026-04-01', '2026-06-30'), status: 'objected', predicate: 'poor' },
    ...{ results: 2, behaviour: 1, appraiserId, releasedAt: Temporal.Instant.from('2026-07-05T02:00:00Z') },
    ...{ part: window('2026-05-01', '2026-06-30'), ratedFor: 'Ani Rahmawati' },
    rater: { id: 'stand-in', name: 'Made Suarta', position: 'Sekretaris' },
  },
  {
    ...{ id: 'q3', cycle: ofQuarter(3, '2026-07-01', '2026-09-30'), status: 'rated', predicate: 'excellent' },
    ...{ results: 3, behaviour: 3, appraiserId: 'former' },
    rater: { id: 'former', name: 'Lalu Hamdan', position: 'Kepala Bidang Arsip' },
  },
];
