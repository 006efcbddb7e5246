import { formatNip } from '../../domain/people/nip.ts';
import { isNoNip, type PersonNumber, parseNumber } from '../../domain/people/no-nip.ts';
import type { Translate } from '../../i18n/translate.ts';
import { Refused } from '../context.ts';

/** The NIP that an operator gave, or what stands in its place. */
export function readNumber(t: Translate, given: string): PersonNumber {
  const number = parseNumber(given);
  if (!number.ok) throw new Refused(t('cli.no-nip', { nip: given }));
  return number.value;
}

/** As lists name it beside a person: "NIP 19860926 201505 1 001", "NON ASN 1, tanpa NIP". */
export const sayNumber = (t: Translate, number: PersonNumber): string =>
  isNoNip(number) ? t('person.noNip', { number }) : t('person.nip', { nip: formatNip(number) });
