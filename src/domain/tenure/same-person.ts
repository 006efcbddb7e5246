import { isNoNip, type PersonNumber } from '../people/no-nip.ts';

/** What is compared to find one person under two numbers. */
export type Known = { readonly nip: PersonNumber; readonly name: string; readonly unit: string };

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
/** Titles come behind a comma, or before the name with a point; they change more often than the name. */
const bareName = (name: string): string =>
  letters(
    (name.split(',')[0] ?? name)
      .split(/\s+/)
      .filter((word) => !word.includes('.'))
      .join(' '),
  ) || letters(name);

/** The first eight digits of a NIP are the day of birth, which no new number changes. */
const birthOf = (nip: PersonNumber): string | undefined => (isNoNip(nip) ? undefined : nip.slice(0, 8));

/**
 * Whether two numbers probably are of one person: the name, the day of birth and the unit agree.
 *
 * @internal for the tests
 */
export const isProbablySame = (a: Known, b: Known): boolean =>
  a.nip !== b.nip &&
  birthOf(a.nip) !== undefined &&
  birthOf(a.nip) === birthOf(b.nip) &&
  bareName(a.name) === bareName(b.name) &&
  letters(a.unit) === letters(b.unit);

export type Renumbered<E extends Known, P extends Known> = { readonly entry: E; readonly person: P };

/**
 * Who of a file may be somebody of the roster under a new number. Only rows with numbers that nobody has, and people
 * whom the file does not name, are compared; where two fit, nobody can tell, and neither is named.
 */
export function findRenumbered<E extends Known, P extends Known>(
  entries: readonly E[],
  people: readonly P[],
): readonly Renumbered<E, P>[] {
  const known = new Set(people.map(({ nip }) => nip));
  const fresh = entries.filter(({ nip }) => !known.has(nip));
  if (fresh.length === 0) return [];
  const named = new Set(entries.map(({ nip }) => nip));
  const missing = new Map<string, P[]>();
  for (const person of people) {
    const birth = birthOf(person.nip);
    if (birth === undefined || named.has(person.nip)) continue;
    const born = missing.get(birth);
    if (born) born.push(person);
    else missing.set(birth, [person]);
  }
  const fits = fresh.flatMap((entry) =>
    (missing.get(birthOf(entry.nip) ?? '') ?? []).flatMap((person) =>
      isProbablySame(entry, person) ? [{ entry, person }] : [],
    ),
  );
  const isOnly = ({ entry, person }: Renumbered<E, P>): boolean =>
    fits.filter((other) => other.entry === entry || other.person === person).length === 1;
  return fits.filter(isOnly);
}
