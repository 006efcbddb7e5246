import { describe, expect, it } from 'vitest';
import {
  type Facts,
  ofAgency,
  ofAppraisal,
  type ReplayRow,
} from '../../../src/application/audit/replay/fields.ts';
import { createReplay } from '../../../src/application/audit/replay/replay-chain.ts';

const row = (seq: number, act: string, values: Partial<ReplayRow>): ReplayRow => ({
  ...{ seq, act, at: `2027-03-01T00:00:0${seq}.000000`, before: null, after: null, isDestroyed: false },
  ...values,
});

/** What does not fit when these acts follow a start, and the tables say this. */
function misfits(
  flatten: typeof ofAgency,
  acts: readonly (readonly [act: string, values: Partial<ReplayRow>])[],
  tables: unknown,
) {
  const replay = createReplay(flatten);
  replay.add(row(1, 'audit.start', { after: {} }));
  for (const [at, [act, values]] of acts.entries()) replay.add(row(at + 2, act, values));
  const found: Facts = new Map(flatten(tables));
  return replay.misfits(found).map((one) => ('field' in one ? one.field : one.kind));
}

describe('a replay', () => {
  it('of "rate the same" keeps what a rating rests on, beside its reason', () => {
    const rated = { item: 'M.02', note: 'Terlihat.', restsOn: 'a note' };
    const acts = [
      ['rating.answer', { after: rated }],
      ['rating.same', { after: { set: [{ item: 'M.02', value: 2 }] } }],
    ] as const;
    const kept = { value: 2, note: 'Terlihat.', restsOn: 'a note' };
    expect(misfits(ofAppraisal, acts, { appraiser: { 'M.02': kept } })).toEqual([]);
    const { restsOn: _, ...lost } = kept;
    expect(misfits(ofAppraisal, acts, { appraiser: { 'M.02': lost } })).toEqual(['appraiser M.02']);
  });

  it('takes feedback from before its acts said who gave it and what it says, and finds what they did say', () => {
    const acts = [['feedback.give', { after: { id: 'n', kind: 'thanks', receiverId: 'r' } }]] as const;
    const note = { kind: 'thanks', receiverId: 'r' };
    expect(misfits(ofAgency, acts, { feedback: { n: note } })).toEqual([]);
    expect(misfits(ofAgency, acts, { feedback: { n: { ...note, sharedAt: 'x' } } })).toEqual([
      'feedback n sharedAt',
    ]);
    expect(misfits(ofAgency, acts, { feedback: { n: { ...note, kind: 'suggestion' } } })).toEqual([
      'feedback n kind',
    ]);
    expect(misfits(ofAgency, acts, {})).toEqual(['feedback n kind', 'feedback n receiverId']);
  });
});
