import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPartOfName } from '../../../src/domain/people/find-by-name.ts';
import { compareNames } from '../../../src/domain/people/name-order.ts';

describe('a person is found by typing part of the name', () => {
  it.each([
    ['ami', 'Siti Aminah', 'the start of a later word'],
    ['mina', 'Siti Aminah', 'the middle of a word'],
    ['SITI', 'Siti Aminah', 'whatever the capitals'],
    ['jose', 'José Ximenes', 'whatever the accents'],
    ['José', 'Jose Ximenes', 'accents the name does not have'],
    ['nuraini', "Nur'aini Putri", 'an apostrophe'],
    ['aminah sit', 'Siti Aminah', 'several words in any order'],
    ['Dr. Siti Aminah, S.Kom., M.T.', 'Siti Aminah', 'titles that were typed'],
    ['budi', 'Drs. H. Budi Santoso', 'titles that the name has'],
    ['10', 'Staf 10', 'a number'],
    ['a', 'Siti Aminah', 'one letter that begins a word'],
  ])('%s finds %s: %s', (typed, name) => {
    expect(isPartOfName(typed, name)).toBe(true);
  });

  it.each([
    ['sito', 'Siti Aminah', 'other letters'],
    ['siti budi', 'Siti Aminah', 'one word of two'],
    ['drs', 'Drs. Budi Santoso', 'a title only'],
    ['m', 'Siti Aminah', 'one letter inside a word'],
    ['.,!', 'Siti Aminah', 'no letter at all'],
    ['  ', 'Siti Aminah', 'nothing'],
    ['itia', 'Siti Aminah', 'letters across two words'],
  ])('%s does not find %s: %s', (typed, name) => {
    expect(isPartOfName(typed, name)).toBe(false);
  });

  it('finds whoever has any two letters of a word in it, whatever people are called', () => {
    const word = fc.stringMatching(/^[a-z]{4,9}$/).map((letters) => `q${letters}`);
    fc.assert(
      fc.property(word, word, fc.nat({ max: 3 }), (first, last, from) => {
        expect(isPartOfName(last.slice(from, from + 2).toUpperCase(), `Dr. ${first} ${last}, S.E.`)).toBe(
          true,
        );
      }),
    );
  });
});

describe('names are sorted as people sort', () => {
  it('takes numbers for numbers, and does not part small from capital letters', () => {
    const names = ['Staf 10', 'staf 2', 'Staf 1', 'éka', 'Eko', 'Budi'];
    expect(names.toSorted(compareNames)).toEqual(['Budi', 'éka', 'Eko', 'Staf 1', 'staf 2', 'Staf 10']);
  });
});
