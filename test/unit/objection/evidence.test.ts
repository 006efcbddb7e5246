import { describe, expect, it } from 'vitest';
import { askForFile } from '../../../src/application/evidence/ask-for-file.ts';
import { objectToResult } from '../../../src/application/result/respond-to-result.ts';
import { keepMessage } from '../../../src/conversation/features/pocket/keep.steps.ts';
import { resultFlow } from '../../../src/conversation/features/result/flow.ts';
import { attachable, attachedMax, attachedPieces } from '../../../src/domain/objection/evidence.ts';
import { type Piece, visiblePieces } from '../../../src/domain/pocket/piece.ts';
import { Temporal } from '../../../src/shared/time.ts';
import {
  aContext,
  actionsOn,
  acts,
  appraisalId,
  aReleasedResult,
  draw,
  inRating,
  press,
  refusalOf,
  say,
  writesOf,
} from '../rating/rig.ts';

const id = (at: number): string => `01930000-0000-7000-8000-0000000000f${at}`;
const piece = (at: number, over: Partial<Piece> = {}): Piece => ({
  id: id(at),
  kind: 'note',
  words: `Bukti ke-${at}`,
  keptAt: Temporal.Instant.from('2026-11-03T02:00:00Z'),
  ...over,
});
const file = (at: number, over: Partial<Piece> = {}) =>
  piece(at, { kind: 'file', fileStatus: 'kept', fileName: `rekap-${at}.pdf`, ...over });
const pocket = [piece(1, { item: 'M.01' }), file(2), file(3, { fileStatus: 'waiting' })];
const reason = 'Bukti layanan belum dihitung.';
const files = (pieces: readonly string[], of = aReleasedResult({ pieces: pocket })) =>
  objectToResult(of, 'self', inRating, reason, { pieces });

describe('what is filed with an objection', () => {
  it('goes from the pocket along with it, once, and its words stand in no act', () => {
    const filed = files([id(2), id(1)]);
    if (!filed.ok) throw new Error(filed.error.code);
    const { appraisal, writes } = filed.value;
    expect(appraisal.objection?.pieces).toEqual([id(2), id(1)]);
    expect(writesOf(writes, 'hand-in-pieces')).toEqual([
      { kind: 'hand-in-pieces', appraisalId, pieceIds: [id(2), id(1)] },
    ]);
    expect(acts(writes)).toEqual(['result.object', 'pocket.hand-in']);
    expect(JSON.stringify(writes.filter(({ kind }) => kind === 'audit'))).not.toContain('Bukti ke-');
    expect(attachable(appraisal, [id(2)])).toBe('gone');
  });

  it('is nothing where nothing is chosen', () => {
    const filed = files([]);
    if (!filed.ok) throw new Error(filed.error.code);
    expect(acts(filed.value.writes)).toEqual(['result.object']);
    expect(filed.value.appraisal.objection).not.toHaveProperty('pieces');
  });

  it('is nothing of somebody else, nothing handed in before, no file on its way, and not too much', () => {
    const handedIn = aReleasedResult({ pieces: [piece(1, { appraisalId })] });
    expect(refusalOf(files([id(9)]))).toBe('no-such-piece');
    expect(refusalOf(files([id(1)], handedIn))).toBe('no-such-piece');
    expect(refusalOf(files([id(3)]))).toBe('file-not-kept');
    const many = Array.from({ length: attachedMax + 1 }, (_, at) => piece(at));
    expect(
      refusalOf(
        files(
          many.map((one) => one.id),
          aReleasedResult({ pieces: many }),
        ),
      ),
    ).toBe('too-many-files');
  });

  it('is seen by both sides and whoever decides, with the case and not beside the rating', () => {
    const filed = files([id(2), id(1)]);
    if (!filed.ok) throw new Error(filed.error.code);
    const { appraisal } = filed.value;
    for (const relation of ['self', 'appraiser', 'second-appraiser'] as const) {
      expect(attachedPieces(appraisal, relation).map((one) => one.id)).toEqual([id(2), id(1)]);
      expect(visiblePieces(appraisal, relation).map((one) => one.id)).toEqual([]);
      expect(askForFile(appraisal, relation, inRating, id(2), 'p1').ok).toBe(true);
      const screen = { at: 'objection', appraisalId } as const;
      const context = aContext(appraisal, { relation, screen });
      const shown = draw(context);
      expect(say(shown)).toContain('Bukti ke-2');
      expect(say(shown)).toContain('Bukti ke-1');
      expect(actionsOn(shown)).toContainEqual({ type: 'file.get', appraisalId, fileId: id(2) });
    }
    const withdrawn = {
      ...appraisal,
      status: 'acknowledged' as const,
      ...(appraisal.objection && { objection: { ...appraisal.objection, stage: 'withdrawn' as const } }),
    };
    expect(attachedPieces(withdrawn, 'appraiser')).toHaveLength(2);
    for (const [of, relation] of [
      [withdrawn, 'second-appraiser'],
      [appraisal, 'hr'],
      [appraisal, 'none'],
      [appraisal, 'assistant'],
    ] as const) {
      expect(attachedPieces(of, relation)).toEqual([]);
      expect(askForFile(of, relation, inRating, id(2), 'p1').ok).toBe(false);
    }
  });

  it('leaves what is in the pocket there: nobody else sees it', () => {
    const filed = files([id(2)]);
    if (!filed.ok) throw new Error(filed.error.code);
    for (const relation of ['appraiser', 'second-appraiser'] as const)
      expect(refusalOf(askForFile(filed.value.appraisal, relation, inRating, id(1), 'p1'))).toBe(
        'no-such-file',
      );
  });
});

