import { describe, expect, it } from 'vitest';
import { offerMentoring } from '../../../src/application/growth/offer-mentoring.ts';
import { nextToAsk, strongIn } from '../../../src/domain/growth/mentoring.ts';
import { acts, aReleasedResult, inRating, refusalOf } from '../rating/rig.ts';

const offer = (
  appraisal = aReleasedResult(),
  { item = 'M.01', said = 'yes', revision = appraisal.revision, relation = 'self' } = {},
) =>
  offerMentoring(appraisal, relation as 'self' | 'appraiser', inRating, revision, item, said as 'yes' | 'no');

describe('whether somebody would be a mentor', () => {
  it('is asked in what they were rated above the required level, and not merely as high', () => {
    expect(strongIn(aReleasedResult()).map(({ item }) => item)).toEqual(['M.01']);
    expect(nextToAsk(aReleasedResult())).toBe('M.01');
    expect(nextToAsk(aReleasedResult({ mentoring: { 'M.01': 'no' } }))).toBeUndefined();
  });

  it('is kept with an act, and a later answer takes the place of it', () => {
    const yes = offer();
    if (!yes.ok) throw new Error(yes.error.code);
    expect(yes.value.appraisal.mentoring).toEqual({ 'M.01': 'yes' });
    expect(acts(yes.value.writes)).toEqual(['growth.offer']);
    const no = offer(yes.value.appraisal, { said: 'no' });
    expect(no.ok && no.value.appraisal.mentoring).toEqual({ 'M.01': 'no' });
  });

  it('is nobody else’s to say, nor of what they are not better at, nor of an older screen', () => {
    expect(refusalOf(offer(undefined, { relation: 'appraiser' }))).toBe('not-yours');
    expect(refusalOf(offer(undefined, { item: 'M.03' }))).toBe('no-such-item');
    expect(refusalOf(offer(undefined, { revision: 1 }))).toBe('changed-since-shown');
    expect(refusalOf(offer(aReleasedResult({ status: 'rated' })))).not.toBeUndefined();
  });
});
