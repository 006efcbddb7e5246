/** Why a file cannot be read as a table at all. */
export type FileProblem =
  | { readonly code: 'file-not-found' | 'file-empty' | 'file-kind' | 'file-damaged' }
  /** The old binary format of Excel. */
  | { readonly code: 'file-xls' }
  /** A small file that becomes huge when it is unpacked: an attack on the program that opens it. */
  | { readonly code: 'file-swollen' }
  | { readonly code: 'file-too-big'; readonly maxMegabytes: number }
  | { readonly code: 'too-many-rows' | 'too-many-columns'; readonly max: number }
  | { readonly code: 'csv-broken'; readonly row: number }
  /** A sheet was asked for by name: no sheet has it, or the file is no workbook. */
  | { readonly code: 'sheet-unknown'; readonly sheet: string; readonly sheets: string }
  | { readonly code: 'sheet-csv' | 'sheet-none' };

export const fileLimits = {
  /** In a chat, as the platforms have it. */
  megabytes: 20,
  /** By command, on the agency's own machine: the staff of a ministry with its work results. */
  commandMegabytes: 100,
  unpackedMegabytes: 200,
  rows: 300_000,
  columns: 200,
  /** Cells of the smallest rectangle that contains all used cells. */
  cells: 10_000_000,
} as const;
