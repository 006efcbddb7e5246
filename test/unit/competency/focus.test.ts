import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/appraisal/appraisal.ts';
import { focusOf } from '../../../src/domain/competency/focus.ts';
import { anAppraisal, levels, rated } from '../rating/rig.ts';

const all = (over: Readonly<Record<string, Answer>> = {}) =>
  rated(anAppraisal(), { ...levels(2), H: { value: 2 }, P: { value: 2 }, ...over });
const two = { 'M.03': { value: 1 }, 'M.05': { value: 0 } };

describe('the one thing to develop first', () => {
  it('is behaviour as a whole, then results as a whole, then the widest gap; the others are counted', () => {
    const below = { value: 1 };
    expect(focusOf(all({ ...two, H: below, P: below }))).toEqual({ item: 'P', others: 3 });
    expect(focusOf(all({ ...two, H: below }))).toEqual({ item: 'H', others: 2 });
    expect(focusOf(all(two))).toMatchObject({ item: 'M.05', gap: { rated: 0, required: 2 }, others: 1 });
  });

  it('is nothing where everything meets what is required, and what nobody rated is no gap', () => {
    expect(focusOf(all({ 'M.08': { unobservable: 'no-occasion' } }))).toBeUndefined();
    expect(focusOf(anAppraisal())).toBeUndefined();
  });
});
