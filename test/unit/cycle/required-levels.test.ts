import { expect, it } from 'vitest';
import { competencies } from '../../../src/domain/competency/catalogue.ts';
import { requiredFor } from '../../../src/domain/cycle/required-levels.ts';

it('the required levels are the same for all nine competencies unless a cycle says otherwise, which goes by competency first', () => {
  const nine = (level: number) => Object.fromEntries(competencies.map(({ code }) => [code, level]));
  expect(requiredFor('pengawas', {})).toEqual(nine(2));
  expect(requiredFor('pengawas', { pelaksana: { all: 5 } })).toEqual(nine(2));
  expect(requiredFor('pengawas', { pengawas: { all: 4 } })).toEqual(nine(4));
  expect(requiredFor('pengawas', { pengawas: { each: { 'SK.01': 5 } } })).toEqual({
    ...nine(2),
    'SK.01': 5,
  });
  expect(requiredFor('pengawas', { pengawas: { all: 4, each: { 'M.08': 1 } } })).toEqual({
    ...nine(4),
    'M.08': 1,
  });
});
