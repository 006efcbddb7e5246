import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/appraisal/appraisal.ts';
import { competencyCodes } from '../../../src/domain/appraisal/items.ts';
import { ratedItems } from '../../../src/domain/appraisal/rating.ts';
import { summaryOf } from '../../../src/domain/appraisal/summary.ts';
import { mirrorOf } from '../../../src/domain/calibration/mirror.ts';
import { aContext, anAppraisal, draw, levels, say } from '../rating/rig.ts';

const withLevels = (values: readonly number[], self: Readonly<Record<string, Answer>> = {}) =>
  anAppraisal({
    answers: {
      self,
      appraiser: Object.fromEntries(competencyCodes.map((item, at) => [item, { value: values[at] ?? 0 }])),
    },
  });
const nine = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 9, maxLength: 9 });

/** Others of the team, of whom so many are complete, all with one level. */
const others = (count: number, onlyLevel: number | undefined, cycle = anAppraisal().cycle) =>
  Array.from({ length: count }, (_, at) => ({
    ...summaryOf(anAppraisal({ id: `other ${at}`, cycle })),
    ratingAnswered: ratedItems.length,
    ...(onlyLevel !== undefined && { onlyLevel }),
  }));

describe('the mirror before confirming', () => {
  it('says at most one thing, and what it says is true of the levels given', () => {
    fc.assert(
      fc.property(nine, nine, fc.nat(4), fc.option(fc.nat(5)), (given, self, count, theirs) => {
        const own = Object.fromEntries(competencyCodes.map((item, at) => [item, { value: self[at] ?? 0 }]));
        const mirror = mirrorOf(withLevels(given, own), others(count, theirs ?? undefined));
        const isEqual = new Set(given).size === 1;
        if (mirror === undefined) expect(isEqual).toBe(false);
        if (mirror?.kind === 'same-for-all')
          expect([isEqual, mirror.level, theirs, count]).toEqual([true, given[0], given[0], 2]);
        if (mirror?.kind === 'all-equal') expect(isEqual).toBe(true);
        if (mirror?.kind === 'all-as-self') expect(given).toEqual(self);
        if (mirror?.kind === 'one-apart')
          expect(given.filter((level) => level === mirror.level)).toHaveLength(8);
      }),
    );
  });

  it('does not depend on the order of the competencies or of the team', () => {
    fc.assert(
      fc.property(nine, fc.nat(8), fc.nat(3), (given, turn, count) => {
        const turned = [...given.slice(turn), ...given.slice(0, turn)];
        const team = others(count, given[0]);
        expect(mirrorOf(withLevels(turned), team.toReversed())).toEqual(mirrorOf(withLevels(given), team));
      }),
    );
  });

  it('is silent while any of the nine has no level', () => {
    fc.assert(
      fc.property(nine, fc.constantFrom(...competencyCodes), (given, item) => {
        const { answers } = withLevels(given);
        const { [item]: _open, ...appraiser } = answers.appraiser;
        const team = others(2, given[0]);
        expect(mirrorOf(anAppraisal({ answers: { ...answers, appraiser } }), team)).toBeUndefined();
      }),
    );
  });

  it('speaks of everybody once: at the third person who has the same level, in this cycle alone', () => {
    const third = withLevels(Array.from({ length: 9 }, () => 3));
    const kindBeside = (team: Parameters<typeof mirrorOf>[1]) => mirrorOf(third, team)?.kind;
    expect(kindBeside(others(1, 3))).toBe('all-equal');
    expect(kindBeside(others(2, 3))).toBe('same-for-all');
    expect(kindBeside([...others(2, 3), summaryOf(third)])).toBe('same-for-all');
    expect(kindBeside(others(3, 3))).toBe('all-equal');
    expect(kindBeside(others(2, 2))).toBe('all-equal');
    expect(kindBeside(others(2, undefined))).toBe('all-equal');
    expect(kindBeside(others(2, 3, { ...third.cycle, id: 'another' }))).toBe('all-equal');
    const unfinished = others(2, 3).map((other) => ({ ...other, ratingAnswered: 10 }));
    expect(kindBeside(unfinished)).toBe('all-equal');
  });

  it('is one sentence above the question, which stays as it is with it', () => {
    const complete = { ...levels(2), H: { value: 2 }, P: { value: 2 } };
    const appraisal = anAppraisal({ status: 'rating', answers: { self: {}, appraiser: complete } });
    const screen = { at: 'rate-confirm', appraisalId: appraisal.id } as const;
    const alone = say(draw(aContext(appraisal, { screen, team: [summaryOf(appraisal)] })));
    expect(alone).toContain('kesembilan level sama');
    const third = say(draw(aContext(appraisal, { screen, team: [summaryOf(appraisal), ...others(2, 2)] })));
    expect(third).toContain('level 2 untuk semua orang');
    expect(third).not.toContain('kesembilan level sama');
    expect(third).toContain('Tetapkan dan kirim');
  });
});
