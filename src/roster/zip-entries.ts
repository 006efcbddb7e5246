import { inflateRawSync } from 'node:zlib';
import { fail, ok, type Result } from '../shared/result.ts';

/** A file in a ZIP, still packed. */
export type ZipEntry = {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly crc: number;
  /** The unpacked size according to the ZIP. */
  readonly declaredBytes: number;
  readonly packed: Buffer;
};

const endSignature = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const directorySignature = 0x02014b50;
const fileSignature = 0x04034b50;

/**
 * The files in a ZIP's directory. Undefined when the ZIP is damaged, encrypted, in the format for more than 4 GB, or
 * contains a name twice, because then two programs could read different files.
 */
export function zipEntries(bytes: Buffer): readonly ZipEntry[] | undefined {
  const end = bytes.lastIndexOf(endSignature);
  if (end < 0 || end + 22 > bytes.length) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let offset = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (offset + 46 > bytes.length || bytes.readUInt32LE(offset) !== directorySignature) return undefined;
    const nameEnd = offset + 46 + bytes.readUInt16LE(offset + 28);
    const name = bytes.toString('utf8', offset + 46, nameEnd);
    const entry = entryAt(bytes, offset, name);
    if (!entry || names.has(name)) return undefined;
    names.add(name);
    entries.push(entry);
    offset = nameEnd + bytes.readUInt16LE(offset + 30) + bytes.readUInt16LE(offset + 32);
  }
  return entries.length === 0 ? undefined : entries;
}

function entryAt(bytes: Buffer, offset: number, name: string): ZipEntry | undefined {
  const isEncrypted = (bytes.readUInt16LE(offset + 8) & 1) === 1;
  const method = bytes.readUInt16LE(offset + 10);
  const start = bytes.readUInt32LE(offset + 42);
  if (isEncrypted || (method !== 0 && method !== 8)) return undefined;
  if (start + 30 > bytes.length || bytes.readUInt32LE(start) !== fileSignature) return undefined;
  const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
  const to = from + bytes.readUInt32LE(offset + 20);
  if (to > bytes.length) return undefined;
  return {
    name,
    isDeflated: method === 8,
    crc: bytes.readUInt32LE(offset + 16),
    declaredBytes: bytes.readUInt32LE(offset + 24),
    packed: bytes.subarray(from, to),
  };
}

/** The content of a file, unless it is longer than `maxBytes`; the declared size does not matter. */
export function unpack(
  { isDeflated, packed }: ZipEntry,
  maxBytes: number,
): Result<Buffer, 'too-big' | 'damaged'> {
  if (!isDeflated) return packed.length > maxBytes ? fail('too-big') : ok(packed);
  if (maxBytes < 1) return fail('too-big');
  try {
    return ok(inflateRawSync(packed, { maxOutputLength: maxBytes }));
  } catch (error) {
    const isTooBig = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return fail(isTooBig ? 'too-big' : 'damaged');
  }
}

/** A ZIP of these files, with correct sizes. */
export function zipOf(files: readonly { readonly entry: ZipEntry; readonly size: number }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { entry, size } of files) {
    const name = Buffer.from(entry.name);
    // The part that both headers of a file share; the flag means that names are UTF-8.
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(entry.isDeflated ? 8 : 0, 4);
    facts.writeUInt32LE(entry.crc, 10);
    facts.writeUInt32LE(entry.packed.length, 14);
    facts.writeUInt32LE(size, 18);
    facts.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(uint32(directorySignature), Buffer.from([20, 0]), facts, place, name);
    const file = [uint32(fileSignature), facts, name, entry.packed];
    parts.push(...file);
    offset += file.reduce((sum, part) => sum + part.length, 0);
  }
  const ending = Buffer.alloc(18);
  ending.writeUInt16LE(files.length, 4);
  ending.writeUInt16LE(files.length, 6);
  ending.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    8,
  );
  ending.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, ...directory, endSignature, ending]);
}

function uint32(value: number): Buffer {
  const written = Buffer.alloc(4);
  written.writeUInt32LE(value);
  return written;
}
