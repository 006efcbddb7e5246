import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officesToday } from '../../../src/domain/cycle/office.ts';
import { deciderFrom } from '../../../src/domain/objection/decider.ts';

const some = fc.constantFrom('ani', 'dewi', 'budi', 'wayan', 'made');
const id = fc.option(some, { nil: undefined });

describe('who decides an objection', () => {
  it('is the first above the office who has nothing to do with the rating', () => {
    fc.assert(
      fc.property(fc.array(id, { maxLength: 6 }), fc.array(id, { maxLength: 3 }), (line, barred) => {
        const free = line.filter((one) => one !== undefined && !barred.includes(one));
        expect(deciderFrom(line, barred)).toBe(free[0]);
      }),
    );
  });

  it('is never who rated or corrected it, nor for whom, whatever the roster says of offices today', () => {
    const roster = fc.record({
      ...{ isAppraiserThere: fc.boolean(), isSecondThere: fc.boolean(), holderId: id, holderSuperiorId: id },
      superiorId: id,
      aboveBarred: fc.array(fc.record({ id: some, superiorId: some }), { maxLength: 4 }),
    });
    const status = fc.constantFrom('rated' as const, 'released' as const, 'objected' as const);
    fc.assert(
      fc.property(
        ...([status, id, id, id, fc.array(some, { maxLength: 3 }), roster] as const),
        (state, secondAppraiserId, ratedById, ratedForId, correctedBy, today) => {
          const stored = { appraiserId: 'citra', secondAppraiserId, ratedById, ratedForId, correctedBy };
          const to = officesToday(state, stored, today);
          const barred = [ratedById, ratedForId, ...correctedBy].filter((one) => one !== undefined);
          expect(barred).not.toContain(to.secondAppraiserId);
        },
      ),
    );
  });
});
