import { withoutControls } from '../../shared/formula-safe.ts';
import { Temporal } from '../../shared/time.ts';

/** What a cell holds; undefined = it is empty. */
export type Cell = string | number | Temporal.PlainDate | undefined;
export type Column = { readonly title: string; readonly width: number };

/** Longest text of a cell that Excel opens. */
const textMax = 32_767;
/** Places in the list of styles (`workbook-parts.ts`). */
const styles = { date: 1, head: 2, likeFormula: 3 } as const;
/** Day 0 of Excel's calendar, as it counts from March 1900 on. */
const dayZero = Temporal.PlainDate.from('1899-12-30');

/** What stands before the rows: the frozen head and how wide the columns are. */
export function beginOf(columns: readonly Column[]): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${row(
    columns.map(({ title }) => title),
    1,
    styles.head,
  )}`;
}

/** What stands behind them: a filter over all of it. */
export const endOf = (columns: readonly Column[], rows: number): string =>
  `</sheetData><autoFilter ref="A1:${columnName(columns.length - 1)}${rows}"/></worksheet>`;

/** A row by its number, the head being 1. */
export const rowXml = (cells: readonly Cell[], number: number): string => row(cells, number);

const row = (cells: readonly Cell[], number: number, style?: number): string =>
  `<row r="${number}">${cells.map((one, at) => cellXml(one, `${columnName(at)}${number}`, style)).join('')}</row>`;

function cellXml(given: Cell, place: string, style?: number): string {
  if (given === undefined || given === '') return '';
  if (typeof given === 'number') return `<c r="${place}"><v>${given}</v></c>`;
  if (typeof given !== 'string')
    return `<c r="${place}" s="${styles.date}"><v>${dayZero.until(given).days}</v></c>`;
  const text = plain(given);
  const of = style ?? (isLikeFormula(text) ? styles.likeFormula : undefined);
  return `<c r="${place}"${of === undefined ? '' : ` s="${of}"`} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/**
 * A text that begins like a formula stays as it was written: its cell is a text by its type, and its style keeps it one
 * when somebody edits it. An apostrophe in the text itself would be in the way of comparing.
 */
const isLikeFormula = (text: string): boolean => /^\s*[=+\-@＝＋－＠]/.test(text);

/** Without what XML cannot hold. */
const plain = (text: string): string =>
  withoutControls(text)
    .replace(/[\p{Cs}\ufffe\uffff]/gu, ' ')
    .slice(0, textMax)
    .replace(/[\ud800-\udbff]$/, '');

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A, B, ... Z, AA, AB ... */
const columnName = (at: number): string =>
  (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
