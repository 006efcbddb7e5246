/** The plain form of tar (POSIX ustar), which every system unpacks: a head of 512 bytes, then the content. */
const block = 512;

const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`;

/** A file as parts to be written one after the other. Paths of a bundle are short and plain. */
export function tarEntry(path: string, bytes: Uint8Array): readonly Uint8Array[] {
  if (!/^[\w./-]{1,99}$/.test(path)) throw new Error('no path of a bundle');
  const head = Buffer.alloc(block);
  const put = (at: number, text: string) => head.write(text, at, 'latin1');
  put(0, path);
  put(100, octal(0o600, 8));
  put(108, octal(0, 8));
  put(116, octal(0, 8));
  put(124, octal(bytes.length, 12));
  put(136, octal(0, 12));
  // While the sum is made, its own place counts as blanks.
  put(148, ' '.repeat(8));
  put(156, '0');
  put(257, 'ustar\0');
  put(263, '00');
  put(148, `${octal(sumOf(head), 7)} `);
  return [head, bytes, Buffer.alloc(paddingOf(bytes.length))];
}

const sumOf = (head: Uint8Array): number => head.reduce((sum, byte) => sum + byte, 0);
const paddingOf = (size: number): number => (block - (size % block)) % block;

/** Two empty blocks end the file. */
export const endOfTar: Uint8Array = Buffer.alloc(2 * block);

/** Where a file lies in a tar. */
export type TarPlace = { readonly path: string; readonly at: number; readonly size: number };

/** Reads head after head; undefined when it is no tar that we wrote, or was cut off. */
export async function tarPlaces(
  readAt: (at: number, length: number) => Promise<Uint8Array>,
): Promise<readonly TarPlace[] | undefined> {
  const places: TarPlace[] = [];
  for (let at = 0; ; ) {
    const head = Buffer.from(await readAt(at, block));
    if (head.length < block) return undefined;
    if (head.every((byte) => byte === 0)) return places;
    const text = (from: number, length: number): string =>
      head.toString('latin1', from, from + length).replace(/[\0 ].*$/s, '');
    const size = Number.parseInt(text(124, 12), 8);
    const stated = Number.parseInt(text(148, 8), 8);
    head.write(' '.repeat(8), 148, 'latin1');
    if (!Number.isSafeInteger(size) || size < 0 || stated !== sumOf(head)) return undefined;
    // Folders, which other programs write when they pack it again, hold nothing.
    if (text(156, 1) !== '5') places.push({ path: text(0, 100).replace(/^\.\//, ''), at: at + block, size });
    at += block + size + paddingOf(size);
  }
}
