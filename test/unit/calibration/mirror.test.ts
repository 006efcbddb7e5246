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

  describe('of the notes that ratings rest on', () => {
    const mixed = [1, 2, 3, 2, 1, 3, 2, 1, 2];
    const { cycle } = anAppraisal();
    const { from, to } = cycle.period;
    /** Ratings rest on notes of those days; the first of them on the first competency, and so on. */
    const resting = (days: readonly (typeof from)[], period = { from, to }) => {
      const { answers } = withLevels(mixed);
      const appraiser = Object.fromEntries(
        Object.entries(answers.appraiser).map(([item, answer], at) => [
          item,
          at < days.length ? { ...answer, restsOn: `note ${at}` } : answer,
        ]),
      );
      const restedOn = days.map((seenOn, at) => ({ id: `note ${at}`, seenOn }));
      return anAppraisal({ answers: { self: {}, appraiser }, restedOn, cycle: { ...cycle, period } });
    };
    const kindOf = (...given: Parameters<typeof resting>) => mirrorOf(resting(...given))?.kind;
    const first = to.subtract({ days: 29 });

    it('speaks when all are of the last thirty days of the period or later, and of no other', () => {
      expect(kindOf([first])).toBe('recent-notes');
      expect(kindOf([first, to, to.add({ days: 5 })])).toBe('recent-notes');
      expect(kindOf([to, first.subtract({ days: 1 })])).toBeUndefined();
      expect(kindOf([])).toBeUndefined();
    });

    it('looks at notes that a rating still rests on alone', () => {
      const old = { id: 'taken away', seenOn: from };
      const appraisal = resting([first]);
      expect(mirrorOf({ ...appraisal, restedOn: [...(appraisal.restedOn ?? []), old] })?.kind).toBe(
        'recent-notes',
      );
    });

    it('is silent in a period so short that nearly every note is of its last thirty days', () => {
      expect(kindOf([to], { from: to.subtract({ days: 59 }), to })).toBeUndefined();
      expect(kindOf([to], { from: to.subtract({ days: 60 }), to })).toBe('recent-notes');
    });

    it('says nothing of it beside anything else that it says', () => {
      const appraisal = resting([first]);
      const equal = withLevels(Array.from({ length: 9 }, () => 2)).answers.appraiser;
      const appraiser = { ...equal, 'M.01': { ...equal['M.01'], restsOn: 'note 0' } };
      expect(mirrorOf({ ...appraisal, answers: { self: {}, appraiser } })?.kind).toBe('all-equal');
    });

    it('is one sentence on the summary and above the question, for the appraiser alone', () => {
      const appraiser = { ...resting([first]).answers.appraiser, H: { value: 2 }, P: { value: 2 } };
      const appraisal = { ...resting([first]), status: 'rating' as const, answers: { self: {}, appraiser } };
      for (const at of ['rate-confirm', 'rate-summary'] as const) {
        const screen = { at, appraisalId: appraisal.id } as const;
        expect(say(draw(aContext(appraisal, { screen })))).toContain('catatan 30 hari terakhir periode');
        expect(say(draw(aContext(appraisal, { screen, relation: 'self' })))).not.toContain('30 hari');
      }
    });
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
