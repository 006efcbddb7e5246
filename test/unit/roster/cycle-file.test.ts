import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCycleFile } from '../../../src/cli/read-cycle-file.ts';
import { requiredFor } from '../../../src/domain/cycle/required-levels.ts';

const good = `
name: Triwulan IV 2026
period: { from: 2026-10-01, to: 2026-12-31 }
windows:
  self-assessment: { from: 2026-12-01, to: 2026-12-10 }
  rating: { from: 2026-12-11, to: 2026-12-20 }
  feedback: { from: 2026-12-21, to: 2026-12-31 }
`;
const problems = (text: string) =>
  readCycleFile(text, 'Asia/Makassar').problems.map(({ path, message }) => `${path} ${message}`);

describe('the file of a cycle', () => {
  it('needs a name, a period and three windows, and has defaults for the rest', () => {
    const { draft } = readCycleFile(good, 'Asia/Jayapura');
    expect(draft).toMatchObject({
      name: 'Triwulan IV 2026',
      timeZone: 'Asia/Jayapura',
      settings: { allowSameAsSelf: true, isBlind: false, release: 'at-once' },
      required: {},
    });
    expect(requiredFor('pengawas', draft?.required ?? {})['M.01']).toBe(2);
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
    const found = problems(`
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
`);
    expect(found.map((line) => line.split(' ')[0]).sort()).toEqual(
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

  it('without YAML, or without anything in it, gets a message in words', () => {
    expect(problems('name: [')[0]).toContain('is no YAML');
    expect(problems('')).toEqual([' must describe a cycle; see examples/cycle.yaml']);
  });
});
