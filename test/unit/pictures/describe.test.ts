import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogram } from '../../../src/application/approval/approve-all.ts';
import { type Picture, sayPicture } from '../../../src/application/pictures/picture.ts';
import { alternativeMax } from '../../../src/conversation/contract/files.ts';
import type { Model } from '../../../src/conversation/contract/model.ts';
import { growthPicture } from '../../../src/conversation/features/pictures/growth.picture.ts';
import { progressPicture } from '../../../src/conversation/features/pictures/progress.picture.ts';
import { resultPicture } from '../../../src/conversation/features/pictures/result.picture.ts';
import { unitPicture } from '../../../src/conversation/features/pictures/unit.picture.ts';
import { competencyCodes } from '../../../src/domain/appraisal/items.ts';
import { predicates } from '../../../src/domain/appraisal/predicate.ts';
import { limitOf, numberOf, patternOf, patternView } from '../../../src/domain/approval/pattern.ts';
import type { DeskOf } from '../../../src/domain/hr/desk.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { aReleasedResult, levels } from '../rating/rig.ts';
import { aTeam } from './rig.ts';

const t = translator('id');
const locales = ['id', 'en'] as const;
const numbersIn = (words: string): readonly number[] => (words.match(/\d+/g) ?? []).map(Number);
/** Every number that is written beside a row is in what the row says. */
const saysItsCells = ({ parts }: Picture): boolean =>
  parts.every(({ rows }) =>
    rows.every(({ cells, said }) => {
      const told = numbersIn(said);
      return cells.flatMap(numbersIn).every((number) => told.includes(number));
    }),
  );
const someone = fc.constantFrom(...predicates);

describe('a picture of a unit', () => {
  it('has as many people for each predicate as the unit, in a bar as long as their share', () =>
    fc.assert(
      fc.property(fc.array(someone, { minLength: 1, maxLength: 60 }), fc.option(someone), (given, of) => {
        const team = aTeam(given, of ?? undefined);
        const picture = unitPicture(t, team);
        const [{ rows }] = picture.parts as [Picture['parts'][number]];
        const isLarge = given.length >= 10;
        expect(rows.map(({ cells: [cell = ''] }) => numbersIn(cell)[0])).toEqual(
          histogram(team).map(([, count]) => count),
        );
        expect(rows.map(({ bar }) => bar)).toEqual(
          histogram(team).map(([, count]) => (isLarge ? (count / given.length) * 100 : count)),
        );
        expect(saysItsCells(picture)).toBe(true);
        // Of few people no percentages are said, as in the text.
        expect(rows.some(({ said }) => said.includes('%'))).toBe(isLarge);
      }),
    ));

  it('says of each rule what the text says of the pattern, and marks where the unit stands in it', () =>
    fc.assert(
      fc.property(fc.array(someone, { minLength: 10, maxLength: 60 }), someone, (given, organisation) => {
        const team = aTeam(given, organisation);
        const [, pattern] = unitPicture(t, team).parts;
        const view = patternView(team.counts, organisation);
        expect(pattern?.rows.map(({ said }) => said.includes('di luar pola'))).toEqual(
          patternOf(organisation).map((rule) => view.kind === 'compared' && view.broken.includes(rule)),
        );
        for (const [at, rule] of patternOf(organisation).entries()) {
          const row = pattern?.rows[at];
          const [limit, number] = [limitOf(rule, given.length), numberOf(rule, team.counts)];
          expect(numbersIn(row?.said ?? '')).toEqual(expect.arrayContaining([limit, number]));
          expect(row?.marks).toEqual([{ mark: 'diamond', at: (number / given.length) * 100 }]);
          // The diamond lies in the frame exactly where the rule is kept.
          const { from = 0, to = 0 } = row?.range ?? {};
          const share = (number / given.length) * 100;
          expect(share >= from && share <= to).toBe(!row?.said.includes('di luar pola'));
        }
      }),
    ));

  it('says in words that a unit is too small, or that nothing is known of its organisation', () => {
    expect(unitPicture(t, aTeam(['good'], 'good')).notes.join()).toContain('terlalu kecil');
    expect(unitPicture(t, aTeam(['good'])).notes.join()).toContain('belum diisi');
  });
});

describe('a picture of a result', () => {
  const value = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined });
  const one = fc.record({ required: value, own: value, rated: value });

  it('has required, self and rated of each competency, as they are, in columns, marks and words', () =>
    fc.assert(
      fc.property(fc.array(one, { minLength: 9, maxLength: 9 }), (given) => {
        const entries = (key: 'own' | 'rated') =>
          Object.fromEntries(
            competencyCodes.flatMap((item, at) => {
              const level = given[at]?.[key];
              return level === undefined ? [] : [[item, { value: level }]];
            }),
          );
        const appraisal = aReleasedResult({
          required: Object.fromEntries(
            competencyCodes.flatMap((item, at) => {
              const level = given[at]?.required;
              return level === undefined ? [] : [[item, level]];
            }),
          ) as never,
          answers: { self: entries('own'), appraiser: entries('rated') },
        });
        const picture = resultPicture(t, appraisal, true);
        const [part] = picture.parts;
        for (const [at, row] of (part?.rows ?? []).entries()) {
          const { required, own, rated } = given[at] ?? {};
          const all = [required, own, rated];
          expect(row.cells).toEqual(all.map((level) => level?.toString() ?? '—'));
          expect(row.marks?.map((mark) => mark.at)).toEqual(all.filter((level) => level !== undefined));
          expect(numbersIn(row.said)).toEqual(all.filter((level) => level !== undefined));
        }
        expect(part?.rows).toHaveLength(9);
      }),
    ));

  it('shows others nothing of a self-assessment that they may not see', () => {
    const cycle = aReleasedResult().cycle;
    const blind = aReleasedResult({
      cycle: { ...cycle, settings: { ...cycle.settings, isBlind: true } },
      answers: { self: levels(5), appraiser: {} },
    });
    const cells = (isOwn: boolean) =>
      resultPicture(t, blind, isOwn).parts.flatMap(({ rows }) => rows.map((row) => row.cells[1]));
    expect(new Set(cells(false))).toEqual(new Set(['—']));
    expect(new Set(cells(true))).toEqual(new Set(['5']));
    expect(sayPicture(resultPicture(t, blind, false))).not.toMatch(/diri \d/);
  });

  it('names nobody on a picture of one’s own', () => {
    const result = aReleasedResult();
    expect(JSON.stringify(resultPicture(t, result, true))).not.toContain(result.employee.name);
    expect(JSON.stringify(resultPicture(t, result, false))).toContain(result.employee.name);
    expect(JSON.stringify(resultPicture(t, result, false))).not.toContain(result.employee.nip);
  });
});

