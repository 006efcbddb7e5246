import type { IssuedCode } from '../application/people/issue-link-codes.ts';
import { sayMoment } from '../i18n/dates.ts';
import { csvBegin, csvRow } from '../shared/csv.ts';
import { numberCell } from './number-cell.ts';

/** The head of a file of codes; with a column of links when the codes have links. In Indonesian: letters are. */
export const codeCsvBegin = (hasLinks: boolean): string =>
  csvBegin(['NIP', 'Nama', 'Unit Kerja', 'Kode', ...(hasLinks ? ['Tautan Telegram'] : []), 'Berlaku sampai']);

/** One row per code. The NIP is text of 18 digits, or the mark and code in its place, so that it is found again in the tables of HR. */
export const codeCsvRow = ({ nip, name, unit, code, url, expiresAt }: IssuedCode, timeZone: string): string =>
  csvRow([
    numberCell(nip),
    name,
    unit,
    code,
    ...(url === undefined ? [] : [url]),
    sayMoment(expiresAt, timeZone, 'id'),
  ]);
