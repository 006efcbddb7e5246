import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { messages } from '../../../src/i18n/messages/index.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { readRoster } from '../../../src/roster/read-roster.ts';
import { problemLine, sayRosterProblem } from '../../../src/roster/say-problems.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinerja-limits-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function codeOf(content: Buffer | string): Promise<string> {
  const file = join(folder, 'roster');
  await writeFile(file, content);
  const read = await readRoster(file);
  return read.ok ? 'fine' : read.error.code;
}

it('a small XLSX that would unpack to more than 200 MB is refused before it is unpacked', async () => {
  const good = await writeExcelFile([[{ value: 'NIP', type: String }]]).toBuffer();
  expect(await codeOf(good)).toBe('fine');
  const bomb = Buffer.from(good);
  const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  bomb.writeUInt32LE(201 * 2 ** 20, entry + 24);
  expect(await codeOf(bomb)).toBe('file-swollen');
});

it('more rows, columns or bytes than any roster has are refused, and so is the old Excel format', async () => {
  expect(await codeOf('a;b\n'.repeat(300_001))).toBe('too-many-rows');
  expect(await codeOf('a;'.repeat(201))).toBe('too-many-columns');
  expect(await codeOf(Buffer.alloc(100 * 2 ** 20 + 1, 'a'))).toBe('file-too-big');
  expect(await codeOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]))).toBe('file-xls');
});

it('every word of the report can be said in both languages', () => {
  const args = {
    max: 1,
    row: '1',
    count: 2,
    rows: 2,
    maxMegabytes: 1,
    otherRow: 3,
    owner: 'A',
    ownerNip: '199001012015031001',
    chain: 'A → B',
    name: 'N',
    thing: 'email',
    was: 'w',
    value: 'v',
    at: 'x',
    before: 'a',
    after: 'b',
    from: 'c',
    column: 'd',
    columns: 'e',
    other: 'f',
    has: 9,
    sheet: 'g',
    sheets: 'g, h',
    title: 'i',
    text: 'j',
    words: 'k',
    unit: 'l',
    number: 'm',
    reason: 'n',
    cycle: 'o',
    to: 'p',
    becomes: 'q',
  };
  const keys = (Object.keys(messages.en) as (keyof typeof messages.en)[]).filter((key) =>
    key.startsWith('roster.'),
  );
  expect(keys.length).toBeGreaterThan(40);
  for (const locale of ['id', 'en'] as const) {
    for (const key of keys) expect(translator(locale)(key, args), key).toMatch(/\S/);
  }
});

it('a problem is reported with its place, what it is and what to do', () => {
  const t = translator('en');
  expect(
    problemLine(
      t,
      sayRosterProblem(t, { row: 7, column: 'NIP', value: '123', code: 'nip-duplicate', otherRow: 3 }),
    ),
  ).toBe('Row 7, column NIP, “123”: The same NIP is in row 3 already. Keep one row for each person.');
  expect(problemLine(t, sayRosterProblem(t, { row: 1, code: 'missing-column', columnKey: 'level' }))).toBe(
    'Row 1: The column “Jenjang” is missing. Add it; everybody needs it.',
  );
});
