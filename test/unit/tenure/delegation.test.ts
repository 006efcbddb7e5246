import { describe, expect, it } from 'vitest';
import { type Delegation, delegationProblem } from '../../../src/domain/delegation/delegation.ts';
import { standingTo } from '../../../src/domain/delegation/relation.ts';
import type { StandIn } from '../../../src/domain/delegation/stand-in.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { anAppraisal } from '../../support/builders.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day('2026-12-01');
const long = day('2015-01-01');
const ani = { id: 'ani', activeFrom: long };
const wayan = { id: 'wayan', activeFrom: long };
const wanted = { kind: 'plh', from: today, until: day('2026-12-18') } as const;
const between = (fromId: string, toId: string, from: string, until: string): Delegation => ({
  ...{ id: `${fromId}-${toId}`, kind: 'plh', fromId, toId },
  ...{ from: day(from), until: day(until) },
});
const problem = (
  more: Partial<Omit<Delegation, 'id' | 'fromId' | 'toId'>> = {},
  around: readonly Delegation[] = [],
  from: Parameters<typeof delegationProblem>[1] = ani,
  to: Parameters<typeof delegationProblem>[2] = wayan,
) => delegationProblem({ ...wanted, ...more }, from, to, around, today);

describe('who may act for an appraiser', () => {
  it('is bounded: not backwards, not in the past, not for more than three months, not years ahead', () => {
    expect(problem()).toBeUndefined();
    expect(problem({ until: day('2027-02-28') })).toBeUndefined();
    expect(problem({ until: day('2027-03-01') })).toBe('too-long');
    expect(problem({ until: day('2026-11-30') })).toBe('until-before-from');
    expect(problem({ from: day('2026-11-30') })).toBe('begins-in-past');
    expect(problem({ from: day('2028-12-01'), until: day('2028-12-02') })).toBe('too-far');
  });

  it('is nobody for themselves, and one at a time for the same person', () => {
    expect(problem({}, [], ani, ani)).toBe('same-person');
    const next = (from: string) => [between('ani', 'citra', from, '2026-12-31')];
    expect(problem({}, next('2026-12-18'))).toBe('overlap');
    expect(problem({}, next('2026-12-19'))).toBeUndefined();
  });

  it('is never at two removes, whichever of the two came first', () => {
    expect(problem({}, [between('wayan', 'citra', '2026-12-10', '2026-12-11')])).toBe('chain');
    expect(problem({}, [between('budi', 'ani', '2026-12-10', '2026-12-11')])).toBe('chain');
    // Whoever acts for one may act for another as well.
    expect(problem({}, [between('budi', 'wayan', '2026-12-10', '2026-12-11')])).toBeUndefined();
  });

  it('is there on all days; of who has left only the office can be acted in', () => {
    const leaves = (from: string) => ({ leave: { from: day(from), reason: 'retired' as const } });
    expect(problem({}, [], ani, { ...wayan, ...leaves('2026-12-18') })).toBe('stand-in-leaves');
    expect(problem({}, [], ani, { ...wayan, ...leaves('2026-12-19') })).toBeUndefined();
    expect(problem({}, [], ani, { ...wayan, activeFrom: day('2026-12-02') })).toBe('stand-in-leaves');
    expect(problem({}, [], { ...ani, ...leaves('2026-12-01') })).toBe('has-left');
    expect(problem({ kind: 'plt' }, [], { ...ani, ...leaves('2026-12-01') })).toBeUndefined();
  });
});

describe('how somebody stands to an appraisal', () => {
  const person = (id: string) => ({ id, name: id, position: 'Kepala' });
  const standIn = (fromId: string, personId: string): StandIn => ({
    ...{ id: `${fromId}-${personId}`, kind: 'plh', fromId, fromName: fromId, personId, name: personId },
    until: day('2026-12-18'),
  });
  const appraisal = {
    ...anAppraisal(),
    appraiser: person('ani'),
    secondAppraiser: person('wayan'),
    standIns: [standIn('ani', 'dewi'), standIn('wayan', 'eka')],
  };
  const employeeId = appraisal.employee.id;
  const stands = (id: string, of: typeof appraisal & { ratedBy?: ReturnType<typeof person> } = appraisal) => {
    const { relation, actsFor } = standingTo(of, { id, isHr: false });
    return [relation, actsFor?.fromId];
  };

  it('gives whoever acts the rights of the office, in whose name they act', () => {
    expect(stands('dewi')).toEqual(['appraiser', 'ani']);
    expect(stands('eka')).toEqual(['second-appraiser', 'wayan']);
    expect(stands('ani')).toEqual(['appraiser', undefined]);
    expect(stands('wayan')).toEqual(['second-appraiser', undefined]);
    expect(stands('fitri')).toEqual(['none', undefined]);
  });

  it('lets nobody rate themselves, nor hear an objection to what they rated', () => {
    const own = { ...appraisal, standIns: [standIn('ani', employeeId), standIn('wayan', employeeId)] };
    expect(stands(employeeId, own)).toEqual(['self', undefined]);
    const rated = { ...appraisal, ratedBy: person('eka') };
    expect(stands('eka', rated)).toEqual(['none', undefined]);
    expect(stands('wayan', { ...appraisal, ratedBy: person('wayan') })).toEqual(['none', undefined]);
  });

  it('lets the superior rate who acts for the appraiser', () => {
    const up = { ...appraisal, standIns: [standIn('ani', 'wayan')] };
    expect(stands('wayan', up)).toEqual(['appraiser', 'ani']);
  });
});
