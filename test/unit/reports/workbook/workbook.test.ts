import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../src/reports/workbook/sheet-xml.ts';
import { type Sheet, writeWorkbook } from '../../../../src/reports/workbook/write-workbook.ts';
import { Temporal } from '../../../../src/shared/time.ts';

const columns = [
  { title: 'NIP', width: 21 },
  { title: 'Tingkat', width: 10 },
  { title: 'Tanggal', width: 12 },
];

async function* inBatches(...batches: readonly (readonly (readonly Cell[])[])[]) {
  yield* batches;
}

async function written(sheets: readonly Sheet[], rowsMax?: number): Promise<Buffer> {
  const made: Uint8Array[] = [];
  await writeWorkbook(sheets, async (bytes) => void made.push(bytes), rowsMax);
  return Buffer.concat(made);
}

const sheetOf = (...batches: readonly (readonly (readonly Cell[])[])[]): Sheet => ({
  name: 'Pegawai & "unit"',
  columns,
  rows: inBatches(...batches),
});

const xmlOf = (bytes: Buffer, path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

describe('a workbook', () => {
  it('is read by another library: a NIP is a text, a level a number, a day a date, nothing is nothing', async () => {
    const day = Temporal.PlainDate.from('2026-12-31');
    const bytes = await written([
      sheetOf([['198609262015051001', 0, day]], [['a < b & "c"', undefined, undefined]]),
    ]);
    const [sheet] = await readWorkbook(bytes);
    expect(sheet?.sheet).toBe('Pegawai & "unit"');
    expect(sheet?.data).toEqual([
      ['NIP', 'Tingkat', 'Tanggal'],
      ['198609262015051001', 0, new Date('2026-12-31T00:00:00Z')],
      ['a < b & "c"', null, null],
    ]);
  });

  it('keeps the head in place and filters all rows', async () => {
    const xml = xmlOf(await written([sheetOf([['1'], ['2']])]), 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A1:C3"/>');
  });

  it.each(['=1+1', '+62812', '-2', '@SUM(A1)', '\t=1+1', ' =cmd|x', '＝1+1'])(
    '%j is a text as it was written, and stays one when it is edited',
    async (given) => {
      const bytes = await written([sheetOf([[given]])]);
      const xml = xmlOf(bytes, 'xl/worksheets/sheet1.xml');
      expect(xml).toContain('<c r="A2" s="3" t="inlineStr">');
      expect(xml).not.toMatch(/<f[ >]/);
      expect(xmlOf(bytes, 'xl/styles.xml')).toMatch(/(<xf [^>]*>){3}<xf [^>]*quotePrefix="1"[^>]*>/);
      const [sheet] = await readWorkbook(bytes, { trim: false });
      expect(sheet?.data[1]?.[0]).toBe(given.replace('\t', ' '));
    },
  );

  it('holds what XML cannot: control characters and halves of a sign become spaces', async () => {
    const [sheet] = await readWorkbook(await written([sheetOf([['a\u0000b\ud800c\uffffd 😀']])]));
    expect(sheet?.data[1]?.[0]).toBe('a b c d 😀');
  });

  it('goes on in a second sheet where one is full', async () => {
    const bytes = await written([sheetOf([['1'], ['2'], ['3']])], 3);
    const sheets = await readWorkbook(bytes);
    expect(sheets.map(({ sheet, data }) => [sheet, data?.map(([first]) => first)])).toEqual([
      ['Pegawai & "unit"', ['NIP', '1', '2']],
      ['Pegawai & "unit" 2', ['NIP', '3']],
    ]);
  });

  it('of 100,000 rows needs no more memory than a few batches', { timeout: 60_000 }, async () => {
    const used = () => {
      const { heapUsed, external } = process.memoryUsage();
      return (heapUsed + external) / 2 ** 20;
    };
    let before = 0;
    let most = 0;
    let bytes = 0;
    let midway = 0;
    async function* rows() {
      before = used();
      for (let batch = 0; batch < 200; batch += 1) {
        most = Math.max(most, used());
        if (batch === 150) midway = bytes;
        yield Array.from({ length: 500 }, (_, at): readonly Cell[] => {
          const number = batch * 500 + at;
          const text = (column: number) => `Pegawai ${number} kolom ${column} ${Math.sin(number + column)}`;
          return [text(1), number, ...[2, 3, 4, 5, 6, 7].map(text)];
        });
      }
    }
    const wide = Array.from({ length: 8 }, (_, at) => ({ title: `Kolom ${at}`, width: 20 }));
    await writeWorkbook([{ name: 'Besar', columns: wide, rows: rows() }], async (chunk) => {
      bytes += chunk.length;
    });
    expect(bytes).toBeGreaterThan(5_000_000);
    expect(midway).toBeGreaterThan(bytes / 2);
    expect(most - before).toBeLessThan(64);
  });
});