describe('a picture of one’s own growth', () => {
  const day = Temporal.PlainDate.from;
  const of = (to: string, value: number) => {
    const { cycle } = aReleasedResult();
    const period = { from: day('2026-01-01'), to: day(to) };
    return aReleasedResult({
      cycle: { ...cycle, name: `sampai ${to}`, period },
      answers: { self: {}, appraiser: levels(value) },
    });
  };

  it('has the level of each of the last three results, the oldest first, in columns, marks and words', () => {
    const all = [of('2026-12-31', 4), of('2026-03-31', 1), of('2026-09-30', 3), of('2026-06-30', 2)];
    const picture = growthPicture(t, all);
    const [part] = picture?.parts ?? [];
    expect(part?.columns?.map(({ label }) => label)).toEqual(['Jun 26', 'Sep 26', 'Des 26']);
    for (const { cells, marks, said } of part?.rows ?? []) {
      expect(cells).toEqual(['2', '3', '4']);
      expect(marks).toEqual([
        { mark: 'line', at: 2 },
        { mark: 'ring', at: 2 },
        { mark: 'diamond', at: 4 },
      ]);
      expect(said).toContain('Jun 26 = 2, Sep 26 = 3, Des 26 = 4; dipersyaratkan 2');
    }
    expect(picture && sayPicture(picture).length).toBeLessThanOrEqual(alternativeMax);
  });

  it('is none where there is nothing to compare', () => {
    expect(growthPicture(t, [])).toBeUndefined();
    expect(growthPicture(t, [of('2026-12-31', 4)])).toBeUndefined();
  });
});

describe('a picture of how far a cycle is', () => {
  const desk = (units: number): DeskOf<'progress'> => ({
    ...{ view: 'progress', stage: 'rating', page: 0, timeZone: 'Asia/Makassar', waiting: [] },
    ...{ cycle: aReleasedResult().cycle, total: { people: 200, done: 50 }, unitCount: units },
    units: Array.from({ length: Math.min(units, 12) }, (_, at) => ({
      ...{ id: `u${at}`, unit: `Unit Pelaksana Teknis Daerah nomor ${at}`, people: 20, done: at },
    })),
  });
  const model = { today: Temporal.PlainDate.from('2026-12-12') } as Model;

  it('has the numbers of the desk, for all and for each unit it has room for, and says how many it has not', () => {
    const picture = progressPicture({ t, model }, desk(31));
    expect(picture?.parts[0]?.rows).toMatchObject([{ cells: ['50 dari 200'], bar: 25 }]);
    expect(picture?.parts[1]?.rows.map(({ cells, bar }) => [cells[0], bar])).toEqual(
      Array.from({ length: 8 }, (_, at) => [`${at} dari 20`, at * 5]),
    );
    expect(picture?.notes).toEqual(['23 unit lain ada di meja.']);
    expect(picture && saysItsCells(picture)).toBe(true);
    expect(picture && sayPicture(picture).length).toBeLessThanOrEqual(alternativeMax);
  });

  it('has no units where there is one, and is none without a cycle or people', () => {
    expect(progressPicture({ t, model }, desk(1))?.parts).toHaveLength(1);
    expect(progressPicture({ t, model }, { ...desk(1), cycle: undefined })).toBeUndefined();
    expect(progressPicture({ t, model }, { ...desk(1), total: { people: 0, done: 0 } })).toBeUndefined();
  });
});

it.each(locales)('all words of a picture fit beside it, however long names are: %s', (locale) => {
  const said = translator(locale);
  const unit = 'Unit Pelaksana Teknis '.repeat(9);
  const given = predicates.flatMap((predicate) => Array(30).fill(predicate));
  for (const organisation of [...predicates, undefined])
    for (const people of [given, given.slice(0, 9)])
      expect(sayPicture(unitPicture(said, aTeam(people, organisation, unit))).length).toBeLessThanOrEqual(
        alternativeMax,
      );
  const result = aReleasedResult();
  const { employee, cycle } = result;
  const long = {
    ...result,
    employee: { ...employee, name: 'Ida Ayu '.repeat(20) },
    cycle: { ...cycle, name: 'Triwulan '.repeat(9) },
  };
  expect(sayPicture(resultPicture(said, long, false)).length).toBeLessThanOrEqual(alternativeMax);
});
