import { strToU8, type Zippable, zipSync } from 'fflate';
import sharp from 'sharp';

/** Files as people send them, made here so that nothing in them is left to chance. */

export const pdf = (words = 'laporan'): Uint8Array =>
  strToU8(`%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj % ${words}\ntrailer <</Root 1 0 R>>\n%%EOF\n`);

/** A photo of a phone: lying on its side, with the place where it was taken. */
export const photoWithPlace = (color = 'red'): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 32, channels: 3, background: color } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Telepon', Copyright: 'rahasia-di-exif' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 10/1 30/1', GPSLongitudeRef: 'E' },
    })
    .jpeg()
    .toBuffer();

export const picture = (format: 'png' | 'webp' | 'gif'): Promise<Buffer> =>
  sharp({ create: { width: 20, height: 20, channels: 4, background: 'blue' } })
    .toFormat(format)
    .toBuffer();

const types = (main: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="application/${main}.main+xml"/></Types>`;

const mains = {
  docx: 'vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'vnd.openxmlformats-officedocument.presentationml.presentation',
  docm: 'vnd.ms-word.document.macroEnabled',
} as const;

/** An office document with these files beside its own. */
export const office = (kind: keyof typeof mains, more: Zippable = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(types(mains[kind])),
    'main.xml': strToU8('<main>isi</main>'),
    ...more,
  });

const opens = { odt: 'text', ods: 'spreadsheet' } as const;
export const openDocument = (kind: keyof typeof opens, more: Zippable = {}): Uint8Array =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${opens[kind]}`), { level: 0 }],
    'content.xml': strToU8('<office>isi</office>'),
    ...more,
  });

/** A voice note of Telegram, as far as its first page. */
export function voice(): Uint8Array {
  const head = Buffer.alloc(28);
  head.write('OggS', 0);
  head[5] = 2;
  head[26] = 1;
  head[27] = 19;
  return Buffer.concat([head, Buffer.from('OpusHead'), Buffer.alloc(2000, 1)]);
}

export const mp3 = (): Uint8Array =>
  Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\0'), mp3Frame(), mp3Frame()]);
const mp3Frame = (): Buffer => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)]);

export const m4a = (): Uint8Array =>
  Buffer.concat([Buffer.from('\0\0\0\x20ftypM4A \0\0\0\0M4A mp42isom\0\0\0\0', 'latin1'), Buffer.alloc(100)]);

export const heic = (): Uint8Array =>
  Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(100)]);
