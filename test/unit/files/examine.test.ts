import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/files/examine.ts';
import { zipLimits } from '../../../src/files/look-into-zip.ts';
import {
  heic,
  m4a,
  mp3,
  office,
  openDocument,
  pdf,
  photoWithPlace,
  picture,
  voice,
} from '../../support/sample-files.ts';

const outcome = async (bytes: Uint8Array): Promise<string> => {
  const found = await examine(bytes);
  return found.ok ? `${found.value.kind} ${found.value.extension}` : found.error;
};
const glued = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

describe('a file is taken by what it is', () => {
  it.each<readonly [string, () => Uint8Array | Promise<Uint8Array>]>([
    ['picture jpg', photoWithPlace],
    ['picture png', () => picture('png')],
    ['picture webp', () => picture('webp')],
    ['pdf pdf', pdf],
    ['document docx', () => office('docx')],
    ['sheet xlsx', () => office('xlsx')],
    ['slides pptx', () => office('pptx')],
    ['document odt', () => openDocument('odt')],
    ['sheet ods', () => openDocument('ods')],
    ['audio ogg', voice],
    ['audio mp3', mp3],
    ['audio m4a', m4a],
  ])('%s', async (expected, make) => {
    expect(await outcome(await make())).toBe(expected);
  });

  it.each<readonly [string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['a program', 'kind', () => glued(strToU8('MZ'), new Uint8Array(500))],
    ['words', 'kind', () => strToU8('<html><script>alert(1)</script>')],
    ['nothing', 'kind', () => new Uint8Array()],
    ['an archive', 'kind', () => zipSync({ 'a.exe': strToU8('MZ') })],
    ['a moving picture', 'kind', () => picture('gif')],
    ['a drawing that may hold a program', 'kind', () => strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a photo of a phone of Apple', 'heic', heic],
    ['a document for macros', 'macros', () => office('docm')],
    [
      'a document with a hidden program',
      'macros',
      () => office('docx', { 'word/vbaProject.bin': strToU8('x') }),
    ],
    ['a sheet with macros of old', 'macros', () => office('xlsx', { 'xl/macrosheets/a.xml': strToU8('x') })],
    ['an open document with Basic', 'macros', () => openDocument('odt', { 'Basic/a.xml': strToU8('x') })],
    ['a PDF that was cut', 'damaged', () => pdf().subarray(0, 40)],
    ['a picture that was cut', 'damaged', async () => (await photoWithPlace()).subarray(0, 500)],
  ])('and %s is not (%s)', async (_, refusal, make) => {
    expect(await outcome(await make())).toBe(refusal);
  });
});

describe('a file is one thing only', () => {
  const archive = zipSync({ 'a.exe': strToU8('MZ evil') });

  it('a PDF or a sound that is an archive at the same time is refused', async () => {
    expect(await outcome(glued(pdf(), archive))).toBe('damaged');
    expect(await outcome(glued(voice(), archive))).toBe('damaged');
  });

  it('a document that begins or goes on as something else is refused', async () => {
    expect(await outcome(glued(office('docx'), pdf()))).toBe('damaged');
    expect(await outcome(glued(office('docx'), archive))).toBe('damaged');
  });

  it('of a picture with an archive behind it only the picture is kept', async () => {
    const found = await examine(glued(await photoWithPlace(), archive));
    expect(found.ok && Buffer.from(found.value.bytes).includes('PK')).toBe(false);
    expect(found).toMatchObject({ ok: true, value: { kind: 'picture' } });
  });
});

describe('a picture is painted anew', () => {
  it('without the place where it was taken, and upright', async () => {
    const given = await photoWithPlace();
    expect((await sharp(given).metadata()).exif?.includes('rahasia-di-exif')).toBe(true);
    const found = await examine(given);
    if (!found.ok) throw new Error(found.error);
    const about = await sharp(found.value.bytes).metadata();
    expect(about).toMatchObject({ width: 32, height: 64 });
    expect([about.exif, about.xmp, about.iptc, about.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(Buffer.from(found.value.bytes).includes('rahasia-di-exif')).toBe(false);
  });

  it('and one of far too many points is not painted at all', async () => {
    const huge = await sharp({ create: { width: 12_000, height: 6000, channels: 3, background: 'white' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(huge.length).toBeLessThan(1_000_000);
    expect(await outcome(huge)).toBe('too-large');
  });
});

describe('a document is not larger than it looks', () => {
  const bomb = office('docx', { 'word/bomb.xml': new Uint8Array(zipLimits.unpackedBytes) });

  it('a bomb that says what it is, is refused', async () => {
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await outcome(bomb)).toBe('too-large');
  });

  it('and one that hides it in its directory, before all of it is unpacked', async () => {
    const bytes = Buffer.from(bomb);
    const said = Buffer.alloc(4);
    said.writeUInt32LE(zipLimits.unpackedBytes);
    for (let at = bytes.indexOf(said); at >= 0; at = bytes.indexOf(said, at + 4))
      bytes.writeUInt32LE(100, at);
    expect(await outcome(bytes)).toBe('too-large');
  });

  it('one locked by a password is refused, because nobody could look into it', async () => {
    const bytes = Buffer.from(office('docx'));
    const directory = bytes.lastIndexOf('PK\x01\x02');
    bytes.writeUInt16LE(bytes.readUInt16LE(directory + 8) | 1, directory + 8);
    expect(await outcome(bytes)).toBe('damaged');
  });
});
