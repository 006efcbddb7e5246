import type { NipProblem } from './nip.ts';
import type { ColumnKey } from './roster-columns.ts';

/** Why a roster cannot be imported. The code finds the message in both languages. */
export type RosterProblem = {
  /** Row number as a spreadsheet shows it; absent when the problem concerns the whole file. */
  readonly row?: number;
  /** Title of the column as the file writes it. */
  readonly column?: string;
  /** A column the file does not have. */
  readonly columnKey?: ColumnKey;
  /** Shortened, and safe to open in a spreadsheet (no formula). */
  readonly value?: string;
} & (
  | { readonly code: 'no-rows' }
  | { readonly code: 'missing-column' }
  | { readonly code: 'duplicate-column' }
  | { readonly code: 'too-many-results'; readonly max: number }
  | { readonly code: 'blank' }
  | { readonly code: 'text-too-long'; readonly max: number }
  | { readonly code: NipProblem }
  | { readonly code: 'nip-duplicate'; readonly otherRow: number }
  | { readonly code: 'level-unknown' }
  | { readonly code: 'email-bad' }
  | { readonly code: 'email-duplicate'; readonly otherRow: number }
  | { readonly code: 'email-taken'; readonly owner: string }
  | { readonly code: 'date-bad' }
  | { readonly code: 'yes-no-bad' }
  | { readonly code: 'time-zone-bad' }
  | { readonly code: 'target-without-result' }
  | { readonly code: 'appraiser-missing' }
  | { readonly code: 'appraiser-unknown' }
  | { readonly code: 'appraiser-self' }
  | { readonly code: 'circle'; readonly chain: string }
);
