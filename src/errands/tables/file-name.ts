import type { TableName } from '../../domain/clearance/chat-file.ts';

/** The file of a table. */
export const fileName = (stem: string, table: TableName): string =>
  table === 'xlsx' ? `${stem}.xlsx` : `${stem}-${table}.csv`;

/** A name that no system reads as a path. */
export const plainName = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined)
    .map((part) =>
      part
        .normalize('NFC')
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 60),
    )
    .join('-');
