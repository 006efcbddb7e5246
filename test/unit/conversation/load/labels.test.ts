import { describe, expect, it } from 'vitest';
import { labelOf } from '../../../conversation/load/labels.ts';

describe('a button is found by the key of its words', () => {
  it.each([
    ['id', 'scale.2', undefined, 'Sesuai ekspektasi'],
    ['en', 'scale.2', undefined, '✓ Meets expectation'],
    ['id', 'rate.receipt.next', undefined, 'Berikutnya: Citra Lestari'],
    ['id', 'rate.same.confirm', { count: 6 }, 'Ya, samakan 6 kompetensi'],
  ] as const)('in %s, %s %j is %j', (locale, key, args, label) => {
    expect(labelOf(locale, key, args).test(label)).toBe(true);
  });

  it('and no other that begins or ends so, or is filled otherwise', () => {
    expect(labelOf('id', 'scale.2').test('Sesuai ekspektasi?')).toBe(false);
    expect(labelOf('id', 'rate.receipt.next').test('Berikutnya: ')).toBe(false);
    expect(labelOf('id', 'rate.same.confirm', { count: 6 }).test('Ya, samakan 9 kompetensi')).toBe(false);
  });
});
