import { expect, it } from 'vitest';
import { linkCodeCsv } from '../../../src/cli/link-code-csv.ts';
import { Temporal } from '../../../src/shared/time.ts';

it('a name that begins like a formula is text in the file HR opens, and a NIP keeps its digits', () => {
  const csv = linkCodeCsv(
    [
      {
        personId: 'p',
        nip: '198609262015051001',
        name: '=HYPERLINK("http://x";"y")',
        unit: 'Dinas; "A"',
        code: '123A-BCDEFZ',
        expiresAt: Temporal.Instant.from('2026-12-02T02:00:00Z'),
      },
    ],
    'Asia/Makassar',
  );
  expect(csv).toBe(
    '\ufeff"NIP";"Nama";"Unit Kerja";"Kode";"Berlaku sampai"\r\n' +
      '"19860926 201505 1 001";"\'=HYPERLINK(""http://x"";""y"")";"Dinas; ""A""";"123A-BCDEFZ";"2 Desember 2026 10.00 WITA"\r\n',
  );
});
