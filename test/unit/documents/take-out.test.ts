import { describe, expect, it } from 'vitest';
import { takeOutDocument } from '../../../src/application/result/take-out-document.ts';
import { inStatus, now } from '../../support/builders.ts';

const taken = { kind: 'evaluation', version: 1, code: '7Q4KX9M2RTV8WYA3' } as const;
const result = (mayEnter: boolean) => inStatus('released', { atPaper: { mayEnter, numbers: [] } });

describe('of HR, a document is taken out', () => {
  it('only by whom the right to enter paper holds for, and for that unit', () => {
    const right = [{ right: 'assist.enter' }] as const;
    expect(takeOutDocument(result(true), 'hr', now, right, taken).ok).toBe(true);
    for (const [of, grants] of [
      [result(true), []],
      [result(true), [{ right: 'progress.view' }]],
      [result(false), right],
    ] as const)
      expect(takeOutDocument(of, 'hr', now, grants, taken)).toEqual({
        ok: false,
        error: { code: 'not-yours' },
      });
  });

  it('by nobody before the employee has the result', () => {
    for (const relation of ['self', 'appraiser', 'second-appraiser'] as const)
      expect(takeOutDocument(inStatus('rated'), relation, now, [], taken)).toEqual({
        ok: false,
        error: { code: 'not-released' },
      });
  });
});
