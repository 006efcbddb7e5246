import { type Cycle, defaultSettings } from '../../src/domain/cycle/cycle.ts';
import {
  deskPage,
  type HrAsk,
  type HrDesk,
  type Turn,
  unitPage,
  type Waiting,
} from '../../src/domain/hr/desk.ts';
import { Temporal } from '../../src/shared/time.ts';
import { someSettings } from './agency.ts';
import { someNeeds } from './growth.ts';
import { aLookAtPeople } from './hr-people.ts';

const day = Temporal.PlainDate.from;
const unit = 'Dinas Komunikasi dan Informatika';
const unitId = '01930000-0000-7000-8000-0000000000b1';

const cycle: Cycle = {
  ...{ id: '01930000-0000-7000-8000-0000000000c1', name: 'Triwulan IV 2026', timeZone: 'Asia/Makassar' },
  period: { from: day('2026-10-01'), to: day('2026-12-31') },
  windows: {
    'self-assessment': { from: day('2026-12-01'), to: day('2026-12-10') },
    rating: { from: day('2026-12-11'), to: day('2026-12-20') },
    feedback: { from: day('2026-12-21'), to: day('2026-12-31') },
  },
  settings: defaultSettings,
};

const waiting: readonly Waiting[] = [
  {
    ...{ stage: 'rating', kind: 'open', people: 41 },
    ...{ since: day('2026-12-11'), closes: day('2026-12-20') },
  },
  {
    ...{ stage: 'self-assessment', kind: 'over', people: 12 },
    ...{ since: day('2026-12-01'), closes: day('2026-12-10') },
  },
];

const aTurn = (over: Partial<Turn> = {}): Turn => ({
  ...{ id: '01930000-0000-7000-8000-0000000000e2', name: 'Ani Rahmawati', nip: '197805102003122002' },
  ...{ unit, position: 'Kepala Bidang', stage: 'rating', count: 2, isReachable: true },
  ...{ since: day('2026-12-11'), closes: day('2026-12-20') },
  ...over,
});

/** A look at HR's desk in a city of many units, on a page in the middle. */
export function aHrDesk({ view, ...whom }: HrAsk): HrDesk {
  const timeZone = 'Asia/Makassar';
  switch (view) {
    case 'progress':
      return {
        ...{ timeZone, view, cycle, stage: 'rating', unitCount: 31, page: 1, waiting },
        total: { people: 6200, done: 2480 },
        units: Array.from({ length: unitPage }, (_, at) => ({
          ...{ id: unitId, unit: 'Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah' },
          ...{ people: 200, done: at * 33 },
        })),
      };
    case 'turns':
      return {
        ...{ timeZone, view, kind: 'open', unit, unitId, waiting, total: 41, page: 1 },
        turns: Array.from({ length: deskPage }, (_, at) =>
          aTurn({
            id: `01930000-0000-7000-8000-0000000000e${at}`,
            name: ['Ani Rahmawati', 'I Gusti Ayu Ketut Rahmawati', 'Lalu Satriawan'][at % 3] ?? '',
            nip: `19780510200312200${at}`,
            position: `Kepala Bidang ${at}`,
            ...(at === 1 && { isReachable: false }),
            ...(at === 2 && { lastReminder: day('2026-12-09') }),
          }),
        ),
      };
    case 'errand':
      return {
        ...{ timeZone, view },
        errand: {
          ...{ id: whom.errandId ?? unitId, kind: 'roster', status: 'shown', name: 'daftar-pegawai.xlsx' },
          askedAt: Temporal.Instant.from('2026-12-14T04:00:00Z'),
          report: {
            title: 'Belum ada yang berubah. Bila 6.200 baris ini diimpor:',
            parts: [
              {
                lines: [
                  '288 pegawai dengan data yang berubah',
                  '12 pergantian atasan',
                  '5.900 tidak berubah',
                ],
              },
              {
                title: 'Akan dihapus: hak pengelola kinerja (2)',
                lines: ['Baris 17: Ani Rahmawati', 'Baris 4021: I Gusti Ayu Ketut Rahmawati'],
              },
            ],
            ...{ more: 6, canBeDone: true },
          },
        },
      };
    case 'cycles':
      return {
        ...{ timeZone, view },
        cycles: [
          cycle,
          { ...cycle, name: 'Triwulan III 2026', closedAt: Temporal.Instant.from('2026-11-01T04:00:00Z') },
        ],
        requests: [
          {
            ...{
              no: 3,
              act: { kind: 'close' },
              reason: 'Semua tahap selesai',
              cycleName: 'Triwulan II 2026',
            },
            ...{
              askedBy: 'Lalu Satriawan',
              isOwn: false,
              confirmBy: Temporal.Instant.from('2026-12-17T04:00:00Z'),
            },
          },
        ],
      };
    case 'transfer':
      return {
        ...{ timeZone, view },
        transfer: {
          ...{ id: whom.personId ?? unitId, name: 'I Gusti Ayu Ketut Rahmawati', nip: '197805102003122002' },
          ...{ unit, position: 'Analis Layanan', from: day('2026-11-01'), isComing: false, notes: 3 },
          former: { id: unitId, name: 'Lalu Satriawan', position: 'Kepala Bidang', unit },
          next: { id: unitId, name: 'Ani Rahmawati', position: 'Kepala Dinas', unit: 'Dinas Kesehatan' },
          parts: [{ ...{ cycle: cycle.name, status: 'rating', rated: 5 }, until: cycle.windows.rating.to }],
        },
      };
    case 'cycle':
      return { ...{ timeZone, view }, cycle: { ...cycle, id: whom.cycleId ?? cycle.id }, isPilot: true };
    case 'remind':
      return {
        ...{ timeZone, view },
        ...(whom.personId !== undefined && { name: 'Ani Rahmawati' }),
        ...(whom.unitId !== undefined && { unit }),
        whom,
        groups: [
          { isReachable: true, isSnoozed: false, people: 37 },
          { isReachable: true, isSnoozed: false, people: 2, lastReminder: day('2026-12-14') },
          { isReachable: true, isSnoozed: true, people: 1 },
          { isReachable: false, isSnoozed: false, people: 1 },
        ],
      };
    case 'needs':
      return { timeZone, view, cycle: cycle.name, needs: someNeeds };
    case 'settings':
      return { timeZone, view, settings: someSettings };
    case 'find':
    case 'person':
    case 'lists':
    case 'list':
      return aLookAtPeople(view, whom);
  }
}
