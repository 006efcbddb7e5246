/** The period that is measured, and the one before it, in which somebody who knows the bot has done the same. */
export const periods = {
  before: {
    name: 'Triwulan III 2026',
    /** A Wednesday, 10.00 WITA: the day on which flows begin. */
    firstDay: '2026-09-02T02:00:00Z',
    period: { from: '2026-07-01', to: '2026-09-30' },
    self: { from: '2026-09-01', to: '2026-09-10' },
    rating: { from: '2026-09-11', to: '2026-09-20' },
    feedback: { from: '2026-09-21', to: '2026-09-30' },
    results: [
      { title: 'Pendataan aset', target: '400 aset', realisation: '410 aset' },
      { title: 'Buletin warga', target: '3 terbitan', realisation: '3 terbitan' },
    ],
  },
  now: {
    name: 'Triwulan IV 2026',
    firstDay: '2026-12-02T02:00:00Z',
    period: { from: '2026-10-01', to: '2026-12-31' },
    self: { from: '2026-12-01', to: '2026-12-10' },
    rating: { from: '2026-12-11', to: '2026-12-20' },
    feedback: { from: '2026-12-21', to: '2026-12-31' },
    results: [
      { title: 'Layanan pengaduan warga', target: '120 pengaduan', realisation: '131 pengaduan' },
      { title: 'Pembaruan laman informasi', target: '12 pembaruan', realisation: '12 pembaruan' },
    ],
  },
} as const;

export type PeriodName = keyof typeof periods;
