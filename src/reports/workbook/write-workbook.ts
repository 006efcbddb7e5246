import { strToU8, Zip, ZipDeflate } from 'fflate';
import { beginOf, type Cell, type Column, endOf, rowXml } from './sheet-xml.ts';
import { partsOf, sheetPath } from './workbook-parts.ts';

export type Sheet = {
  readonly name: string;
  readonly columns: readonly Column[];
  /** In batches, so that no more than one of them is in memory. */
  readonly rows: AsyncIterable<readonly (readonly Cell[])[]>;
};

/** Most rows that Excel opens in one sheet, the head among them. */
const sheetMax = 1_048_576;

/**
 * Writes a workbook sheet by sheet, and each of them row by row. The next batch is asked for once the last one is
 * written, so memory does not grow with the number of rows. What does not fit in one sheet goes on in a second one.
 */
export async function writeWorkbook(
  sheets: readonly Sheet[],
  write: (bytes: Uint8Array) => Promise<void>,
  rowsMax = sheetMax,
): Promise<void> {
  const made: Uint8Array[] = [];
  let failed: Error | undefined;
  const zip = new Zip((error, bytes) => {
    if (error) failed = error;
    else made.push(bytes);
  });
  const flush = async (): Promise<void> => {
    if (failed) throw failed;
    for (const bytes of made.splice(0)) await write(bytes);
  };
  const open = (path: string): ZipDeflate => {
    const part = new ZipDeflate(path, { level: 3 });
    zip.add(part);
    return part;
  };
  const names: string[] = [];
  for (const { name, columns, rows } of sheets) {
    const begin = (count: number): ZipDeflate => {
      const part = open(sheetPath(names.length));
      names.push(count === 1 ? name : `${name} ${count}`);
      part.push(strToU8(beginOf(columns)));
      return part;
    };
    let count = 1;
    let number = 1;
    let part = begin(count);
    const end = () => part.push(strToU8(endOf(columns, number)), true);
    for await (const batch of rows) {
      let text = '';
      for (const cells of batch) {
        if (number === rowsMax) {
          part.push(strToU8(text));
          text = '';
          end();
          count += 1;
          number = 1;
          part = begin(count);
        }
        number += 1;
        text += rowXml(cells, number);
      }
      part.push(strToU8(text));
      await flush();
    }
    end();
  }
  for (const [path, text] of Object.entries(partsOf(names))) open(path).push(strToU8(text), true);
  zip.end();
  await flush();
}
