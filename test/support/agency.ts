import type { StoredSettings } from '../../src/domain/agency/change.ts';
import { Temporal } from '../../src/shared/time.ts';

/** Settings as an agency has them after a while: changed, asked, set back, and of two units. */
export const someSettings: StoredSettings = {
  rows: [
    {
      ...{ key: 'hours', unit: '', revision: 2, state: 'set', value: '07:30-16:00' },
      ...{ byName: 'Wayan Sudarma', byId: '01930000-0000-7000-8000-0000000000e7' },
      ...{ at: Temporal.Instant.from('2026-12-10T02:00:00Z'), reason: 'SE Sekretaris Daerah 12/2026' },
    },
    {
      ...{ key: 'hours', unit: '', revision: 1, state: 'set', value: '08:00-16:00' },
      ...{ at: Temporal.Instant.from('2026-12-01T02:00:00Z'), reason: 'Perwali 3/2026' },
    },
    {
      ...{ key: 'objection', unit: '', revision: 1, state: 'asked', value: '14 working' },
      ...{ byName: 'Lalu Satriawan', byId: '01930000-0000-7000-8000-0000000000e8' },
      ...{ at: Temporal.Instant.from('2026-12-14T02:00:00Z'), reason: 'Hari kerja lebih adil' },
    },
    {
      ...{ key: 'zone', unit: 'badan penghubung', revision: 1, state: 'set', value: 'Asia/Jakarta' },
      ...{ at: Temporal.Instant.from('2026-12-02T02:00:00Z'), reason: 'Kantor di Jakarta' },
    },
  ],
  units: [
    { unit: 'Badan Penghubung', people: 12 },
    { unit: 'Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah', people: 200 },
  ],
  unopened: 37,
  days: [
    { day: Temporal.PlainDate.from('2026-12-28'), name: 'Hari jadi kota', isWorkday: false },
    { day: Temporal.PlainDate.from('2026-12-24'), name: 'Cuti bersama Natal', isWorkday: true },
  ],
};
