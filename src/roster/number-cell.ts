import { isNoNip, type PersonNumber } from '../domain/people/no-nip.ts';
import type { Digits } from '../shared/csv.ts';

/** As a cell of a table that is found again in those of HR. */
export const numberCell = (number: PersonNumber): string | Digits =>
  isNoNip(number) ? number : { digits: number };
