import { describe, expect, it } from 'vitest';
import { parseNip } from '../../../src/domain/people/nip.ts';

const problem = (text: string) => {
  const parsed = parseNip(text);
  return parsed.ok ? 'fine' : parsed.error;
};

describe('a NIP', () => {
  it('may have spaces before the apostrophe of a spreadsheet, and none within', () => {
    expect(problem(" '198609262015051001")).toBe('fine');
    expect(problem('’198609262015051001')).toBe('fine');
    expect(problem("19860926'2015051001")).toBe('nip-not-digits');
    expect(problem('X98609262015051001')).toBe('nip-not-digits');
    expect(problem('19860926201505100X')).toBe('nip-not-digits');
  });

  it('that a spreadsheet took for a number is recognised by its form, in any locale', () => {
    for (const text of ['1,98609E+17', '1.98609 E+17', '1.98609e17', '2E+17'])
      expect(problem(text), text).toBe('nip-spoiled');
    for (const text of ['x1.98609E+17', '1.98609E+17 (Budi)', 'E+17'])
      expect(problem(text), text).toBe('nip-not-digits');
  });

  it('contains a real day of birth from 1900 on, and an appointment in a later year', () => {
    const born = (eight: string, appointed = '201505') => problem(`${eight}${appointed}1001`);
    expect(born('19000101')).toBe('fine');
    for (const date of ['18991231', '00000101', '19860001', '19861301', '19860900', '19860931'])
      expect(born(date), date).toBe('nip-birth-date');
    expect(born('19860926', '198601')).toBe('nip-birth-date');
    expect(born('19860926', '198701')).toBe('fine');
    expect(born('19860926', '198501')).toBe('nip-birth-date');
  });
});
