/**
 * The row in which a quoted cell never ends, or goes on behind its end, as in `"Budi;"Analis"`: what follows would be in
 * wrong columns. Marks within a cell that does not begin with one are words.
 */
export function strayQuoteRow(text: string, delimiter: string): number | undefined {
  const isEnd = (at: number): boolean => at >= text.length || text[at] === '\n' || text[at] === '\r';
  let row = 1;
  for (let at = 0; at < text.length; at++) {
    const begin = at;
    while (text[at] === ' ' && delimiter !== ' ') at++;
    if (text[at] === '"') {
      const end = endOfQuoted(text, at);
      if (at > begin || end === undefined || !(isEnd(end) || text[end] === delimiter)) return row;
      at = end;
    } else {
      while (!isEnd(at) && text[at] !== delimiter) at++;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    if (at < text.length && isEnd(at)) row++;
  }
  return undefined;
}

/** The place behind the closing mark; two marks in a row are one that is meant. */
function endOfQuoted(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1;
  }
  return undefined;
}
