import { describe, expect, it } from 'vitest';
import { findRenumbered, isProbablySame } from '../../../src/domain/tenure/same-person.ts';

const old = { nip: '199503152023211012', name: 'Dewi Anggraini, S.Kom.', unit: 'Dinas Kesehatan' };
const fresh = { nip: '199503152026211003', name: 'Dr. DEWI ANGGRAINI, M.Kes', unit: 'dinas kesehatan' };

describe('a person under a new number', () => {
  it('is asked about when name, day of birth and unit agree, whatever the titles and capitals', () => {
    expect(isProbablySame(old, fresh)).toBe(true);
    expect(findRenumbered([fresh], [old])).toEqual([{ entry: fresh, person: old }]);
  });

  it.each([
    ['name', { name: 'Dewi Lestari' }],
    ['day of birth', { nip: '199503162026211003' }],
    ['unit', { unit: 'Dinas Sosial' }],
  ])('is somebody else when the %s differs', (_, other) => {
    expect(findRenumbered([{ ...fresh, ...other }], [old])).toEqual([]);
  });

  it('is not looked for where the file still names the old number, or the new one is known', () => {
    expect(findRenumbered([fresh, old], [old])).toEqual([]);
    expect(findRenumbered([fresh], [old, { ...fresh, name: 'Orang Lain' }])).toEqual([]);
  });

  it('is nobody where two people or two rows fit, because nobody can tell', () => {
    expect(findRenumbered([fresh], [old, { ...old, nip: '199503152023211013' }])).toEqual([]);
    expect(findRenumbered([fresh, { ...fresh, nip: '199503152026211004' }], [old])).toEqual([]);
  });

  it('is never one of those without a NIP, whose code says nothing of their birth', () => {
    const code = { nip: 'NON ASN 1', name: 'H. Wali', unit: 'Kota' };
    expect(findRenumbered([{ ...code, nip: 'NON ASN 2' }], [code])).toEqual([]);
  });
});
