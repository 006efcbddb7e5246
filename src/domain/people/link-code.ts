/**
 * One-time codes that link a chat account to a person. The selector finds the row, the secret must match; only its
 * hash is stored. The alphabet is Crockford's base 32: no I, L, O or U to misread, 5 bits a character.
 */
export type LinkCode = { readonly selector: string; readonly secret: string };

/**
 * `short` is read from a screen within minutes: 4 + 6 characters, 30 secret bits, safe because tries are limited.
 * `letter` is printed and good for days: 6 + 14 characters, 70 secret bits.
 */
export const linkCodeKinds = {
  short: { selector: 4, secret: 6, groups: [4, 6] },
  letter: { selector: 6, secret: 14, groups: [5, 5, 5, 5] },
} as const;
/** So many days a code on a letter is good. */
export const letterDays = 14;
export type LinkCodeKind = keyof typeof linkCodeKinds;

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Random characters, one byte for each. Undefined when there is no letter or no digit from 2 to 9 among them: a code must
 * not look like a word or a telephone number.
 */
export function randomCharacters(count: number, randomBytes: Uint8Array): string | undefined {
  // 256 is a multiple of 32, so every character is equally likely.
  const characters = Array.from(randomBytes.subarray(0, count), (byte) => alphabet.charAt(byte % 32)).join(
    '',
  );
  const isCode = characters.length === count && /[2-9]/.test(characters) && /[A-Z]/.test(characters);
  return isCode ? characters : undefined;
}

/** Makes a code from random bytes, one byte for each of its 10 or 20 characters. Undefined about once in seventeen times. */
export function linkCodeFrom(kind: LinkCodeKind, randomBytes: Uint8Array): LinkCode | undefined {
  const { selector, secret } = linkCodeKinds[kind];
  const characters = randomCharacters(selector + secret, randomBytes);
  return characters === undefined
    ? undefined
    : { selector: characters.slice(0, selector), secret: characters.slice(selector) };
}

/** The code as people read it: `SSSS-XXXXXX`, or `XXXXX-XXXXX-XXXXX-XXXXX` on a letter. */
export function formatLinkCode({ selector, secret }: LinkCode): string {
  const characters = selector + secret;
  const { groups } = characters.length === 20 ? linkCodeKinds.letter : linkCodeKinds.short;
  let start = 0;
  return groups
    .map((length) => {
      start += length;
      return characters.slice(start - length, start);
    })
    .join('-');
}

/** Telegram's deep link to the bot; its start parameter takes letters and digits only, up to 64. */
export const linkCodeUrl = (bot: string, { selector, secret }: LinkCode): string =>
  `https://t.me/${bot.replace(/^@/, '')}?start=${selector}${secret}`;

/**
 * The characters of a code as a person types it: any case, spaces and hyphens anywhere, O for 0, I and L for 1.
 * Undefined when it cannot be a code, so that ordinary words and numbers do not count as an attempt.
 */
export function codeCharacters(text: string): string | undefined {
  const written = text.replace(/[\s\-\u2010-\u2015]/g, '').toUpperCase();
  // Checked before O and I become digits: otherwise a word such as "kolaborasi" would have digits too.
  if (!/\d/.test(written)) return undefined;
  const characters = written.replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]+$/.test(characters) && /[A-Z]/.test(characters) ? characters : undefined;
}

/** Reads a code as a person types it; undefined when it cannot be one. */
export function parseLinkCode(text: string): LinkCode | undefined {
  const characters = codeCharacters(text);
  const kind = Object.values(linkCodeKinds).find(
    ({ selector, secret }) => selector + secret === characters?.length,
  );
  return kind && characters !== undefined
    ? { selector: characters.slice(0, kind.selector), secret: characters.slice(kind.selector) }
    : undefined;
}
