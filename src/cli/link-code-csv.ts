import type { IssuedCode } from '../application/people/issue-link-codes.ts';
import { formatNip } from '../domain/people/nip.ts';
import { sayMoment } from '../i18n/dates.ts';
import { excelCsv } from './csv.ts';

/** One row per code; with a column of links when the codes have links. */
export function linkCodeCsv(codes: readonly IssuedCode[], timeZone: string): string {
  const hasLinks = codes.some(({ url }) => url !== undefined);
  const header = [
    'NIP',
    'Nama',
    'Unit Kerja',
    'Kode',
    ...(hasLinks ? ['Tautan Telegram'] : []),
    'Berlaku sampai',
  ];
  const rows = codes.map(({ nip, name, unit, code, url = '', expiresAt }) => {
    const until = sayMoment(expiresAt, timeZone, 'id');
    return [formatNip(nip), name, unit, code, ...(hasLinks ? [url] : []), until];
  });
  return excelCsv([header, ...rows]);
}
