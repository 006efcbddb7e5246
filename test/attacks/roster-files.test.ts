import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { type Cell, cellText } from '../../src/domain/people/roster-table.ts';
import { codeCsvRow } from '../../src/roster/code-csv.ts';
import { readRoster } from '../../src/roster/read-roster.ts';
import { unpackTables } from '../../src/roster/unpack-tables.ts';
import { Temporal } from '../../src/shared/time.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinerja-attacks-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: Buffer | string) {
  const file = join(folder, 'roster');
  await writeFile(file, content);
  return readRoster(file);
}
const codeOf = async (content: Buffer | string): Promise<string> => {
  const given = await read(content);
  return given.ok ? 'fine' : given.error.code;
};
const textsOf = async (content: Buffer | string): Promise<string[][]> => {
  const given = await read(content);
  if (!given.ok) throw new Error(given.error.code);
  return given.value.map(({ cells }) => cells.map((cell: Cell) => cellText(cell)));
};

/** A valid XLSX in which some files have other content or were added. */
async function xlsxWith(files: Readonly<Record<string, Buffer | string>>): Promise<Buffer> {
  const good = await writeExcelFile([[{ value: 'NIP', type: String }]]).toBuffer();
  const put = Object.entries(files).map(([name, content]) => [name, Buffer.from(content)]);
  return Buffer.from(zipSync({ ...unzipSync(good), ...Object.fromEntries(put) }));
}

/** The positions of the two headers of a file: the one before its content, and the one in the directory. */
function headersOf(zip: Buffer, name: string): { readonly local: number; readonly listed: number } {
  const found = { local: -1, listed: -1 };
  for (let at = zip.indexOf(name); at >= 0; at = zip.indexOf(name, at + 1)) {
    if (at >= 30 && zip.readUInt32LE(at - 30) === 0x04034b50) found.local = at - 30;
    if (at >= 46 && zip.readUInt32LE(at - 46) === 0x02014b50) found.listed = at - 46;
  }
  return found;
}

/** The same ZIP with another name of the same length for one file. */
const renamed = (zip: Buffer, from: string, to: string): Buffer =>
  Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');

/** The same ZIP with a wrong size for one file. */
function claiming(zip: Buffer, name: string, size: number): Buffer {
  const { local, listed } = headersOf(zip, name);
  const lying = Buffer.from(zip);
  lying.writeUInt32LE(size, local + 22);
  lying.writeUInt32LE(size, listed + 24);
  return lying;
}

