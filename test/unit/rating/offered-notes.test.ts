import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/domain/appraisal/appraisal.ts';
import { isSelfShown, offeredNotes } from '../../../src/domain/appraisal/rating.ts';
import { aCycle, anAppraisal } from './rig.ts';

const self: Answers = {
  'M.01': { value: 2, note: 'Menjaga kunci brankas' },
  'B.1': { value: 3, note: 'Antrean pagi saya buka' },
  'B.4': { value: 2, note: 'Melatih pegawai baru' },
  'R.1': { value: 2, note: 'Target tercapai di November' },
  'R.2': { note: 'Tertunda karena banjir' },
};
const results = [
  { no: 1, title: 'Layanan pengaduan' },
  { no: 2, title: 'Arsip digital' },
];
const handedIn = (appraiser: Answers = {}, isBlind = false) =>
  anAppraisal({ cycle: aCycle({ isBlind }), results, answers: { self, appraiser } });
const textsFor = (item: string, appraisal = handedIn()) =>
  offeredNotes(appraisal, item).map(({ text }) => text);

describe('the notes offered as a reason', () => {
  it('are for a competency what the employee wrote on it, and nothing on others', () => {
    expect(offeredNotes(handedIn(), 'M.01')).toEqual([
      { author: 'self', from: 'M.01', text: 'Menjaga kunci brankas' },
    ]);
    expect(textsFor('M.02')).toEqual([]);
  });

  it('are for results as a whole those on every work result, for behaviour those on every behaviour', () => {
    expect(textsFor('H')).toEqual(['Target tercapai di November', 'Tertunda karena banjir']);
    expect(textsFor('P')).toEqual(['Antrean pagi saya buka', 'Melatih pegawai baru']);
  });

  it('are also the appraiser’s own on other items, three at most, after those of the employee', () => {
    const own: Answers = {
      'M.02': { value: 1, note: 'satu' },
      'M.03': { value: 1, note: 'dua' },
      'M.04': { value: 1, note: 'tiga' },
      'M.05': { value: 1, note: 'empat' },
    };
    expect(textsFor('M.01', handedIn(own))).toEqual(['Menjaga kunci brankas', 'satu', 'dua', 'tiga']);
    expect(textsFor('M.02', handedIn(own))).toEqual(['dua', 'tiga', 'empat']);
  });

  it('leave out a note that is already the reason, whoever wrote it first', () => {
    const taken = handedIn({
      'M.01': { value: 1, note: 'Menjaga kunci brankas' },
      'M.02': { value: 1, note: 'Menjaga kunci brankas' },
      'M.03': { value: 1, note: 'lain' },
    });
    expect(textsFor('M.01', taken)).toEqual(['lain']);
  });

  it('tell nothing of a self-assessment that was not handed in, whatever the cycle says', () => {
    for (const isBlind of [false, true]) {
      const draft = anAppraisal({
        selfSubmittedAt: undefined,
        cycle: aCycle({ isBlind }),
        results,
        answers: { self, appraiser: { 'M.01': { value: 3 }, H: { value: 2 }, P: { value: 2 } } },
      });
      for (const item of ['M.01', 'H', 'P']) {
        expect(isSelfShown(draft, item)).toBe(false);
        expect(textsFor(item, draft)).toEqual([]);
      }
    }
  });

  it('reveal nothing of the self-assessment in a blind cycle before the appraiser’s own rating of that item', () => {
    const rated = handedIn({ 'M.01': { value: 3 }, P: { unobservable: 'too-short' } }, true);
    expect(textsFor('M.01', rated)).toEqual(['Menjaga kunci brankas']);
    expect(textsFor('P', rated)).toEqual(['Antrean pagi saya buka', 'Melatih pegawai baru']);
    expect(textsFor('H', rated)).toEqual([]);
    expect(textsFor('M.01', handedIn({}, true))).toEqual([]);
  });
});
