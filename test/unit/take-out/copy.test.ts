import { describe, expect, it } from 'vitest';
import { copyResult } from '../../../src/application/result/copy-result.ts';
import type { Context } from '../../../src/conversation/contract/feature.ts';
import type { State } from '../../../src/conversation/contract/state.ts';
import type { Screen } from '../../../src/conversation/contract/view.ts';
import { copySheets } from '../../../src/conversation/features/take-out/fields.ts';
import { takeOutFlow } from '../../../src/conversation/features/take-out/flow.ts';
import { type Appraisal, appraisalStatuses, isReleased } from '../../../src/domain/appraisal/appraisal.ts';
import { grantsOf } from '../../../src/domain/authorization/officer.ts';
import { type Relation, relations } from '../../../src/domain/authorization/policy.ts';
import type { Piece } from '../../../src/domain/pocket/piece.ts';
import {
  aContext,
  actionsOn,
  acts,
  appraisalId,
  aReleasedResult,
  draw,
  inRating,
  rated,
  say,
} from '../rating/rig.ts';

const pieces: readonly Piece[] = [
  {
    ...({ id: '01930000-0000-7000-8000-0000000000f1', kind: 'note', item: 'R.1' } as const),
    ...{ itemOf: appraisalId, appraisalId, keptAt: inRating, words: 'Rekap pengaduan November' },
    link: 'https://awan.contoh.go.id/rekap',
  },
  {
    ...({ id: '01930000-0000-7000-8000-0000000000f2', kind: 'note', item: 'R.1' } as const),
    ...{ itemOf: appraisalId, appraisalId, keptAt: inRating, words: 'Hanya catatan' },
  },
];
const long = 'Surat keluar lebih ringkas dan memakai istilah yang sama. '.repeat(12).trim();
const result = (over: Partial<Appraisal> = {}): Appraisal =>
  rated(aReleasedResult({ pieces, ...over }), {
    'B.1': { value: 3, note: 'Antrean pagi selalu dibuka tepat waktu.' },
    'R.1': { value: 3, note: long },
  });
const at = (page: number): State['screen'] => ({ at: 'result-copy', appraisalId, page });
const on = (context: Context, copyMax?: number): Context => ({
  ...context,
  capabilities: { ...context.capabilities, ...(copyMax !== undefined && { copyMax }) },
});
const open = (context: Context, page = 0) =>
  takeOutFlow.act(context, { type: 'takeOut.open', appraisalId, page });
const copied = ({ blocks }: Screen) => blocks.flatMap((block) => (block.kind === 'copy' ? block.parts : []));

