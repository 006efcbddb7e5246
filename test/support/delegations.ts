import type { DelegationLine, Delegations } from '../../src/domain/delegation/desk.ts';
import { Temporal } from '../../src/shared/time.ts';

const day = Temporal.PlainDate.from;
const unit = 'Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah';

export const awayId = '01930000-0000-7000-8000-0000000000e1';
export const actingId = '01930000-0000-7000-8000-0000000000e2';
export const delegationId = '01930000-0000-7000-8000-0000000000d4';

const person = (id: string, name: string, nip: '197805102003122002' | '197003121995031001') => ({
  ...{ id, name, nip, unit, position: 'Kepala Bidang', activeFrom: day('2003-12-01') },
});

const aDelegation = (over: Partial<DelegationLine> = {}): DelegationLine => ({
  ...{ id: delegationId, fromId: awayId, toId: actingId, kind: 'plh' },
  ...{ from: day('2026-11-30'), until: day('2026-12-04'), reason: 'Diklat kepemimpinan' },
  ...{ fromName: 'Ani Rahmawati', toName: 'I Wayan Sudarma', isInReach: true },
  ...over,
});

/** A look at delegations: one that runs, one to come, whom one may name, and who reports to oneself. */
export const someDelegations = (over: Partial<Delegations> = {}): Delegations => {
  const to = person(actingId, 'I Wayan Sudarma', '197003121995031001');
  const lines = [aDelegation()];
  return {
    ...{ today: day('2026-12-01'), timeZone: 'Asia/Makassar', lines, around: lines, to },
    of: { ...person(awayId, 'Ani Rahmawati', '197805102003122002'), superiorId: actingId, isInReach: true },
    appraisers: [to],
    papers: [],
    ...{ found: [to], total: 8, page: 0, sought: 'sudarma' },
    ...over,
  };
};
