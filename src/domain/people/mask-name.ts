/** A name without the academic titles behind it, as one speaks of a person in a sentence. */
export const withoutTitles = (name: string): string => (name.split(',')[0] ?? name).trim();

/**
 * A name a person recognises as their own without telling a stranger whose it is: "B*** S******".
 * Academic titles after a comma are left out.
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
