import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskName, withoutTitles } from '../../../src/domain/people/mask-name.ts';
import { parsePositionLevel } from '../../../src/domain/people/position-level.ts';
import { cellText, shownValue } from '../../../src/domain/people/roster-table.ts';
import { Temporal } from '../../../src/shared/time.ts';

describe('a position level', () => {
  it.each([
    ['pelaksana', ['Pelaksana', 'Staf', 'Jabatan Pelaksana', 'Executive']],
    ['pengawas', ['pengawas', 'Pejabat Pengawas', 'Supervisor']],
    ['administrator', ['Administrator', 'Pejabat Administrator', 'Jabatan Administrator']],
    [
      'jpt_pratama',
      ['JPT Pratama', 'jpt_pratama', 'Pimpinan Tinggi Pratama', 'Jabatan Pimpinan Tinggi Pratama'],
    ],
    ['jpt_madya', ['JPT Madya', 'Pimpinan Tinggi Madya', 'Jabatan Pimpinan Tinggi Madya']],
    ['jpt_utama', ['JPT Utama', 'Pimpinan Tinggi Utama', 'Jabatan Pimpinan Tinggi Utama']],
    ['jf_terampil', ['JF Terampil', 'Terampil', 'Fungsional Terampil', 'Jabatan Fungsional - Terampil']],
    ['jf_ahli_muda', ['jf_ahli_muda', 'Ahli Muda', 'JF AHLI MUDA', 'Jabatan Fungsional Ahli Muda']],
  ] as const)('%s is what these words say', (level, words) => {
    for (const text of words) expect(parsePositionLevel(text), text).toBe(level);
  });

  it('is never guessed from half a word or from two at once', () => {
    for (const text of [
      '',
      'Kepala Bidang',
      'Ahli',
      'Pratama',
      'Madya',
      'Pelaksana Pengawas',
      'Ahli Muda JF',
      'III/c',
    ])
      expect(parsePositionLevel(text), text).toBeUndefined();
  });
});

describe('the words of a cell', () => {
  it('are one line without what nobody sees, with composed characters', () => {
    expect(cellText('  Dinas \n\t Kominfo\u200b\ufeff\u0007 ')).toBe('Dinas Kominfo');
    expect(cellText('Ame\u0301lie')).toBe('Am\u00e9lie');
    expect(cellText('a\ud800b')).toBe('a\ufffdb');
    expect(cellText({ number: '46082' })).toBe('46082');
    expect(cellText(Temporal.PlainDate.from('2026-03-01'))).toBe('2026-03-01');
    expect(cellText(undefined)).toBe('');
  });

  it('are in a report at most forty characters, and never a formula', () => {
    expect(shownValue('x'.repeat(40))).toBe('x'.repeat(40));
    expect(shownValue('x'.repeat(41))).toBe(`${'x'.repeat(39)}…`);
    expect(shownValue('😀'.repeat(41))).toBe(`${'😀'.repeat(39)}…`);
    expect(shownValue('=1+1')).toBe("'=1+1");
    expect(shownValue(undefined)).toBe('');
  });
});

describe('a name', () => {
  it('is said without the titles behind it', () => {
    expect(withoutTitles('Ani Rahmawati, S.Kom., M.T.')).toBe('Ani Rahmawati');
    expect(withoutTitles('  Budi Santoso ')).toBe('Budi Santoso');
    expect(withoutTitles('')).toBe('');
  });

  it('is masked but for the first letter of each word, without showing that a word is short', () => {
    expect(maskName('Ani Rahmawati, S.Kom.')).toBe('A** R********');
    expect(maskName('I  Wayan Al')).toBe('I** W**** A**');
    expect(maskName('')).toBe('**');
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, unit: fc.constantFrom(...'abcde😀') }), { minLength: 1 }),
        (words) => {
          const masked = maskName(words.join(' ')).split(' ');
          expect(masked).toHaveLength(words.length);
          masked.forEach((word, place) => {
            expect([...word][0]).toBe([...(words[place] ?? '')][0]);
            expect([...word].slice(1).join('')).toMatch(/^\*{2,}$/);
          });
        },
      ),
    );
  });
});
