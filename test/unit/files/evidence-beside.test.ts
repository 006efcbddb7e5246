import { describe, expect, it } from 'vitest';
import { restOnEvidence } from '../../../src/application/rating/rest-on-evidence.ts';
import { noteRating, rateItem } from '../../../src/application/rating/save-rating.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { isWithoutSource } from '../../../src/domain/appraisal/rating.ts';
import type { EvidenceFile } from '../../../src/domain/files/evidence-file.ts';
import type { Piece } from '../../../src/domain/pocket/piece.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { anAppraisal, inRating } from '../rating/rig.ts';

/** A rating that rests on what the employee gave. */

const file: EvidenceFile = { id: 'file', item: 'M.01', status: 'kept', kind: 'pdf', size: 9 };
const keptAt = Temporal.Instant.from('2026-11-27T00:00:00Z');
const piece: Piece = {
  ...{ id: 'piece', kind: 'note', words: 'Loket.', item: 'B.1', keptAt },
  appraisalId: anAppraisal().id,
};

const rated = (over: Partial<Appraisal> = {}): Appraisal =>
  anAppraisal({
    status: 'rating',
    selfSubmittedAt: keptAt,
    required: { 'M.01': 3 },
    files: [file],
    pieces: [piece],
    answers: { self: {}, appraiser: { 'M.01': { value: 1 }, 'M.02': { value: 1 }, P: { value: 1 } } },
    ...over,
  });
const point = (appraisal: Appraisal, item: string, id: string) =>
  restOnEvidence(appraisal, 'appraiser', inRating, item, id, 'Lihat bukti: PDF');
const refusalOf = (outcome: ReturnType<typeof point>) => (outcome.ok ? undefined : outcome.error.code);

describe('a rating rests on evidence', () => {
  it('of its item that the appraiser may see now; what it is becomes the missing reason', () => {
    const outcome = point(rated(), 'M.01', 'file');
    expect(outcome.ok && outcome.value.appraisal.answers.appraiser['M.01']).toEqual({
      ...{ value: 1, note: 'Lihat bukti: PDF', restsOnEvidence: 'file' },
    });
    expect(point(rated(), 'P', 'piece').ok).toBe(true);
    expect(refusalOf(point(rated(), 'M.02', 'file'))).toBe('no-such-file');
    expect(refusalOf(point(rated(), 'P', 'file'))).toBe('no-such-file');
  });

  it('but on none that waits, lies in the pocket, or was handed in with another appraisal', () => {
    for (const status of ['waiting'] as const)
      expect(refusalOf(point(rated({ files: [{ ...file, status }] }), 'M.01', 'file'))).toBe('no-such-file');
    const { appraisalId: _, ...inPocket } = piece;
    for (const one of [
      inPocket,
      { ...piece, appraisalId: 'another' },
      { ...piece, kind: 'file', fileStatus: 'waiting' } as const,
    ])
      expect(refusalOf(point(rated({ pieces: [one] }), 'P', 'piece'))).toBe('no-such-file');
    expect(refusalOf(point(rated({ selfSubmittedAt: undefined }), 'M.01', 'file'))).toBe('no-such-file');
  });

  it('only once it is rated, and by nobody but the appraiser', () => {
    const unrated = rated({ answers: { self: {}, appraiser: {} } });
    expect(refusalOf(point(unrated, 'M.01', 'file'))).toBe('incomplete');
    for (const relation of ['self', 'second-appraiser', 'hr', 'none'] as const)
      expect(refusalOf(restOnEvidence(rated(), relation, inRating, 'M.01', 'file', 'x'))).toBe('not-yours');
    const confirmed = rated({ status: 'rated', predicate: 'good' });
    expect(refusalOf(point(confirmed, 'M.01', 'file'))).toBe('already-rated');
  });

  it('a written reason stays, another rating keeps what it rests on, and without a reason nothing rests', () => {
    const first = rateItem(rated(), 'appraiser', inRating, 'M.01', { value: 2 });
    const noted = first.ok
      ? noteRating(first.value.appraisal, 'appraiser', inRating, 'M.01', 'Terlambat.')
      : first;
    const pointed = noted.ok ? point(noted.value.appraisal, 'M.01', 'file') : noted;
    const again = pointed.ok
      ? rateItem(pointed.value.appraisal, 'appraiser', inRating, 'M.01', { value: 1 })
      : pointed;
    expect(again.ok && again.value.appraisal.answers.appraiser['M.01']).toEqual({
      ...{ value: 1, note: 'Terlambat.', restsOnEvidence: 'file' },
    });
    const bare = again.ok ? noteRating(again.value.appraisal, 'appraiser', inRating, 'M.01', '') : again;
    expect(bare.ok && bare.value.appraisal.answers.appraiser['M.01']).toEqual({ value: 1 });
  });

  it('a required reason without note and evidence is said to point at nothing; one that is not required is not', () => {
    const saying = (answer: Appraisal['answers']['appraiser'][string], item = 'M.01') =>
      isWithoutSource(rated({ answers: { self: {}, appraiser: { [item]: answer } } }), item);
    expect(saying({ value: 1, note: 'x' })).toBe(true);
    expect(saying({ value: 1 })).toBe(false);
    expect(saying({ value: 1, note: 'x', restsOn: 'n' })).toBe(false);
    expect(saying({ value: 1, note: 'x', restsOnEvidence: 'f' })).toBe(false);
    expect(saying({ value: 3, note: 'x' })).toBe(false);
  });
});
