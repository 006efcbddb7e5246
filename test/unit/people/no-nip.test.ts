import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, isNoNip, parseNumber, saysNoNip } from '../../../src/domain/people/no-nip.ts';
import { tellApart } from '../../../src/domain/people/told-apart.ts';

const read = (text: string) => {
  const number = parseNumber(text);
  return number.ok ? number.value : number.error;
};

describe('what stands in place of a NIP', () => {
  it('is a mark of SIASN or of the rules with a code, however it is written', () => {
    for (const text of [
      'NON ASN 1',
      'NON ASN\n1',
      'non-asn 1',
      'NonASN.01',
      'NIP. NON ASN: 1',
      "'Non ASN (1)",
      ' NON_ASN/1 ',
    ])
      expect(read(text), text).toBe('NON ASN 1');
    for (const text of ['Pejabat Negara Wali Kota', 'PEJABAT-NEGARA: wali-kota', 'state official Wali.Kota'])
      expect(read(text), text).toBe('PEJABAT NEGARA WALI-KOTA');
  });

  it('is nobody without a code of its own, and no code is too long for a button', () => {
    for (const text of ['NON ASN', 'Pejabat negara', 'non asn -', 'NON ASN ***', 'NON ASN Wali Kota Contoh'])
      expect(read(text), text).toBe('no-nip-code');
  });

  it('is never the number of an identity card or a telephone', () => {
    for (const text of ['NON ASN 5271010101650001', 'NON ASN 0812 3456 7890', 'Pejabat Negara 52710-10101'])
      expect(read(text), text).toBe('no-nip-private');
  });

  it('is told from a NIP, and other words are none', () => {
    expect(read('NIP. 19860926 201505 1 001')).toBe('198609262015051001');
    expect(isNoNip('198609262015051001')).toBe(false);
    for (const text of ['NON ASNI 1', 'Wali Kota', 'ASN 1', 'Pejabat']) {
      expect(read(text), text).toBe('nip-not-digits');
      expect(saysNoNip(text)).toBe(false);
    }
  });

  it('is read as itself again, whatever the code, and keeps two codes apart', () => {
    const code = fc.stringMatching(/^[A-Z][A-Z0-9]{0,8}$|^[1-9][0-9]{0,8}$/);
    const mark = fc.constantFrom('NON ASN', 'PEJABAT NEGARA');
    const blank = fc.constantFrom(' ', '-', '. ', ' : ', '  ');
    fc.assert(
      fc.property(mark, code, code, blank, fc.boolean(), (words, one, other, between, isLower) => {
        const written = (of: string) => {
          const text = `${words}${between}${of}`;
          return isLower ? text.toLowerCase() : text;
        };
        const number = read(written(one));
        expect(number).toBe(`${words} ${one}`);
        expect(read(number)).toBe(number);
        expect(isNoNip(number) && saysNoNip(number)).toBe(true);
        expect(codeOf(number)).toBe(one);
        expect(read(written(other)) === number).toBe(one === other);
      }),
    );
  });

  it('tells two of one name apart on a button, as it stands and never as a NIP', () => {
    const of = (id: string, nip: string) => ({
      id,
      nip,
      name: 'Mohamad Contoh Panjang',
      unit: 'Kota',
      position: 'P',
    });
    const labels = tellApart(
      [
        of('a', 'PEJABAT NEGARA WALIKOTA-1'),
        of('b', 'PEJABAT NEGARA WALIKOTA-2'),
        of('c', '198609262015051001'),
      ],
      { max: 40, sayNip: (end, isWhole) => (isWhole ? `NIP ${end}` : `NIP …${end}`) },
    );
    expect([...labels.values()].map(({ mark }) => mark)).toEqual([
      'PEJABAT NEGARA WALIKOTA-1',
      'PEJABAT NEGARA WALIKOTA-2',
      'NIP …001',
    ]);
    expect([...labels.values()].map(({ label }) => label.split(' · ')[1])).toEqual([
      'PEJABAT NEGARA WALIKOTA-1',
      'PEJABAT NEGARA WALIKOTA-2',
      'NIP …001',
    ]);
  });
});
