import { fail, ok, type Result } from '../../shared/result.ts';
import { isDayOf } from '../../shared/time.ts';

/**
 * Nomor induk pegawai (PNS) or nomor induk PPPK: birth date (8 digits), then for PNS the month of appointment (6) or for
 * PPPK the year of first appointment (4) and the number of contracts (2), sex (1 male, 2 female), serial number (3, from
 * 001). It proves no identity, and it can change.
 */
export type Nip = string;

export type NipProblem =
  /** A spreadsheet read it as a number and kept 15 of its 18 digits. */
  'nip-spoiled' | 'nip-not-digits' | 'nip-length' | 'nip-birth-date' | 'nip-sex';

/** Such as 1.98609E+17, with a point or a comma. */
const scientific = /^\d([.,]\d+)?e\+?\d+$/i;

/** What stands before the number in letters and lists: "NIP.", "NIP :", "NI PPPK", "NIP. PNS". */
const prefix = /^n\.?\s*i\.?\s*(pppk|p3k|p\.?\s*(pppk|p3k|pns|baru|lama)?)[\s.:=/-]*(?=['‘’`´"\s]*\d)/i;

/**
 * Reads a NIP as people write it: "NIP." before it, spaces, points and hyphens between groups and the apostrophe by
 * which a spreadsheet takes it for text are removed. Digits 13 and 14 are not checked, because they are a month for a PNS but not for a PPPK.
 */
export function parseNip(text: string): Result<Nip, NipProblem> {
  if (/^\d{18}$/.test(text)) return parseDigits(text);
  const bare = text
    .trim()
    .replace(/^['‘’`´"\s]+/, '')
    .replace(prefix, '')
    .replace(/^['‘’`´"\s]+|['‘’`´"\s]+$/g, '');
  if (scientific.test(bare.replace(/\s/g, ''))) return fail('nip-spoiled');
  const digits = bare.replace(/[\s.\-\u2010-\u2015]/g, '');
  return /^\d+$/.test(digits) ? parseDigits(digits) : fail('nip-not-digits');
}

function parseDigits(digits: string): Result<Nip, NipProblem> {
  if (digits.length !== 18) return fail('nip-length');
  // Serial numbers begin at 001; a spreadsheet that cannot hold all 18 digits turns the last three into zeros.
  if (digits.endsWith('000')) return fail('nip-spoiled');
  if (!beginsWithBirthDate(digits)) return fail('nip-birth-date');
  if (!/[12]/.test(digits.charAt(14))) return fail('nip-sex');
  return ok(digits);
}

/** The 18 digits in the groups of official letters: "19860926 201505 1 001". */
export const formatNip = (nip: Nip): string =>
  [nip.slice(0, 8), nip.slice(8, 14), nip.slice(14, 15), nip.slice(15)].join(' ');

/** Whether the first eight digits are a real date, not before 1900 and in a year before the appointment. */
function beginsWithBirthDate(digits: string): boolean {
  const part = (from: number, to: number): number => Number(digits.slice(from, to));
  const [year, month, day] = [part(0, 4), part(4, 6), part(6, 8)];
  return year >= 1900 && part(8, 12) > year && isDayOf(year, month, day);
}

/** The last six digits: month of appointment, sex and serial number. They tell namesakes apart and not when they were born. */
export const nipEnd = (nip: string): string => nip.slice(-6);
