import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Namesake, tellApart } from '../../../src/domain/people/told-apart.ts';

const sayNip = (end: string, isWhole: boolean): string => (isWhole ? `NIP ${end}` : `NIP …${end}`);

const siti = (id: string, over: Partial<Namesake> = {}): Namesake => ({
  id,
  name: 'Siti Aminah',
  nip: `19850330201001${id.padStart(4, '0')}`,
  unit: 'Bidang Aptika',
  position: 'Pranata Komputer',
  ...over,
});

const labelsOf = (people: readonly Namesake[], max?: number): readonly (string | undefined)[] => {
  const labels = tellApart(people, { max, sayNip });
  return people.map(({ id }) => labels.get(id)?.label);
};

describe('people of a list are told apart', () => {
  it('adds nothing to a name that only one of them has', () => {
    expect(labelsOf([siti('1'), siti('2', { name: 'Budi Santoso' })])).toEqual([
      'Siti Aminah',
      'Budi Santoso',
    ]);
  });

  it('adds the unit where units tell namesakes apart', () => {
    expect(labelsOf([siti('1'), siti('2', { unit: 'Sekretariat' })])).toEqual([
      'Siti Aminah · Bidang Aptika',
      'Siti Aminah · Sekretariat',
    ]);
  });

  it('adds the position where two namesakes share a unit', () => {
    const three = [
      siti('1'),
      siti('2', { position: 'Arsiparis' }),
      siti('3', { unit: 'Sekretariat', position: 'Bendahara' }),
    ];
    expect(labelsOf(three)).toEqual([
      'Siti Aminah · Pranata Komputer',
      'Siti Aminah · Arsiparis',
      'Siti Aminah · Bendahara',
    ]);
  });

  it('adds as much of the end of the NIP as it takes where unit and position are the same', () => {
    expect(labelsOf([siti('1001'), siti('1002')])).toEqual([
      'Siti Aminah · NIP …001',
      'Siti Aminah · NIP …002',
    ]);
    expect(labelsOf([siti('1001'), siti('2001')])).toEqual([
      'Siti Aminah · NIP …1001',
      'Siti Aminah · NIP …2001',
    ]);
  });

  it('takes names for the same that differ only in capitals, blanks or invisible characters', () => {
    const alike = [siti('1'), siti('2', { name: 'SITI  aminah' }), siti('3', { name: 'Siti\u200b Aminah' })];
    expect(labelsOf(alike)).toEqual([
      'Siti Aminah · NIP …001',
      'SITI  aminah · NIP …002',
      'Siti\u200b Aminah · NIP …003',
    ]);
  });

  it('tells long names apart that a button would cut to the same', () => {
    const long = 'Raden Mas Adipati Suryaningrat Kusumawardhana';
    const two = [siti('1', { name: `${long} Pertama` }), siti('2', { name: `${long} Kedua` })];
    expect(labelsOf(two)).toEqual(two.map(({ name }) => name));
    expect(labelsOf(two, 40)).toEqual([
      'Raden Mas Adipati Suryaningr… · NIP …001',
      'Raden Mas Adipati Suryaningr… · NIP …002',
    ]);
  });

  it('passes over units that a button would cut to the same', () => {
    const unit = 'Bidang Pengelolaan Informasi dan Komunikasi Publik';
    const two = [siti('1', { unit: `${unit} I` }), siti('2', { unit: `${unit} II`, position: 'Arsiparis' })];
    expect(labelsOf(two, 40)).toEqual(['Siti Aminah · Pranata Komputer', 'Siti Aminah · Arsiparis']);
  });

  it('is not fooled by a name that looks like a name with its mark', () => {
    const odd = [siti('1'), siti('2'), siti('3', { name: 'Siti Aminah · NIP …001' })];
    expect(new Set(labelsOf(odd)).size).toBe(3);
  });

  const few = fc.constantFrom(
    'Siti Aminah',
    'siti aminah',
    'Budi',
    'Budi · A',
    'A',
    'NIP …001',
    '',
    `${'x'.repeat(60)}y`,
  );
  const person = fc.record({
    name: fc.oneof(few, fc.string({ unit: 'grapheme', maxLength: 70 })),
    unit: fc.oneof(few, fc.string({ maxLength: 70 })),
    position: few,
    serial: fc.nat({ max: 9 }),
  });
  const list = fc.array(person, { maxLength: 12 }).map((rows) =>
    rows.map(
      ({ serial, ...row }, at): Namesake => ({
        ...row,
        id: String(at),
        nip: `${String(1000 + at)}850330201${serial}00${String(at % 3)}1`.slice(0, 18).padEnd(18, '0'),
      }),
    ),
  );

  it('never gives two people the same label, however short labels must be', () => {
    fc.assert(
      fc.property(list, fc.constantFrom(undefined, 40, 48), (people, max) => {
        const labels = labelsOf(people, max).map((label) => label?.toLowerCase().replace(/\s+/g, ' ').trim());
        expect(new Set(labels).size).toBe(people.length);
        for (const label of labelsOf(people, max)) expect(label?.length).toBeLessThanOrEqual(max ?? 1000);
      }),
    );
  });

  it('makes no label longer than it must be: of namesakes with one unit and position, a digit less would not do', () => {
    const nips = fc.uniqueArray(fc.stringMatching(/^\d{18}$/), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(nips, (all) => {
        const people = all.map((nip, at) => siti(String(at), { nip }));
        const labels = tellApart(people, { sayNip });
        const digits = Number(labels.get('0')?.mark?.match(/\d+/)?.[0].length);
        const differs = (count: number) => new Set(all.map((nip) => nip.slice(-count))).size === all.length;
        expect(differs(digits)).toBe(true);
        expect(digits === 3 || !differs(digits - 1)).toBe(true);
      }),
    );
  });
});
