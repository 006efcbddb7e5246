/** A name without the academic titles after the comma, for use in a sentence. */
export const withoutTitles = (name: string): string => (name.split(',')[0] ?? name).trim();

/**
 * A name in which people recognise themselves, but which does not tell a stranger who it is: "B*** S******".
 * Academic titles are left out.
 */
export function maskName(name: string): string {
  return withoutTitles(name)
    .split(/\s+/)
    .map((word) => {
      const [first = '', ...rest] = [...word];
      return first + '*'.repeat(Math.max(rest.length, 2));
    })
    .join(' ');
}

/** A NIP without what tells the birthday and the sex: "1986…001". A number of another kind stays as it is. */
export const maskNip = (number: string): string =>
  /^\d{18}$/.test(number) ? `${number.slice(0, 4)}…${number.slice(-3)}` : number;
