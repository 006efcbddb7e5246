import { deskPage, type HrAsk, type HrDesk } from '../../src/domain/hr/desk.ts';
import type { DeskPerson } from '../../src/domain/hr/people.ts';
import { Temporal } from '../../src/shared/time.ts';

const day = Temporal.PlainDate.from;
const moment = Temporal.Instant.from;
const timeZone = 'Asia/Makassar';
const unit = 'Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah';

export const personId = '01930000-0000-7000-8000-0000000000e2';
export const accountId = '01930000-0000-7000-8000-0000000000d2';
const blockedId = '01930000-0000-7000-8000-0000000000d3';

/** Somebody with everything that a page can show. */
const aDeskPerson = (over: Partial<DeskPerson> = {}): DeskPerson => ({
  ...{ id: personId, name: 'Ani Rahmawati', nip: '197805102003122002', unit, position: 'Kepala Bidang' },
  ...{ activeFrom: day('2003-12-01'), activeUntil: day('2027-06-01'), leaveReason: 'retired' },
  appraiser: { name: 'Wayan Sudarma', position: 'Kepala Dinas' },
  standing: {
    ...{ cycle: 'Triwulan IV 2026', status: 'objected', isOpened: true, isTakenOut: false },
    ...{
      appraiser: 'Wayan Sudarma',
      superior: 'Hana Prameswari',
      disputedAt: moment('2026-12-05T02:00:00Z'),
      appraisalId: '01930000-0000-7000-8000-0000000000a2',
      mayEnter: true,
      papers: [
        {
          ...{ id: '01930000-0000-7000-8000-0000000000a3', kind: 'self', reason: 'cannot-read' },
          ...{ by: { id: accountId, name: 'Hana Prameswari' }, witness: 'Lalu Satriawan, Kepala Seksi' },
          ...{ on: day('2026-12-02'), at: moment('2026-12-03T02:00:00Z') },
          endedAt: moment('2026-12-03T02:10:00Z'),
        },
      ],
    },
  },
  accounts: [
    {
      ...{ id: accountId, platform: 'telegram', tenant: '1', userId: '7' },
      ...{ since: moment('2026-11-02T02:00:00Z'), standing: 'reached' },
    },
    {
      ...{ id: blockedId, platform: 'slack', tenant: 'T1', userId: 'U7' },
      ...{ since: moment('2026-12-01T02:00:00Z'), standing: 'blocked' },
    },
  ],
  takeOvers: [
    {
      ...{ platform: 'telegram', at: moment('2026-11-02T02:00:00Z'), by: 'code', outcome: 'done' },
      ...{ replaced: true, former: 'Budi Santoso' },
    },
  ],
  lastReminder: day('2026-12-09'),
  mayManage: true,
  mayOffices: true,
  ...over,
});

type PeopleView = 'find' | 'person' | 'lists' | 'list';

/** A look at single people in a city of many, on a page in the middle. */
export function aLookAtPeople(
  view: PeopleView,
  { sought = '', personId: who = personId, list }: Omit<HrAsk, 'view'>,
): HrDesk {
  const people = Array.from({ length: deskPage }, (_, at) => ({
    id: `01930000-0000-7000-8000-0000000000e${at}`,
    name: ['Ani Rahmawati', 'I Gusti Ayu Ketut Rahmawati', 'Lalu Satriawan'][at % 3] ?? '',
    ...{ nip: `19780510200312200${at}`, unit, position: `Kepala Bidang ${at}` },
  }));
  switch (view) {
    case 'find':
      return sought === ''
        ? { timeZone, view, sought, people: [], total: 0, page: 0 }
        : { timeZone, view, sought, people, total: 41, page: 1 };
    case 'person':
      return { timeZone, view, person: aDeskPerson({ id: who }) };
    case 'lists':
      return {
        ...{ timeZone, view },
        counts: {
          ...{
            objections: 12,
            disputes: 3,
            soon: 1240,
            stuck: 2480,
            unreachable: 41,
            unopened: 7,
            approvals: 2,
          },
          ...{ unlinked: 310, unknown: 7, accounts: 18, exempt: 26, restricted: 2, transfers: 14 },
        },
      };
    case 'list':
      return {
        ...{ timeZone, view, list: list ?? 'objections', total: 41, page: 1 },
        entries: people.map((one) => ({
          ...one,
          ...{ on: day('2026-12-03'), closes: day('2026-12-20'), other: 'Wayan Sudarma' },
          word:
            list === 'approvals'
              ? 'waits:3'
              : list === 'unknown'
                ? 'reminder'
                : list === 'accounts'
                  ? 'telegram:done'
                  : list === 'transfers'
                    ? 'waiting:Ani Rahmawati'
                    : 'rating',
        })),
      };
  }
}
