import { describe, expect, it } from 'vitest';
import { takeOutDocument, takeOutDossier } from '../../../src/application/result/take-out-document.ts';
import { inStatus, now } from '../../support/builders.ts';
import { objections, withObjection } from '../../support/objections.ts';

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

describe('all of an objection is taken out', () => {
  const dossier = { ...taken, kind: 'objection' } as const;
  const right = [{ right: 'assist.enter' }] as const;
  const paper = { atPaper: { mayEnter: true, numbers: [] } };
  const by = (relation: 'self' | 'appraiser' | 'second-appraiser' | 'hr', of: keyof typeof objections) =>
    takeOutDossier(withObjection(objections[of], paper), relation, now, right, dossier);
  const refused = { ok: false, error: { code: 'not-objected' } };

  it('by both sides at any time, and by who decides until it is withdrawn', () => {
    for (const of of ['filed', 'decided', 'withdrawn'] as const)
      for (const relation of ['self', 'appraiser'] as const) expect(by(relation, of).ok).toBe(true);
    for (const of of ['filed', 'decided'] as const) expect(by('second-appraiser', of).ok).toBe(true);
    expect(by('second-appraiser', 'withdrawn')).toEqual(refused);
  });

  it('by HR once it is decided, with the right for the unit', () => {
    expect(by('hr', 'decided').ok).toBe(true);
    for (const of of ['filed', 'ruled', 'withdrawn'] as const) expect(by('hr', of)).toEqual(refused);
    const decided = withObjection(objections.decided, paper);
    expect(takeOutDossier(decided, 'hr', now, [], dossier)).toEqual({
      ok: false,
      error: { code: 'not-yours' },
    });
  });

  it('by nobody where there is none', () => {
    expect(takeOutDossier(inStatus('acknowledged'), 'self', now, [], dossier)).toEqual(refused);
  });
});
