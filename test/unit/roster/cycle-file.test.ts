import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { requiredFor } from '../../../src/domain/cycle/required-levels.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { openingFault, readCycleFile } from '../../../src/roster/cycle/read-cycle-file.ts';
import { sayFault } from '../../../src/roster/cycle/say-fault.ts';

const good = `
name: Triwulan IV 2026
period: { from: 2026-10-01, to: 2026-12-31 }
windows:
  self-assessment: { from: 2026-12-01, to: 2026-12-10 }
  rating: { from: 2026-12-11, to: 2026-12-20 }
  feedback: { from: 2026-12-21, to: 2026-12-31 }
`;
const allWrong = `
name: ''
period: { from: 2026-12-31, to: 2026-10-01 }
nonsense: 1
timeZone: Asia/Mataram
windows:
  self-assessment: { from: 2026-12-01, to: 2026-12-12 }
  rating: { from: 2026-12-11, to: 2026-12-20 }
  feedback: { from: 2026-02-30, to: soon }
settings: { release: never, blind: perhaps }
required-levels: { pelaksana: 6, camat: 3, pengawas: { M.99: 2, M.01: 9 } }
`;
const problems = (text: string, locale: 'id' | 'en' = 'en') =>
  readCycleFile(text, 'Asia/Makassar').problems.map((problem) => sayFault(translator(locale), problem));

describe('the file of a cycle', () => {
  it('needs a name, a period and three windows, and has defaults for the rest', () => {
    const { draft } = readCycleFile(good, 'Asia/Jayapura');
    expect(draft).toMatchObject({
      name: 'Triwulan IV 2026',
      timeZone: 'Asia/Jayapura',
      settings: { allowSameAsSelf: true, isBlind: false, release: 'period-end', asksValues: true },
      required: {},
    });
    expect(draft?.kind).toBeUndefined();
    const off = readCycleFile(`${good}\nsettings: { behaviour-values: false }`, 'Asia/Jayapura');
    expect(off.draft?.settings.asksValues).toBe(false);
    expect(requiredFor('pengawas', draft?.required ?? {})['M.01']).toBe(2);
  });

  it('may carry settings of the agency beside its own, also where something else is wrong', () => {
    const settings = 'settings: { blind: true, missed: 3, zone: { Dinas: Asia/Jakarta }, holidays: {} }';
    const read = readCycleFile(`${good}\n${settings}`, 'Asia/Makassar');
    expect(read.draft?.settings.isBlind).toBe(true);
    expect(read.agency.map(([key]) => key)).toEqual(['missed', 'zone', 'holidays']);
    const wrong = `${good}\nunits: 1\nsettings: { missed: 3, mised: 3 }`;
    expect(readCycleFile(wrong, 'Asia/Makassar').agency).toEqual([['missed', 3]]);
    expect(problems(wrong).some((one) => one.startsWith('settings.mised: This is not known here'))).toBe(
      true,
    );
    expect(readCycleFile(good, 'Asia/Makassar').agency).toEqual([]);
  });

  it('may say that it is a quarter or the year, in the words of the forms', () => {
    const kinds = ['triwulan', 'tahunan'].map(
      (type) => readCycleFile(`${good}\ntype: ${type}`, 'Asia/Makassar').draft?.kind,
    );
    expect(kinds).toEqual(['quarter', 'annual']);
    expect(problems(`${good}\ntype: quarter`)).toEqual([
      'type: It must be triwulan or tahunan, or be left out.',
    ]);
    const said = openingFault({ code: 'not-within', name: 'Triwulan I 2026' }, () => '');
    expect(sayFault(translator('id'), said)).toMatch(/^period: .*“Triwulan I 2026”/);
    expect(
      sayFault(
        translator('en'),
        openingFault({ code: 'no-quarter' }, () => ''),
      ),
    ).toMatch(/^period: A triwulan/);
  });

  it('sets other levels for a position level, in whole or by competency', () => {
    const { draft } = readCycleFile(
      `${good}\nrequired-levels: { pelaksana: 2, pengawas: { M.08: 4 } }`,
      'Asia/Makassar',
    );
    expect(requiredFor('pelaksana', draft?.required ?? {})['SK.01']).toBe(2);
    expect(requiredFor('pengawas', draft?.required ?? {})).toMatchObject({ 'M.08': 4, 'M.01': 2 });
  });

  it('the example in the project can be read', () => {
    expect(problems(readFileSync('examples/cycle.yaml', 'utf8'))).toEqual([]);
  });

  it('tells every problem at once, each with the path of its field', () => {
    const found = problems(allWrong);
    expect(found.map((line) => line.split(':')[0]).sort()).toEqual(
      [
        'name',
        'nonsense',
        'period',
        'required-levels.camat',
        'required-levels.pelaksana',
        'required-levels.pengawas.M.01',
        'required-levels.pengawas.M.99',
        'settings.blind',
        'settings.release',
        'timeZone',
        'windows.feedback.from',
        'windows.feedback.to',
        'windows.rating',
      ].sort(),
    );
  });

  it.each(['id', 'en'] as const)(
    'says of each (%s) what is expected there, in a sentence of that language',
    (locale) => {
      const found = problems(allWrong, locale);
      const [own, foreign] =
        locale === 'id' ? [/Isinya|Ini|Mulainya|Berakhir/, /It |This /] : [/It |This /, /Isinya|Ini /];
      for (const line of found) {
        expect(line).toMatch(/^[\w.-]+: [A-Z].*\.$/);
        expect(line).toMatch(own);
        expect(line).not.toMatch(foreign);
      }
    },
  );

  it('without YAML, or without anything in it, gets one sentence in words, never what the library says', () => {
    expect(problems('period: {}\nname: [\nwindows: [[')).toEqual([
      expect.stringMatching(/^Line \d: This is not YAML\. Check the .* there\.$/),
    ]);
    expect(problems('name: *nobody', 'id')).toEqual([expect.stringMatching(/^Baris 1: Ini bukan YAML/)]);
    expect(problems(`${good}name: Lagi\n`)).toEqual([
      'Line 8: This name stands here for the second time. Keep one of them.',
    ]);
    expect(problems('')).toEqual([
      'The file does not describe a cycle. Begin with a copy of examples/cycle.yaml.',
    ]);
  });
});
