import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isValueOf,
  itemKind,
  resultCode,
  resultNo,
  resultsMax,
} from '../../../src/domain/appraisal/items.ts';
import { ratedItems } from '../../../src/domain/appraisal/rating.ts';
import { itemAfter, itemBefore, selfItems } from '../../../src/domain/appraisal/self-assessment.ts';

const managerial = ['M.01', 'M.02', 'M.03', 'M.04', 'M.05', 'M.06', 'M.07', 'M.08'];
const behaviours = ['B.1', 'B.2', 'B.3', 'B.4', 'B.5', 'B.6', 'B.7'];

describe('the items of an appraisal', () => {
  it('are sixteen for the employee: eight managerial competencies, the socio-cultural one, seven behaviours', () => {
    expect(selfItems).toEqual([...managerial, 'SK.01', ...behaviours]);
  });

  it('are eleven for the appraiser: the same nine competencies, then results and behaviour as a whole', () => {
    expect(ratedItems).toEqual([...managerial, 'SK.01', 'H', 'P']);
  });

  it.each([
    ['M.01', 'competency'],
    ['SK.01', 'competency'],
    ['B.7', 'behaviour'],
    ['H', 'overall-results'],
    ['P', 'overall-behaviour'],
    ['R.1', 'result'],
    ['R.10', 'result'],
    ['R.0', undefined],
    ['R.01', undefined],
    ['R.11', undefined],
    ['R.10 ', undefined],
    [' R.1', undefined],
    ['XR.1', undefined],
    ['Rx1', undefined],
    ['M.1', undefined],
    ['', undefined],
  ])('"%s" is: %s', (code, kind) => {
    expect(itemKind(code)).toBe(kind);
  });

  it('give every work result a code of its own from which its number can be read', () => {
    for (let no = 1; no <= resultsMax; no += 1) {
      expect(itemKind(resultCode(no))).toBe('result');
      expect(resultNo(resultCode(no))).toBe(no);
    }
    expect(itemKind(resultCode(resultsMax + 1))).toBeUndefined();
  });

  it('take whole numbers only: 0 to 5 for a competency, 1 to 3 for everything else', () => {
    const kinds = ['behaviour', 'result', 'overall-results', 'overall-behaviour'] as const;
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double()), (value) => {
        expect(isValueOf('competency', value)).toBe([0, 1, 2, 3, 4, 5].includes(value));
        for (const kind of kinds) expect(isValueOf(kind, value)).toBe([1, 2, 3].includes(value));
      }),
    );
  });

  it('follow one another card by card, forwards and backwards, with an end on either side', () => {
    expect(itemBefore('M.01')).toBeUndefined();
    expect(itemAfter('B.7')).toBeUndefined();
    expect(itemAfter('M.08')).toBe('SK.01');
    expect(itemAfter('SK.01')).toBe('B.1');
    for (const item of selfItems.slice(1)) {
      const before = itemBefore(item);
      expect(before === undefined ? undefined : itemAfter(before)).toBe(item);
    }
  });
});