describe('the texts of a result for e-Kinerja', () => {
  it('are the fields of e-Kinerja in its words: ratings as words, evidence with its link, and no number of a person', () => {
    const sheets = copySheets(result(), 'self');
    expect(sheets.map(({ of, name }) => name ?? of)).toEqual([
      'summary',
      'Layanan pengaduan warga',
      'behaviour',
    ]);
    expect(sheets[0]?.fields).toEqual([
      { label: 'Periode', text: 'Triwulan IV 2026' },
      { label: 'Rating Hasil', text: 'Sesuai ekspektasi' },
      { label: 'Rating Perilaku', text: 'Di atas ekspektasi' },
      { label: 'Predikat', text: 'Baik' },
      { label: 'Catatan', text: 'Jujur dan dipercaya rekan Surat lebih ringkas Coaching dua kali sebulan' },
    ]);
    expect(sheets[1]?.fields).toEqual([
      { label: 'Jenis', text: 'Utama' },
      { label: 'RHK', text: 'Layanan pengaduan warga' },
      { label: 'Target', text: '120 selesai' },
      { label: 'Realisasi', text: '131 selesai' },
      { label: 'Nama Eviden', text: 'Rekap pengaduan November' },
      { label: 'Tautan', text: 'https://awan.contoh.go.id/rekap' },
      { label: 'Umpan Balik', text: long },
    ]);
    expect(sheets[2]?.fields).toEqual([
      { label: 'Berorientasi Pelayanan', text: 'Antrean pagi selalu dibuka tepat waktu.' },
    ]);
    const words = JSON.stringify(sheets);
    expect(words).not.toMatch(/\d{18}/);
    for (const { fields } of sheets) for (const { text } of fields) expect(text).not.toMatch(/^\d+$/);
  });

  it('are in Indonesian for whoever reads in English', () => {
    const english = draw(on(aContext(result(), { relation: 'self', locale: 'en', screen: at(0) }), 256));
    expect(say(english)).toContain('Copy for e-Kinerja, 1 of 3');
    expect(copied(english).map(({ label, text }) => [label, text])).toContainEqual([
      'Rating Hasil',
      'Sesuai ekspektasi',
    ]);
  });

  it('are copied by buttons of no more than one takes, and elsewhere stand whole in blocks with their names', () => {
    const byButton = draw(on(aContext(result(), { relation: 'self', screen: at(1) }), 256));
    const parts = copied(byButton);
    for (const { text } of parts) expect(text.length).toBeLessThanOrEqual(256);
    const feedback = parts.filter(({ label }) => label.startsWith('Umpan Balik'));
    expect(feedback.map(({ label }) => label)).toEqual([
      'Umpan Balik 1/3',
      'Umpan Balik 2/3',
      'Umpan Balik 3/3',
    ]);
    expect(feedback.map(({ text }) => text).join('')).toBe(long);
    // What a button copies is read above it.
    expect(say(byButton)).toContain(`Umpan Balik: ${long}`);
    const byHand = draw(aContext(result(), { relation: 'self', screen: at(1) }));
    expect(copied(byHand).map(({ text }) => text)).toContain(long);
    expect(say(byHand)).toContain('Umpan Balik');
  });

  it('may not be forwarded, tell a locked screen nothing, and lead back to the details', () => {
    for (const page of [0, 1, 2, 99, -1]) {
      const screen = draw(aContext(result(), { relation: 'self', screen: at(page) }));
      expect(screen.isConfidential).toBe(true);
      expect(screen.preview).not.toMatch(/Budi|Baik|ekspektasi/);
      expect(actionsOn(screen).map(({ type }) => type)).toEqual(
        expect.arrayContaining(['result.details', 'nav.home']),
      );
    }
  });
});

describe('whoever takes them out', () => {
  const sides = ['self', 'appraiser'] as const;

  it('is the employee or the appraiser of a released result, and nobody else in a chat', () => {
    for (const status of appraisalStatuses)
      for (const relation of relations) {
        const context = aContext(result({ status }), { relation });
        const may = isReleased(status) && sides.some((one) => one === relation);
        expect(
          [acts(open(context).writes), open(context).state !== undefined],
          `${status} ${relation}`,
        ).toEqual(may ? [['result.export'], true] : [[], false]);
        const shown = say(draw({ ...context, state: { screen: at(0) } }));
        expect(shown.includes('Rating Hasil'), `${status} ${relation}`).toBe(may);
      }
  });

  it('leaves one act for a visit, however many pages are turned', () => {
    const first = open(aContext(result(), { relation: 'self' }));
    expect(first.writes).toEqual([
      { kind: 'audit', act: 'result.export', appraisalId, after: { as: 'ekinerja' } },
    ]);
    const turned = open(aContext(result(), { relation: 'self', screen: at(0) }), 1);
    expect(turned.writes).toBeUndefined();
    expect(turned.state?.screen).toEqual(at(1));
  });

  it('is offered it below the details, and not before the result is given', () => {
    const details: State['screen'] = { at: 'result-card', appraisalId, isExpanded: true };
    const offers = (status: Appraisal['status'], relation: Relation) =>
      actionsOn(draw(aContext(result({ status }), { relation, screen: details }))).some(
        ({ type }) => type === 'takeOut.open',
      );
    for (const relation of sides) expect(offers('released', relation)).toBe(true);
    expect(offers('rated', 'appraiser')).toBe(false);
    expect(offers('objected', 'second-appraiser')).toBe(false);
  });

  it('is of HR only who may enter papers of that unit, by the command', () => {
    const atPaper = { ...result().atPaper, numbers: [], mayEnter: true } as NonNullable<Appraisal['atPaper']>;
    const officer = grantsOf(true, []);
    expect(copyResult(result({ atPaper }), 'hr', inRating, officer).ok).toBe(true);
    expect(copyResult(result({ atPaper: { ...atPaper, mayEnter: false } }), 'hr', inRating, officer).ok).toBe(
      false,
    );
    expect(copyResult(result({ atPaper }), 'hr', inRating, []).ok).toBe(false);
  });
});
