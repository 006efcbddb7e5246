import type { CellProblem } from '../roster/cell-sense.ts';
import type { TransferProblem } from '../tenure/transfer.ts';
import type { NipProblem } from './nip.ts';
import type { NoNipProblem } from './no-nip.ts';
import type { ColumnKey } from './roster-columns.ts';

/** Why a roster cannot be imported. The code finds the message in both languages. */
export type RosterProblem = {
  /** Name of the sheet, when several were read. */
  readonly sheet?: string;
  /** Row number as a spreadsheet shows it; absent when the problem concerns the whole file. */
  readonly row?: number;
  /** Title of the column as the file writes it. */
  readonly column?: string;
  /** A column the file does not have. */
  readonly columnKey?: ColumnKey;
  /** Shortened, and safe to open in a spreadsheet (no formula). */
  readonly value?: string;
} & (
  | {
      readonly code:
        | NipProblem
        | NoNipProblem
        | CellProblem
        | 'needed-dash'
        | 'no-rows'
        | 'missing-column'
        | 'blank'
        | 'nip-blank'
        | 'level-unknown';
    }
  | {
      readonly code:
        | 'email-bad'
        | 'date-bad'
        | 'date-short-year'
        | 'yes-no-bad'
        | 'time-zone-bad'
        | 'target-without-result'
        | 'leave-reason-unknown'
        | 'leave-without-day'
        | 'transfer-choice-unknown'
        | 'transfer-without-day'
        | `transfer-${Extract<TransferProblem, 'not-there' | 'not-yet' | 'earlier-than-last' | 'nothing-changes'>}`;
    }
  /** A work result of somebody who is not appraised. */
  | { readonly code: 'no-nip-result' }
  /** The same code stands behind the other mark already. */
  | { readonly code: 'no-nip-other-mark'; readonly other: string; readonly owner: string }
  | { readonly code: 'appraiser-missing' | 'appraiser-unknown' | 'appraiser-self' }
  /** `other` is the column that means the same. */
  | { readonly code: 'duplicate-column'; readonly other: string }
  /** A row with more cells than its heading: everything behind an unquoted separator would be in a wrong column. */
  | { readonly code: 'row-too-wide'; readonly has: number; readonly max: number }
  | { readonly code: 'too-many-results' | 'text-too-long'; readonly max: number }
  | {
      readonly code: 'nip-duplicate' | 'email-duplicate';
      readonly otherRow: number;
      readonly otherSheet?: string;
    }
  /** Of somebody with another NIP, who may be the same person. */
  | { readonly code: 'email-taken'; readonly owner: string; readonly ownerNip: string }
  | { readonly code: 'circle'; readonly chain: string }
);
