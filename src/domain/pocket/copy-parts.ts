/**
 * Texts that are copied one after another, for a button that takes so many characters. The first parts are as long as
 * they may be; a record stays whole where it fits, a line is only cut when it alone is too long. No `max` = one part.
 */
export function partsOf(
  records: readonly (readonly string[])[],
  max = Number.POSITIVE_INFINITY,
): readonly string[] {
  const whole = records.flatMap((lines) =>
    packed(
      lines.flatMap((line) => cut(line, max)),
      '\n',
      max,
    ),
  );
  return packed(whole, '\n\n', max);
}

/** Joins neighbours as long as they fit together. */
function packed(texts: readonly string[], between: string, max: number): readonly string[] {
  const parts: string[] = [];
  for (const text of texts) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + between.length + text.length <= max)
      parts.splice(-1, 1, `${last}${between}${text}`);
    else parts.push(text);
  }
  return parts;
}

/** Pieces of a line, none of which ends in the middle of a character. */
function cut(line: string, max: number): readonly string[] {
  const parts = [''];
  for (const character of line) {
    const last = parts.at(-1) ?? '';
    if (last.length + character.length <= max) parts.splice(-1, 1, `${last}${character}`);
    else parts.push(character);
  }
  return parts;
}
