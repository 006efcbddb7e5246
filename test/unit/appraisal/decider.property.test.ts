import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officesToday } from '../../../src/domain/cycle/office.ts';
import { deciderFrom } from '../../../src/domain/objection/decider.ts';

const id = fc.constantFrom('ani', 'dewi', 'budi', 'wayan', 'made', undefined);

describe('who decides an objection', () => {
  it('is the first above the office who has nothing to do with the rating', () => {
    fc.assert(
      fc.property(fc.array(id, { maxLength: 6 }), fc.array(id, { maxLength: 3 }), (line, barred) => {
        const free = line.filter((one) => one !== undefined && !barred.includes(one));
        expect(deciderFrom(line, barred)).toBe(free[0]);
      }),
    );
  });

  it('is never who rated, whatever the roster says of offices today', () => {
    const roster = fc.record({
      ...{ isAppraiserThere: fc.boolean(), isSecondThere: fc.boolean(), holderId: id, holderSuperiorId: id },
      ...{ superiorId: id, raterSuperiorId: id },
    });
    const status = fc.constantFrom('rated' as const, 'released' as const, 'objected' as const);
    fc.assert(
      fc.property(status, id, id, roster, (state, secondAppraiserId, ratedById, today) => {
        const to = officesToday(state, { appraiserId: 'citra', secondAppraiserId, ratedById }, today);
        expect(ratedById !== undefined && to.secondAppraiserId === ratedById).toBe(false);
      }),
    );
  });
});
