import { describe, expect, it } from 'vitest';
import {
  submitSelfAssessment,
  withdrawSelfAssessment,
} from '../../../src/application/self/submit-self-assessment.ts';
import { behaviourCodes } from '../../../src/domain/appraisal/items.ts';
import { relations } from '../../../src/domain/authorization/policy.ts';
import {
  belongsTo,
  linkIn,
  type Piece,
  piecesLeft,
  piecesToHandIn,
  visiblePieces,
} from '../../../src/domain/pocket/piece.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { anAppraisal, appraisalId, inSelf, levels } from '../rating/rig.ts';

const piece = (over: Partial<Piece> = {}): Piece => ({
  id: 'p1',
  kind: 'note',
  words: 'Membuka loket hari Sabtu.',
  item: 'M.06',
  keptAt: Temporal.Instant.from('2026-11-03T02:00:00Z'),
  ...over,
});
const draft = (...pieces: readonly Piece[]) =>
  anAppraisal({ status: 'self-assessment', selfSubmittedAt: undefined, pieces });

describe('a link in some words', () => {
  it.each([
    ['lihat https://contoh.go.id/a.', 'https://contoh.go.id/a'],
    ['(http://contoh.go.id/x)', 'http://contoh.go.id/x'],
  ])('is found in "%s"', (words, link) => {
    expect(linkIn(words)).toBe(link);
  });
  it.each([
    'javascript:alert(1)',
    'ftp://contoh.go.id/a',
    'https://bank.go.id@jahat.example/',
    'http://',
    'tanpa tautan',
  ])('is not seen in "%s"', (words) => {
    expect(linkIn(words)).toBeUndefined();
  });
});

describe('a piece belongs to an appraisal', () => {
  it('from the first day of its period to the last of the self-assessment', () => {
    const appraisal = draft();
    const { period, windows, timeZone } = appraisal.cycle;
    const on = (day: Temporal.PlainDate) =>
      belongsTo(
        piece({ keptAt: day.toZonedDateTime({ timeZone, plainTime: '08:00' }).toInstant() }),
        appraisal,
      );
    const last = windows['self-assessment'].to;
    expect([period.from, last].map(on)).toEqual([true, true]);
    expect([period.from.subtract({ days: 1 }), last.add({ days: 1 })].map(on)).toEqual([false, false]);
  });

  it('by the day on which a forwarded message was written, not on which it was passed on', () => {
    const writtenAt = Temporal.Instant.from('2025-01-05T02:00:00Z');
    expect(belongsTo(piece({ kind: 'forward', writtenAt }), draft())).toBe(false);
  });

  it('only once its owner said what it shows, and a file only once it is kept', () => {
    expect(belongsTo(piece({ item: undefined }), draft())).toBe(false);
    expect(belongsTo(piece({ kind: 'file', fileStatus: 'waiting' }), draft())).toBe(false);
    expect(belongsTo(piece({ kind: 'file', fileStatus: 'kept' }), draft())).toBe(true);
  });

  it('with a work result only to the appraisal that has it', () => {
    const results = [{ no: 1, title: 'Layanan pengaduan' }];
    const own = { ...draft(), results };
    expect(belongsTo(piece({ item: 'R.1', itemOf: appraisalId }), own)).toBe(true);
    expect(belongsTo(piece({ item: 'R.1', itemOf: 'another' }), own)).toBe(false);
    expect(belongsTo(piece({ item: 'R.2', itemOf: appraisalId }), own)).toBe(false);
  });
});

describe('what lies in a pocket', () => {
  it('is seen by nobody but its owner until it is handed in', () => {
    const appraisal = anAppraisal({ pieces: [piece(), piece({ id: 'p2', item: undefined })] });
    for (const relation of relations.filter((one) => one !== 'self'))
      expect(visiblePieces(appraisal, relation)).toEqual([]);
    expect(visiblePieces(appraisal, 'self').map(({ id }) => id)).toEqual(['p1']);
  });

  it('goes along with the self-assessment as far as it belongs to it, and comes back when that is taken back', () => {
    const answers = {
      self: { ...levels(2), ...Object.fromEntries(behaviourCodes.map((item) => [item, { value: 2 }])) },
      appraiser: {},
    };
    const before = { ...draft(piece(), piece({ id: 'p2', item: undefined })), answers };
    expect(piecesToHandIn(before).map(({ id }) => id)).toEqual(['p1']);
    expect(piecesLeft(before).map(({ id }) => id)).toEqual(['p2']);
    const sent = submitSelfAssessment(before, 'self', inSelf, before.revision);
    if (!sent.ok) throw new Error(sent.error.code);
    const after = sent.value.appraisal;
    expect(visiblePieces(after, 'appraiser').map(({ id }) => id)).toEqual(['p1']);
    expect(sent.value.writes).toContainEqual({
      kind: 'hand-in-pieces',
      appraisalId,
      pieceIds: ['p1'],
    });
    expect(JSON.stringify(sent.value.writes.filter(({ kind }) => kind === 'audit'))).not.toContain('loket');
    const back = withdrawSelfAssessment(after, 'self', inSelf, after.revision);
    if (!back.ok) throw new Error(back.error.code);
    expect(visiblePieces(back.value.appraisal, 'appraiser')).toEqual([]);
    expect(piecesToHandIn(back.value.appraisal).map(({ id }) => id)).toEqual(['p1']);
  });
});
