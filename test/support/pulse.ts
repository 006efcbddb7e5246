import type { Pulse } from '../../src/domain/pulse/pulse.ts';
import { Temporal } from '../../src/shared/time.ts';

const [open, half, done] = ['d1', 'd2', 'd3'].map((end) => `01930000-0000-7000-8000-0000000000${end}`);
const closesAt = (now: Temporal.Instant) => now.add({ hours: 24 * 9 });

/** Somebody asked thrice, at different places, and what two units answered. */
export const somePulse = (now: Temporal.Instant): Pulse => ({
  mine: (
    [
      [open, 'asked'],
      [half, 'two'],
      [done, 'answered'],
    ] as const
  ).map(([id = '', standing]) => ({ id, cycle: 'SKP 2026', standing, closesAt: closesAt(now), sealed: 'x' })),
  units: [
    {
      ...{
        id: open ?? '',
        cycle: 'SKP 2026',
        unit: 'Dinas Komunikasi, Informatika, Statistik, dan Persandian',
      },
      ...{ asked: 212, closesAt: closesAt(now), isEnded: false },
      shown: { answered: 150, heard: [100, 40, 10], explained: [50, 50, 50], fair: [120, 20, 10] },
    },
    {
      id: half ?? '',
      cycle: 'SKP 2026',
      unit: 'Dinas Kesehatan',
      asked: 9,
      closesAt: closesAt(now),
      isEnded: false,
    },
    {
      id: done ?? '',
      cycle: 'SKP 2025',
      unit: 'Dinas Sosial',
      asked: 5,
      closesAt: Temporal.Instant.from('2026-01-15T00:00:00Z'),
      isEnded: true,
    },
  ],
  total: 7,
  page: 0,
});
