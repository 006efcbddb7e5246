import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/appraisal/appraisal.ts';
import { developmentFor } from '../../../src/domain/competency/development.ts';
import { gapsOf, ratedCompetencies, strengthsOf } from '../../../src/domain/competency/gap.ts';
import { anAppraisal } from '../rating/rig.ts';

/** Level 3 is required in everything but SK.01, for which the cycle requires no level. */
const required = {
  'M.01': 3,
  'M.02': 3,
  'M.03': 3,
  'M.04': 3,
  'M.05': 3,
  'M.06': 3,
  'M.07': 1,
  'M.08': 3,
} as const;
const appraiser: Readonly<Record<string, Answer>> = {
  'M.01': { value: 5 },
  'M.02': { value: 2 },
  'M.03': { value: 3 },
  'M.04': { value: 0 },
  'M.05': { unobservable: 'no-occasion' },
  'M.07': { value: 4 },
  'M.08': { value: 1 },
  'SK.01': { value: 5 },
};
const appraisal = anAppraisal({ required, answers: { self: {}, appraiser } });
const items = (list: readonly { readonly item: string }[]) => list.map(({ item }) => item);

describe('how a rating compares with the required levels', () => {
  it('is shown for every competency with a required level, in the order of the catalogue', () => {
    expect(ratedCompetencies(appraisal)).toEqual([
      { item: 'M.01', required: 3, rated: 5, gap: 0 },
      { item: 'M.02', required: 3, rated: 2, gap: 1 },
      { item: 'M.03', required: 3, rated: 3, gap: 0 },
      { item: 'M.04', required: 3, rated: 0, gap: 3 },
      { item: 'M.05', required: 3 },
      { item: 'M.06', required: 3 },
      { item: 'M.07', required: 1, rated: 4, gap: 0 },
      { item: 'M.08', required: 3, rated: 1, gap: 2 },
    ]);
  });

  it('has neither a level nor a gap where none is known, not even an empty one', () => {
    const unknown = ratedCompetencies(appraisal).find(({ item }) => item === 'M.06');
    expect(Object.keys(unknown ?? {})).toEqual(['item', 'required']);
  });

  it('puts first the strength that is furthest above, and the gap that is widest', () => {
    expect(items(strengthsOf(appraisal))).toEqual(['M.07', 'M.01', 'M.03']);
    expect(items(gapsOf(appraisal))).toEqual(['M.04', 'M.08', 'M.02']);
  });
});

describe('what is suggested for a gap', () => {
  it('of zero is to keep the level by mentoring others', () => {
    expect(developmentFor(0)).toEqual(['mentor-others']);
  });

  it('of one is to learn at work and from others, which comes first for wider ones too', () => {
    const atWork = ['workplace-guidance', 'coaching', 'mentoring', 'learning-community'];
    expect(developmentFor(1)).toEqual(atWork);
    expect(developmentFor(2).slice(0, 4)).toEqual(atWork);
  });
});
