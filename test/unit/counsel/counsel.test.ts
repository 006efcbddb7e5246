import { describe, expect, it } from 'vitest';
import { recordCounsel } from '../../../src/application/counsel/record-counsel.ts';
import { confirmRating } from '../../../src/application/rating/confirm-rating.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { lowLacks } from '../../../src/domain/counsel/counsel.ts';
import { localDate } from '../../../src/shared/time.ts';
import { aTally } from '../notes/rig.ts';
import { aCompleteRating, inRating, rated, refusalOf } from '../rating/rig.ts';

const low = rated(aCompleteRating(), { H: { value: 2 }, P: { value: 1, note: 'Tidak hadir.' } });
const today = localDate(inRating, low.cycle.timeZone);
const counsel = [{ kind: 'guidance', on: today, at: inRating, byId: low.appraiser.id }] as const;
const notes = [aTally({ id: 'n1', method: 'observation', count: 2 })];
const confirms = (of: Appraisal, isNeeded: boolean) =>
  confirmRating(of, 'appraiser', inRating, of.revision, {}, undefined, true, undefined, 0, isNeeded);

describe('a predicate below "Baik" where the agency asks for notes and guidance', () => {
  it('waits for both, and for neither where the agency asks for nothing', () => {
    const bare = { ...low, files: [], pieces: [], notes: [] };
    for (const one of [bare, { ...bare, notes }, { ...bare, counsel }])
      expect(refusalOf(confirms(one, true))).toBe('low-needs');
    expect(confirms({ ...bare, notes, counsel }, true).ok).toBe(true);
    expect(confirms(bare, false).ok).toBe(true);
  });

  it('asks nothing more of "Baik" or better', () => {
    const good = rated(aCompleteRating({ files: [], pieces: [] }), { H: { value: 2 }, P: { value: 2 } });
    expect(confirms(good, true).ok).toBe(true);
  });

  it('counts notes, files that are kept, and what was handed in, and nothing that lies in a pocket', () => {
    const piece = { id: 'b1', kind: 'note', words: 'x', keptAt: inRating } as const;
    const file = { id: 'f1', item: 'M.01' } as const;
    const bare = {
      ...{ ...low, notes: [], files: [{ ...file, id: 'f2', status: 'waiting' } as const], pieces: [piece] },
    };
    expect(lowLacks(bare)?.notes).toBe(2);
    for (const one of [
      { notes: [aTally({ id: 'n1', method: 'observation', count: 1 })] },
      { files: [{ ...file, status: 'kept' } as const] },
      { pieces: [{ ...piece, id: 'b2', appraisalId: low.id }] },
    ])
      expect(lowLacks({ ...bare, ...one })?.notes).toBe(1);
  });
});

describe('recording a guidance', () => {
  const records = (of: Appraisal, on = today) => recordCounsel(of, 'appraiser', inRating, 'guidance', on);

  it('keeps that and when, in the order in which it was recorded', () => {
    const done = records({ ...low, counsel: [{ ...counsel[0], kind: 'counselling' }] });
    expect(done.ok && done.value.appraisal.counsel?.map(({ kind }) => kind)).toEqual([
      'counselling',
      'guidance',
    ]);
  });

  it('refuses a day ahead or before the period, the same twice, and anything after the predicate was set', () => {
    expect(refusalOf(records(low, today.add({ days: 1 })))).toBe('no-such-day');
    expect(refusalOf(records(low, low.cycle.period.from.subtract({ days: 1 })))).toBe('no-such-day');
    expect(refusalOf(records({ ...low, counsel }))).toBe('already-answered');
    expect(refusalOf(records({ ...low, status: 'released' }))).toBe('already-rated');
    expect(refusalOf(recordCounsel(low, 'self', inRating, 'guidance', today))).toBe('not-yours');
  });
});
