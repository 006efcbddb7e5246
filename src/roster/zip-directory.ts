/**
 * The sum of the unpacked sizes that a ZIP's central directory names, in bytes; undefined when it is no sound ZIP.
 * Read before anything is unpacked, so that a small file cannot fill the memory.
 */
export function unpackedSize(bytes: Buffer): number | undefined {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  let offset = bytes.readUInt32LE(end + 16);
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (offset + 46 > bytes.length || bytes.readUInt32LE(offset) !== 0x02014b50) return undefined;
    const size = bytes.readUInt32LE(offset + 24);
    // ZIP64 keeps the size elsewhere; no spreadsheet within our limits needs it.
    total += size === 0xffffffff ? Infinity : size;
    offset +=
      46 +
      bytes.readUInt16LE(offset + 28) +
      bytes.readUInt16LE(offset + 30) +
      bytes.readUInt16LE(offset + 32);
  }
  return count === 0 ? undefined : total;
}
