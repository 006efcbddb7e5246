import { Unzip, type UnzipFileInfo, UnzipInflate, unzipSync } from 'fflate';
import { fail, ok, type Result } from '../shared/result.ts';

export type Tables = ReadonlyMap<string, Buffer>;

const isTable = ({ name }: { readonly name: string }): boolean => /\.xml(\.rels)?$/.test(name);

/**
 * The XML files of a ZIP by name, together at most `maxBytes` long: judged by what the ZIP says before anything is
 * unpacked, and by what really comes out while it is. Pictures and the like are never unpacked. `damaged` is no sound
 * ZIP, or one in which two readers could see different files.
 */
export function unpackTables(bytes: Buffer, maxBytes: number): Result<Tables, 'too-big' | 'damaged'> {
  try {
    const listed = directoryOf(bytes);
    if (!listed) return fail('damaged');
    const saidBytes = listed.filter(isTable).reduce((sum, { originalSize }) => sum + originalSize, 0);
    if (saidBytes > maxBytes) return fail('too-big');
    const unpacked = unpackInSteps(bytes, maxBytes);
    if (unpacked === 'too-big') return fail(unpacked);
    const { names, tables } = unpacked;
    const isAsListed =
      names.length === listed.length &&
      listed.every(
        (file, index) =>
          file.name === names[index] &&
          (!isTable(file) || tables.get(file.name)?.length === file.originalSize),
      );
    return isAsListed ? ok(tables) : fail('damaged');
  } catch {
    // Whatever the library stumbles over, or a place beyond the end of the file.
    return fail('damaged');
  }
}

/** What the directory lists, nothing unpacked; undefined when a name is there twice, or the files are not in plain sight. */
function directoryOf(bytes: Buffer): readonly UnzipFileInfo[] | undefined {
  const count = countPlain(bytes);
  const listed: UnzipFileInfo[] = [];
  unzipSync(bytes, {
    filter: (file) => {
      // The format for more than 4 GB could list millions.
      if (listed.push(file) > count) throw new Error('the directory counts differently');
      return false;
    },
  });
  const isSound =
    count > 0 && count === listed.length && new Set(listed.map(({ name }) => name)).size === count;
  return isSound ? listed : undefined;
}

const endSignature = Buffer.from('PK\x05\x06');
const directorySignature = 0x02014b50;

/**
 * How many files there are. None when one is encrypted, or lies not behind the one before but inside of it: at neither
 * does the library look.
 */
function countPlain(bytes: Buffer): number {
  const end = bytes.lastIndexOf(endSignature);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let freeFrom = 0;
  for (let index = 0; index < count; index += 1) {
    const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    const from = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt32LE(at) !== directorySignature || isEncrypted || from < freeFrom) return 0;
    freeFrom = from + 30 + bytes.readUInt32LE(at + 20);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return count;
}

/** Packed bytes that are unpacked at once: what comes out may be a thousand times as much. */
const stepBytes = 4096;

/** All names in their order, and the tables; given up soon after they have become longer than they may. */
function unpackInSteps(
  bytes: Buffer,
  maxBytes: number,
): { readonly names: readonly string[]; readonly tables: Tables } | 'too-big' {
  const names: string[] = [];
  const tables = new Map<string, Buffer>();
  let leftBytes = maxBytes;
  const unzip = new Unzip((file) => {
    names.push(file.name);
    if (!isTable(file)) return;
    const parts: Uint8Array[] = [];
    file.ondata = (error, part, isLast) => {
      if (error) throw error;
      leftBytes -= part.length;
      parts.push(part);
      if (isLast) tables.set(file.name, Buffer.concat(parts));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += stepBytes) {
    unzip.push(bytes.subarray(at, at + stepBytes), at + stepBytes >= bytes.length);
    if (leftBytes < 0) return 'too-big';
  }
  return { names, tables };
}
