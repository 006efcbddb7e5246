import { zipSync } from 'fflate';

const office = 'http://schemas.openxmlformats.org';
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A workbook of one sheet. A failed formula is one, which no library that we know would write. */
export function xlsxOf(rows: readonly (readonly string[])[]): Buffer {
  const cell = (text: string): string =>
    /^#[A-Z]/.test(text)
      ? `<c t="e"><f>1/0</f><v>${escaped(text)}</v></c>`
      : `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const letters = (place: number): string => String.fromCharCode(65 + place);
  const row = (cells: readonly string[], at: number): string =>
    `<row r="${at + 1}">${cells.map((text, place) => cell(text).replace('<c ', `<c r="${letters(place)}${at + 1}" `)).join('')}</row>`;
  const files = {
    'xl/workbook.xml': `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="Pegawai" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${rows.map(row).join('')}</sheetData></worksheet>`,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))),
  );
}