const sheetName = 'xl/worksheets/sheet1.xml';
const sheet = (rows: string, before = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const cell = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;

describe('an XLSX', () => {
  it('with an honest sheet of our own making is read, so that the refusals below mean something', async () => {
    const rows = row(1, cell('A1', 'NIP') + cell('C1', 'Nama')) + row(3, cell('A3', '1'));
    expect(await textsOf(await xlsxWith({ [sheetName]: sheet(rows) }))).toEqual([
      ['NIP', '', 'Nama'],
      ['', '', ''],
      ['1', '', ''],
    ]);
  });

  it('that unpacks to more than it admits is refused at the limit, whatever its directory says', async () => {
    const bomb = await xlsxWith({ 'xl/worksheets/other1.xml': Buffer.alloc(201 * 2 ** 20, ' ') });
    const lying = claiming(bomb, 'xl/worksheets/other1.xml', 100);
    const atSheet = (zip: Buffer) =>
      renamed(renamed(zip, 'sheet1.xml', 'sheet2.xml'), 'other1.xml', 'sheet1.xml');
    for (const one of [bomb, lying, atSheet(bomb), atSheet(lying)])
      expect(await codeOf(one)).toBe('file-swollen');
    // The reader never opens pictures.
    expect(await codeOf(renamed(lying, 'other1.xml', 'image1.png'))).toBe('fine');
    // A reader that goes on unpacking would reach the broken part.
    const { local, listed } = headersOf(lying, 'xl/worksheets/other1.xml');
    const packedBytes = lying.readUInt32LE(listed + 20);
    const broken = Buffer.from(lying).fill(0xff, local + 100_000, local + packedBytes);
    expect(unpackTables(broken, 1_000_000)).toEqual({ ok: false, error: 'too-big' });
    expect(unpackTables(broken, 1_000_000_000)).toEqual({ ok: false, error: 'damaged' });
  });

  it('is unpacked only as far as it may, and no further', () => {
    const zip = Buffer.from(zipSync({ 'x.xml': Buffer.alloc(1_000_000, 'a') }));
    expect(unpackTables(zip, 999_999)).toEqual({ ok: false, error: 'too-big' });
    expect(unpackTables(claiming(zip, 'x.xml', 1), 999_999)).toEqual({ ok: false, error: 'too-big' });
    expect(unpackTables(zip, 1_000_000)).toMatchObject({ ok: true });
    const scrambled = Buffer.from(zip);
    scrambled.writeUInt16LE(0xffff, headersOf(zip, 'x.xml').local + 30 + 'x.xml'.length);
    expect(unpackTables(scrambled, 1_000_000)).toEqual({ ok: false, error: 'damaged' });
  });

  it.each([
    ['a cell in column one million', row(1, cell('BDWGN1', 'x')), 'file-damaged'],
    ['a cell in column ZZZ', row(1, cell('ZZZ1', 'x')), 'too-many-columns'],
    ['a cell in column 8,000,000,000', row(1, cell('ZZZZZZZ1', 'x')), 'file-damaged'],
    ['a cell in row one billion', row(1_000_000_000, cell('A1000000000', 'x')), 'file-damaged'],
    ['a row number beyond the limit', row(300_001, cell('A300001', 'x')), 'too-many-rows'],
    ['a row number that is no number', '<row r="1e7"><c r="A1"/></row>', 'file-damaged'],
    [
      'an address hidden behind a character reference',
      `<row r="1"><c r="ZZZ&#90;1" t="n"><v>1</v></c></row>`,
      'file-damaged',
    ],
    ['an address in other quotes', `<row r='1'><c r = 'ZZZ1' t='n'><v>1</v></c></row>`, 'too-many-columns'],
    [
      'an address behind an angle bracket',
      `<row r="1"><c s=">" r="ZZZ1"><v>1</v></c></row>`,
      'too-many-columns',
    ],
    [
      'a rectangle of forty million blanks',
      row(1, cell('GR1', 'x')) + row(200_000, cell('A200000', 'x')),
      'file-swollen',
    ],
  ])('with %s is refused before it is laid out', async (_, rows, code) => {
    expect(await codeOf(await xlsxWith({ [sheetName]: sheet(rows) }))).toBe(code);
  });

  it('with a thousand shared texts of a megabyte each is refused, though it stores them once', async () => {
    const shared = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${'x'.repeat(2 ** 20)}</t></si></sst>`;
    const rows = Array.from({ length: 1000 }, (_, at) =>
      row(at + 1, `<c r="A${at + 1}" t="s"><v>0</v></c>`),
    ).join('');
    const swollen = await xlsxWith({ 'xl/sharedStrings.xml': shared, [sheetName]: sheet(rows) });
    expect(swollen.length).toBeLessThan(100_000);
    expect(await codeOf(swollen)).toBe('file-swollen');
  });

  it('with an entity bomb is read without expanding a single entity', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
    const given = await read(await xlsxWith({ [sheetName]: sheet(row(1, cell('A1', '&b;&c;')), bomb) }));
    const said = JSON.stringify(given);
    expect(said).not.toContain('haha');
    expect(said).not.toContain('root:');
  });

  it('with a hundred thousand nested elements is either read or refused', async () => {
    const depth = 100_000;
    const nested = `${'<x>'.repeat(depth)}${'</x>'.repeat(depth)}`;
    expect(await codeOf(await xlsxWith({ [sheetName]: sheet(row(1, cell('A1', 'NIP')) + nested) }))).toMatch(
      /^(fine|file-damaged)$/,
    );
  });

  it('that is cut, scrambled, encrypted or names a file twice is damaged, and nothing worse', async () => {
    const good = await xlsxWith({});
    fc.assert(
      fc.property(
        fc.nat(good.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.boolean(),
        (at, byte, isCut) => {
          const broken = Buffer.from(isCut ? good.subarray(0, at) : good);
          if (!isCut) broken[at] = byte;
          unpackTables(broken, 2 ** 20);
        },
      ),
      { numRuns: 300 },
    );
    const two = await xlsxWith({
      [sheetName]: sheet(row(1, cell('A1', 'one'))),
      'xl/worksheets/sheet2.xml': sheet(row(1, cell('A1', 'two'))),
    });
    expect(await codeOf(renamed(two, 'sheet2.xml', 'sheet1.xml'))).toBe('file-damaged');
    const encrypted = Buffer.from(good);
    const directory = encrypted.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    encrypted[directory + 8] = 1;
    expect(await codeOf(encrypted)).toBe('file-damaged');
  });

  it('in which two readers could see different tables is damaged', async () => {
    // By the directory, the sheet is a ZIP within a picture; by its place in the file, it comes after that picture.
    const inner = await xlsxWith({ [sheetName]: sheet(row(1, cell('A1', 'one'))) });
    const outer = await xlsxWith({ 'xl/media/a.bin': inner, [sheetName]: sheet(row(1, cell('A1', 'two'))) });
    const stored = Buffer.from(
      zipSync({ ...unzipSync(outer), 'xl/media/a.bin': [inner, { level: 0 }] }, { level: 6 }),
    );
    expect(await textsOf(stored)).toEqual([['two']]);
    const nested = stored.indexOf(inner) + headersOf(inner, sheetName).local;
    const { listed } = headersOf(stored, sheetName);
    stored.writeUInt32LE(nested, listed + 42);
    expect(await codeOf(stored)).toBe('file-damaged');

    // A file missing in the directory, one that has another name there, and one that is shorter there.
    const good = await xlsxWith({ 'xl/worksheets/sheet2.xml': 'x' });
    const renamed = Buffer.from(good);
    renamed.write(
      '7',
      headersOf(good, 'xl/worksheets/sheet2.xml').listed + 46 + 'xl/worksheets/sheet'.length,
    );
    expect(await codeOf(renamed)).toBe('file-damaged');
    expect(await codeOf(claiming(good, sheetName, 10))).toBe('file-damaged');
    const unlisted = Buffer.from(good);
    const end = unlisted.lastIndexOf('PK\x05\x06');
    unlisted.writeUInt16LE(unlisted.readUInt16LE(end + 10) - 1, end + 10);
    unlisted.writeUInt16LE(unlisted.readUInt16LE(end + 8) - 1, end + 8);
    expect(await codeOf(unlisted)).toBe('file-damaged');
  });
});

describe('formulas', () => {
  const dangerous = [
    '=HYPERLINK("http://x";"y")',
    '@SUM(A1)',
    '+1+1',
    '-1-1',
    '\t=1+1',
    '\r=1+1',
    '＝1+1',
    '  =1+1',
  ];

  it('in an XLSX are never computed: a cell says what the file last showed', async () => {
    const rows = row(
      1,
      '<c r="A1" t="str"><f>HYPERLINK("http://x","klik")</f><v>klik</v></c><c r="B1"><f>1+1</f><v>2</v></c>',
    );
    expect(await textsOf(await xlsxWith({ [sheetName]: sheet(rows) }))).toEqual([['klik', '2']]);
  });

  it('in a CSV are plain text', async () => {
    expect(await textsOf('a;b\n"=HYPERLINK(""http://x"")";@SUM(A1)\n')).toEqual([
      ['a', 'b'],
      ['=HYPERLINK("http://x")', '@SUM(A1)'],
    ]);
  });

  it.each(dangerous)('are plain text in every file we write: %j', (words) => {
    const csv = codeCsvRow(
      {
        personId: 'p',
        nip: '198609262015051001',
        name: words,
        unit: words,
        code: '123A-BCDEFZ',
        url: 'https://t.me/x',
        expiresAt: Temporal.Instant.from('2026-12-02T02:00:00Z'),
      },
      'Asia/Makassar',
    );
    const cells = csv
      // The NIP comes first and is made text by a sign of our own.
      .replace(/^="\d*";/, '')
      .split('\r\n')
      .flatMap((line) => line.split(/";"/))
      .map((part) => part.replace(/^"|"$/g, ''));
    for (const each of cells) expect(each).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    expect(csv).not.toMatch(/[\t]|\r(?!\n)/);
  });
});

it('half characters and zero characters in a file never reach the database', () => {
  for (const text of ['a\ud800b', 'a\u0000b', '\udfff'])
    expect(cellText(text)).not.toMatch(/[\p{Surrogate}\p{Cc}]/u);
});
