import type { ReportingLine } from '../../../src/domain/cycle/assignments.ts';
import {
  type PersonOnRoster,
  type PersonRecord,
  planRoster,
  type RosterPlan,
} from '../../../src/domain/people/roster-plan.ts';
import type { RosterEntry } from '../../../src/domain/people/roster-row.ts';
import type { PlannedResult } from '../../../src/domain/roster/result-edits.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { nips } from './a-roster.ts';

export const day = Temporal.PlainDate.from;
/** A roster with Ani, Citra and Budi. Ani appraises Budi since 2024, unless a test says otherwise. */
export const today = day('2026-11-25');
export const line = (appraiserId: string, from: string, to?: string): ReportingLine => ({
  appraiserId,
  from: day(from),
  ...(to !== undefined && { to: day(to) }),
});

export const entry = (over: Partial<RosterEntry> = {}): RosterEntry => ({
  row: 2,
  nip: nips.budi,
  name: 'Budi Santoso',
  unit: 'Dinas Kominfo',
  position: 'Pengelola Layanan',
  level: 'pelaksana',
  appraiserNip: nips.ani,
  ...over,
});
export const person = (
  over: Partial<PersonRecord> = {},
  lines: readonly ReportingLine[] = [line('ani', '2024-01-01')],
  results: readonly PlannedResult[] = [],
): PersonOnRoster => ({
  record: {
    id: 'budi',
    nip: nips.budi,
    name: 'Budi Santoso',
    unit: 'Dinas Kominfo',
    position: 'Pengelola Layanan',
    level: 'pelaksana',
    email: 'budi@kota.id',
    activeFrom: day('2024-01-01'),
    isTop: false,
    isHr: false,
    timeZone: 'Asia/Jakarta',
    ...over,
  },
  lines,
  results,
});
export const ani = person({ id: 'ani', nip: nips.ani, name: 'Ani Rahmawati', isTop: true }, []);
export const citra = person({ id: 'citra', nip: nips.citra, name: 'Citra Dewi' }, []);
export const plan = (
  entries: readonly RosterEntry[],
  people: readonly PersonOnRoster[] = [ani, citra, person()],
) => {
  let made = 0;
  return planRoster(entries, people, today, () => `new-${++made}`);
};
const plain = (lines: readonly ReportingLine[] | undefined) =>
  lines?.map(({ appraiserId, from, to }) => [appraiserId, `${from}`, to && `${to}`]);
export const linesOf = (planned: RosterPlan, personId = 'budi') =>
  plain(planned.lines.find((one) => one.personId === personId)?.lines);
