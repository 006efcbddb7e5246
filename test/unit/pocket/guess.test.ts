import { describe, expect, it } from 'vitest';
import { guessesMax, guessItems } from '../../../src/domain/pocket/guess.ts';
import { stemOf } from '../../../src/domain/pocket/stems.ts';

describe('what a piece most likely shows', () => {
  it.each([
    ['Membantu masyarakat di loket pelayanan publik', 'M.05'],
    ['Melatih tiga rekan, pengembangan diri dan orang lain', 'M.06'],
    ['Bertindak jujur: melaporkan pelanggaran kode etik', 'M.01'],
  ])('of "%s" is guessed first from the official texts', (words, item) => {
    expect(guessItems(words)[0]).toBe(item);
  });

  it('is never more than three guesses, and none where nothing is in common', () => {
    expect(guessItems('pelayanan publik kerja sama komunikasi perubahan hasil')).toHaveLength(guessesMax);
    expect(guessItems('zzz qqq')).toEqual([]);
    expect(guessItems('')).toEqual([]);
  });

  it('is a work result before all else when its title is named', () => {
    const results = [
      { no: 1, title: 'Pembaruan laman informasi' },
      { no: 2, title: 'Layanan pengaduan warga' },
    ];
    expect(guessItems('Memperbarui laman', results)[0]).toBe('R.1');
  });

  it('is found by the stem, whatever stands before and behind it', () => {
    expect(new Set(['melayani', 'pelayanan', 'layanan', 'dilayani'].map(stemOf))).toEqual(new Set(['layan']));
  });
});
