import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { fail, ok, type Result } from '../shared/result.ts';

/**
 * So many entries and unpacked bytes a document of an office has at most.
 *
 * @internal for the tests
 */
export const zipLimits = { entries: 4000, unpackedBytes: 100 * 2 ** 20 } as const;

const endSize = 22;
const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const commentMax = 0xffff;
const unpack = promisify(inflateRaw);

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
};

/** Where the end of a ZIP stands whose comment reaches to the last byte; -1 where there is none. */
function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - endSize - commentMax);
  for (let at = bytes.length - endSize; at >= first; at -= 1)
    if (
      bytes.readUInt32LE(at) === endSignature &&
      at + endSize + bytes.readUInt16LE(at + 20) === bytes.length
    )
      return at;
  return -1;
}

/** Whether a program that reads ZIPs would find one in these bytes, whatever they begin with. */
export const endsAsZip = (bytes: Buffer): boolean => endOf(bytes) >= 0;

/**
 * The names in a ZIP that is nothing besides: it begins with its first entry, its directory fills the rest up to its end,
 * every entry stands where the directory says, and really unpacks to as many bytes as it says. `damaged` otherwise, also
 * for one that is locked by a password; `too-large` when more would come out than a document needs.
 */
export async function lookIntoZip(
  bytes: Buffer,
): Promise<Result<readonly string[], 'damaged' | 'too-large'>> {
  try {
    const entries = directoryOf(bytes);
    if (entries === undefined) return fail('damaged');
    const said = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
    if (entries.length > zipLimits.entries || said > zipLimits.unpackedBytes) return fail('too-large');
    for (const entry of entries) {
      const problem = await problemOf(bytes, entry);
      if (problem) return fail(problem);
    }
    return ok(entries.map(({ name }) => name));
  } catch {
    // A place beyond the end of the file.
    return fail('damaged');
  }
}

function directoryOf(bytes: Buffer): readonly Entry[] | undefined {
  const end = endOf(bytes);
  if (end < 0) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  const start = bytes.readUInt32LE(end + 16);
  // The format for more than 4 GB, or something between the parts.
  if (count === 0xffff || count === 0 || start + size !== end) return undefined;
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const isLocked = (bytes.readUInt16LE(at + 8) & 1) === 1;
    if (bytes.readUInt32LE(at) !== directorySignature || isLocked) return undefined;
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const isFirst = entries.some((entry) => entry.at === 0);
  const isOnce = new Set(entries.map(({ name }) => name)).size === entries.length;
  return at === end && isFirst && isOnce ? entries : undefined;
}

async function problemOf(bytes: Buffer, entry: Entry): Promise<'damaged' | 'too-large' | undefined> {
  const { at, name, method, packed, unpacked } = entry;
  const nameLength = bytes.readUInt16LE(at + 26);
  const isSame =
    bytes.readUInt32LE(at) === localSignature &&
    bytes.toString('utf8', at + 30, at + 30 + nameLength) === name;
  const from = at + 30 + nameLength + bytes.readUInt16LE(at + 28);
  if (!isSame || from + packed > bytes.length) return 'damaged';
  if (method === 0) return packed === unpacked ? undefined : 'damaged';
  if (method !== 8) return 'damaged';
  try {
    const content = await unpack(bytes.subarray(from, from + packed), { maxOutputLength: unpacked + 1 });
    return content.length === unpacked ? undefined : 'too-large';
  } catch (error) {
    const isMore = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isMore ? 'too-large' : 'damaged';
  }
}
