import { expect, it } from 'vitest';
import { unitFileNames } from '../../../src/cli/link-codes/file-names.ts';
import { codeCsvBegin, codeCsvRow } from '../../../src/roster/code-csv.ts';
import { Temporal } from '../../../src/shared/time.ts';

it('a name that begins like a formula is text in the file HR opens, and a NIP is text of 18 digits', () => {
  const row = codeCsvRow(
    {
      personId: 'p',
      nip: '198609262015051001',
      name: '=HYPERLINK("http://x";"y")',
      unit: 'Dinas; "A"',
      code: '123A-BCDEFZ',
      expiresAt: Temporal.Instant.from('2026-12-02T02:00:00Z'),
    },
    'Asia/Makassar',
  );
  expect(codeCsvBegin(false) + row).toBe(
    '\ufeff"NIP";"Nama";"Unit Kerja";"Kode";"Berlaku sampai"\r\n' +
      '="198609262015051001";"\'=HYPERLINK(""http://x"";""y"")";"Dinas; ""A""";"123A-BCDEFZ";"2 Desember 2026 10.00 WITA"\r\n',
  );
});

it('no unit names a path, a hidden file or a device, and no two units share a file', () => {
  const name = unitFileNames();
  expect(name('Dinas Kesehatan')).toBe('Dinas Kesehatan.csv');
  expect(name('../../etc/passwd')).toBe('-..-etc-passwd.csv');
  expect(name('dinas kesehatan')).toBe('dinas kesehatan (2).csv');
  expect(name('Dinas Kesehatan')).toBe('Dinas Kesehatan.csv');
  expect(name('DINAS KESEHATAN')).toBe('DINAS KESEHATAN (3).csv');
  expect(name('CON')).toBe('unit CON.csv');
  expect(name('...')).toBe('unit.csv');
  expect(name('A: "B" | <C>?*')).toBe('A- -B- - -C---.csv');
  expect(name('x'.repeat(300))).toHaveLength(84);
  expect(name(`${'x'.repeat(300)}y`)).toBe(`${'x'.repeat(80)} (2).csv`);
});
