import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handOver, type InOffice } from '../../../src/application/cycle/hand-over.ts';
import { appraisalStatuses, isConfirmed, unconfirmed } from '../../../src/domain/appraisal/appraisal.ts';
import type { RosterToday } from '../../../src/domain/cycle/office.ts';
import { inRating } from '../rating/rig.ts';

const appraisal = (over: Partial<InOffice> = {}): InOffice => ({
  id: 'a1',
  status: 'released',
  appraiserId: 'ani',
  secondAppraiserId: 'wayan',
  ...over,
});
/** Nothing has changed: Ani reports to Wayan, and both are there. */
const roster = (over: Partial<RosterToday> = {}): RosterToday => ({
  isAppraiserThere: true,
  isSecondThere: true,
  holderId: 'ani',
  holderSuperiorId: 'wayan',
  superiorId: 'wayan',
  ...over,
});
const replaced = roster({ holderSuperiorId: 'made', superiorId: 'made' });
const confirmed = appraisalStatuses.filter(isConfirmed);
const told = (handed: ReturnType<typeof handOver>) => handed?.news.map(({ intent }) => intent);

describe('the offices of an appraisal', () => {
  it('stay where they are while the roster says so', () => {
    for (const status of appraisalStatuses) expect(handOver(appraisal({ status }), roster())).toBeUndefined();
  });

  it.each(appraisalStatuses)('go to the new superior when the roster names one, in status %s', (status) => {
    expect(handOver(appraisal({ status }), replaced)).toMatchObject({
      to: { appraiserId: 'ani', secondAppraiserId: 'made' },
      audit: {
        act: 'appraiser.change',
        before: { appraiserId: 'ani', secondAppraiserId: 'wayan' },
        after: { appraiserId: 'ani', secondAppraiserId: 'made' },
      },
    });
  });

  it.each(confirmed)(
    'have no superior when the old one has left and nobody follows, in status %s',
    (status) => {
      const left = roster({ isSecondThere: false, holderSuperiorId: undefined, superiorId: undefined });
      expect(handOver(appraisal({ status }), left)?.to).toEqual({ appraiserId: 'ani' });
      expect(handOver(appraisal({ status, secondAppraiserId: undefined }), left)).toBeUndefined();
    },
  );

  it('follow the roster until the rating is confirmed', () => {
    for (const status of unconfirmed) {
      const moved = roster({ holderId: 'citra', holderSuperiorId: 'dewi' });
      expect(handOver(appraisal({ status }), moved)?.to).toEqual({
        appraiserId: 'citra',
        secondAppraiserId: 'dewi',
      });
      expect(
        handOver(appraisal({ status }), roster({ holderId: undefined, holderSuperiorId: undefined })),
      ).toBeUndefined();
    }
  });

  it.each(confirmed)(
    'stay with who rated and their superior when the employee moves, in status %s',
    (status) => {
      const moved = roster({ holderId: 'citra', holderSuperiorId: 'dewi' });
      expect(handOver(appraisal({ status }), moved)).toBeUndefined();
      expect(
        handOver(appraisal({ status }), { ...moved, isSecondThere: false, superiorId: 'made' })?.to,
      ).toEqual({
        appraiserId: 'ani',
        secondAppraiserId: 'made',
      });
    },
  );

  it.each(confirmed)(
    'go to who holds them now when the one who rated has left, who stays named, in status %s',
    (status) => {
      const left = roster({ isAppraiserThere: false, holderId: 'citra', superiorId: undefined });
      expect(handOver(appraisal({ status }), left)?.to).toEqual({
        appraiserId: 'citra',
        secondAppraiserId: 'wayan',
        ratedById: 'ani',
      });
      const again = appraisal({ status, appraiserId: 'citra', ratedById: 'ani' });
      const left2 = roster({ isAppraiserThere: false, holderId: 'eka', superiorId: undefined });
      expect(handOver(again, left2)?.to).toMatchObject({ appraiserId: 'eka', ratedById: 'ani' });
    },
  );

  it.each(confirmed)(
    'give an objection to the next up where the superior is who rated, in status %s',
    (status) => {
      const rated = appraisal({ status, ratedById: 'wayan' });
      const up = handOver(rated, roster({ aboveBarred: [{ id: 'wayan', superiorId: 'made' }] }));
      expect(up?.to).toEqual({ appraiserId: 'ani', secondAppraiserId: 'made', ratedById: 'wayan' });
      expect(
        handOver({ ...rated, ...up?.to }, roster({ aboveBarred: [{ id: 'wayan', superiorId: 'made' }] })),
      ).toBeUndefined();
      expect(handOver(rated, roster())?.to).toEqual({ appraiserId: 'ani', ratedById: 'wayan' });
    },
  );

  it.each(confirmed)(
    'give an objection up past everybody who corrected the result, in status %s',
    (status) => {
      const aboveBarred = [
        { id: 'wayan', superiorId: 'citra' },
        { id: 'citra', superiorId: 'made' },
      ];
      const corrected = appraisal({ status, correctedBy: ['citra', 'wayan'] });
      expect(handOver(corrected, roster({ aboveBarred }))?.to.secondAppraiserId).toBe('made');
      // Nobody is above, or they are above each other: HR names somebody.
      const circle = [aboveBarred[0] ?? { id: '', superiorId: '' }, { id: 'citra', superiorId: 'wayan' }];
      expect(handOver(corrected, roster({ aboveBarred: circle }))?.to).toEqual({ appraiserId: 'ani' });
      expect(handOver(appraisal({ status, ratedForId: 'wayan' }), roster())?.to).toEqual({
        appraiserId: 'ani',
      });
    },
  );

  it('name nobody who has left, whatever the roster says', () => {
    const id = fc.constantFrom('ani', 'wayan', 'citra', 'dewi', undefined);
    fc.assert(
      fc.property(
        fc.constantFrom(...appraisalStatuses),
        fc.record({ holderId: id, holderSuperiorId: id, superiorId: id, isSecondThere: fc.boolean() }),
        (status, said) => {
          const isAppraiserThere = false;
          const found = handOver(appraisal({ status, appraiserId: 'left', secondAppraiserId: 'second' }), {
            ...said,
            isAppraiserThere,
          });
          const to = found?.to ?? { appraiserId: 'left', secondAppraiserId: 'second' };
          if (said.holderId !== undefined) expect(to.appraiserId).toBe(said.holderId);
          if (!said.isSecondThere) expect(to.secondAppraiserId).not.toBe('second');
        },
      ),
    );
  });
});

describe('who comes into office', () => {
  it('is told of the objection that waits there', () => {
    expect(told(handOver(appraisal({ status: 'objected' }), replaced))).toEqual([
      { kind: 'objection', personId: 'made', appraisalId: 'a1' },
    ]);
    expect(told(handOver(appraisal({ status: 'released' }), replaced))).toEqual([]);
  });

  it('of the appraiser is told of the wish to talk, or of the objection', () => {
    const left = roster({ isAppraiserThere: false, holderId: 'citra' });
    const response = { kind: 'response', personId: 'citra', appraisalId: 'a1' };
    expect(told(handOver(appraisal({ talkRequestedAt: inRating }), left))).toEqual([
      { ...response, response: 'talk' },
    ]);
    expect(told(handOver(appraisal({ status: 'objected', talkRequestedAt: inRating }), left))).toEqual([
      { ...response, response: 'objected' },
    ]);
    expect(told(handOver(appraisal(), left))).toEqual([]);
  });
});
