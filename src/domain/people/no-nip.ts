import { fail, ok, type Result } from '../../shared/result.ts';
import { type Nip, type NipProblem, parseNip } from './nip.ts';

/**
 * What stands in place of a NIP for an appraiser who has none, such as "NON ASN 1": a mark, and a code that HR gives to
 * this person and to nobody after them. Who has it appraises others and is not appraised.
 */
export type NoNip = string;

/** What a person is known by in the tables of HR, and in commands. */
export type PersonNumber = Nip | NoNip;

export type NoNipProblem =
  /** The mark alone says of nobody who they are. */
  | 'no-nip-code'
  /** So many digits are the number of an identity card or a telephone, which need not be known here. */
  | 'no-nip-private';

/** SIASN's word for an appraiser who is no ASN, and the word of the rules for whom they exempt. */
const marks = { asn: 'NON ASN', official: 'PEJABAT NEGARA' } as const;

const marked =
  /^['‘’`´"\s]*(?:n\.?i\.?p[\s.:=-]*)?(?:(non[\s._-]*asn)|pejabat[\s._-]*negara|state[\s._-]*official)(?![a-z])(.*)$/is;

/** Short enough that a button shows it whole beside a name. */
const codeMax = 10;
const digitsMax = 9;

/** Whether a cell says that somebody has no NIP, with or without a code. */
export const saysNoNip = (text: string): boolean => marked.test(text);

/** Whether a number that was read is one in place of a NIP. */
export const isNoNip = (number: PersonNumber): boolean =>
  Object.values(marks).some((mark) => number.startsWith(`${mark} `));

/** The code alone, by which two marks of one person are seen to be of one. */
export const codeOf = (number: NoNip): string => number.slice(number.lastIndexOf(' ') + 1);

/**
 * Reads a NIP, or the mark and code of somebody without one, as people write them: in capitals or not, and with blanks,
 * points or hyphens between the words.
 */
export function parseNumber(text: string): Result<PersonNumber, NipProblem | NoNipProblem> {
  const found = marked.exec(text);
  if (!found) return parseNip(text);
  const [, asn, rest = ''] = found;
  const words = rest.toUpperCase().split(/[\s'‘’`´".,:;()_/\u2010-\u2015-]+/);
  const code = words.filter((word) => word !== '').join('-');
  if (code.replace(/\D/g, '').length > digitsMax) return fail('no-nip-private');
  if (!/^[A-Z0-9-]+$/.test(code) || code.length > codeMax) return fail('no-nip-code');
  // A spreadsheet drops the zeros in front of a number.
  const plain = /^\d+$/.test(code) ? String(Number(code)) : code;
  return ok(`${asn === undefined ? marks.official : marks.asn} ${plain}`);
}
