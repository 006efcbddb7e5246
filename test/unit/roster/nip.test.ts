import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNip, parseNip } from '../../../src/domain/people/nip.ts';

const problem = (text: string) => {
  const parsed = parseNip(text);
  return parsed.ok ? 'fine' : parsed.error;
};

describe('a NIP', () => {
  it('is read with the groups, points and apostrophe people write', () => {
    for (const text of [
      '198609262015051001',
      '19860926 201505 1 001',
      "'198609262015051001",
      ' 19860926.201505.1.001 ',
      '\u00a019860926\u00a0201505 1 001',
      "198609262015051001'",
      'NIP. 19860926 201505 1 001',
      'NIP 198609262015051001',
      'nip : 198609262015051001',
      'NIP.198609262015051001',
      'N.I.P. 198609262015051001',
      'NIP Baru: 198609262015051001',
      "NIP '198609262015051001",
      "'NIP. 198609262015051001",
      'NI PPPK 198609262015051001',
      'NIPPPK. 198609262015051001',
      'NI P3K - 198609262015051001',
    ]) {
      expect(parseNip(text)).toEqual({ ok: true, value: '198609262015051001' });
    }
  });

  it('of a PPPK has no month in digits 13 and 14', () => {
    expect(problem('199001012021211004')).toBe('fine');
  });

  it('is refused with the reason that leads to the remedy', () => {
    expect(problem('1,98609E+17')).toBe('nip-spoiled');
    expect(problem('1.98609262015051E+17')).toBe('nip-spoiled');
    expect(problem('198609262015051000')).toBe('nip-spoiled');
    expect(problem('19860926201505100')).toBe('nip-length');
    for (const other of [
      'NIK 198609262015051001',
      'NIP',
      'NIP.',
      'NIP 198609262015051001 (lama)',
      'NRP 198609262015051001',
    ])
      expect(problem(other), other).toBe('nip-not-digits');
    expect(problem('NIP 1,98609E+17')).toBe('nip-spoiled');
    expect(problem('19860926201505100X')).toBe('nip-not-digits');
    expect(problem('198602302015051001')).toBe('nip-birth-date');
    expect(problem('201609262015051001')).toBe('nip-birth-date');
    expect(problem('198609262015053001')).toBe('nip-sex');
  });

  it('in groups reads back to itself', () => {
    const day = fc.date({ min: new Date('1955-01-01'), max: new Date('2005-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 1, max: 999 }),
        (born, part, sex, serial) => {
          const date = born.toISOString().slice(0, 10).replaceAll('-', '');
          const nip = `${date}2024${String(part).padStart(2, '0')}${sex}${String(serial).padStart(3, '0')}`;
          expect(parseNip(formatNip(nip))).toEqual({ ok: true, value: nip });
        },
      ),
    );
  });
});
