/** Words that say nothing of what a text is about. */
const empty = new Set(
  [
    'yang dan di ke dari untuk dengan pada dalam atau oleh sebagai adalah itu ini saya kami kita anda mereka nya',
    'tidak telah sudah akan dapat bisa agar serta secara para suatu sebuah lebih sangat juga karena saat hari',
    'the a an of to for with and or in on at by is was were be been i we my our this that it as from',
  ].flatMap((line) => line.split(' ')),
);

const prefixes = [
  'memper',
  'meng',
  'meny',
  'mem',
  'men',
  'me',
  'peng',
  'peny',
  'pem',
  'pen',
  'per',
  'pe',
  'ber',
  'ter',
];
const shortPrefixes = ['di', 'ke', 'se'];
const suffixes = ['kannya', 'annya', 'kan', 'nya', 'lah', 'kah', 'an', 'i'];
const stemMin = 4;

const without = (
  word: string,
  ends: readonly string[],
  cut: (word: string, end: string) => string | undefined,
): string => {
  for (const end of ends) {
    const rest = cut(word, end);
    if (rest !== undefined && rest.length >= stemMin) return rest;
  }
  return word;
};

/**
 * What a word has in common with its relatives: "melayani", "pelayanan" and "layanan" become "layan". Rough on purpose:
 * it only orders what people then choose from.
 *
 * @internal for the tests
 */
export function stemOf(word: string): string {
  const bare = without(word, [...prefixes, ...shortPrefixes], (one, start) =>
    one.startsWith(start) ? one.slice(start.length) : undefined,
  );
  return without(bare, suffixes, (one, end) => (one.endsWith(end) ? one.slice(0, -end.length) : undefined));
}

/** The stems of a text, each once. */
export function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !empty.has(word)).map(stemOf));
}