describe('on the last look before filing', () => {
  const screen = { at: 'result-objection', appraisalId, reason } as const;
  const looking = (pieces: readonly Piece[] = pocket) => {
    const context = aContext(aReleasedResult({ pieces }), { relation: 'self', screen });
    const { pocket: _, ...model } = context.model;
    return { ...context, model };
  };
  const choose = (at: number) => ({ type: 'result.objectPiece', appraisalId, pieceId: id(at) }) as const;

  it('pieces are chosen and let go by their numbers, and filed with the reasons', () => {
    expect(say(draw(looking([])))).toContain('Kantong bukti Anda kosong');
    const one = press(looking(), choose(2)).after;
    expect(one.state.screen).toEqual({ ...screen, pieces: [id(2)] });
    expect(say(draw(one))).toContain('✓ disertakan');
    const none = press(one, choose(2)).after;
    expect(none.state.screen).toEqual({ ...screen, pieces: [] });
    const { step } = press(one, { type: 'result.fileObjection', appraisalId });
    expect(acts(step.writes)).toEqual(['result.object', 'pocket.hand-in']);
    // To change the reasons loses nothing of it.
    const changed = resultFlow.submit(
      one,
      { type: 'result.object', appraisalId },
      { reason: 'Alasan yang lain lagi.' },
    );
    expect(changed.state?.screen).toMatchObject({ reason: 'Alasan yang lain lagi.', pieces: [id(2)] });
  });

  it('there is room for some, and all of the pocket can be turned over', () => {
    const many = Array.from({ length: 7 }, (_, at) => piece(at));
    let chosen = looking(many);
    for (let at = 0; at < attachedMax; at += 1) chosen = press(chosen, choose(at)).after;
    const { step } = press(chosen, choose(6));
    expect([step.state, step.notice?.text]).toEqual([undefined, expect.stringContaining('Maksimal 5')]);
    const turned = press(chosen, { type: 'result.openPieces', appraisalId, page: 1 }).after;
    expect(say(draw(turned))).toContain('Bukti ke-6');
    expect(say(draw(turned))).toContain('5 lagi dipilih di halaman lain');
  });

  it('what is gone meanwhile is said and let go, and a file on its way is waited for: neither files anything', () => {
    const gone = { ...looking(), state: { screen: { ...screen, pieces: [id(1), id(9)] } } };
    const refused = press(gone, { type: 'result.fileObjection', appraisalId });
    expect(refused.step.writes).toBeUndefined();
    expect(refused.after.state.screen).toEqual({ ...screen, pieces: [id(1)] });
    const waits = press(looking(), choose(3)).after;
    const later = press(waits, { type: 'result.fileObjection', appraisalId });
    expect([later.step.writes, later.after.state.screen]).toEqual([undefined, waits.state.screen]);
  });

  it('what is sent then goes into the pocket, is chosen, and the reasons stay', () => {
    const context = looking();
    const { model } = context;
    const sent = keepMessage(
      { ...context, model: { ...model, pocket } },
      { files: [], text: 'Terima kasih atas layanannya.', writtenBy: 'Sari' },
    );
    expect(acts(sent.writes)).toEqual(['pocket.keep']);
    expect(sent.state?.screen).toMatchObject({ ...screen, pieces: [expect.any(String)] });
    expect(sent.notice?.text).toContain('ikut disertakan');
  });
});

it('a result that was closed as not opened says when, and that nothing is lost by it', () => {
  const unopenedOn = Temporal.PlainDate.from('2027-02-15');
  const of = aReleasedResult({ unopenedOn });
  const shown = draw(aContext(of, { relation: 'self', screen: { at: 'result-card', appraisalId } }));
  expect(say(shown)).toContain('Ditutup 15 Februari 2027 karena belum dibuka.');
  expect(actionsOn(shown).map(({ type }) => type)).toContain('result.askObject');
});
