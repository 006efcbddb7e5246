/** A part of the file that was not read, and why, so that nothing is dropped without being named. */
export type Unread = UnreadSheet | UnreadRow | UnreadColumn;

export type UnreadSheet = {
  readonly part: 'sheet';
  readonly sheet: string;
  /** `other`: another one was asked for by name. */
  readonly why: 'hidden' | 'other' | 'no-heading' | 'blank';
};

export type UnreadRow = {
  readonly part: 'row';
  readonly sheet?: string;
  readonly row: number;
  /** `between`: a line of words between the people, such as the name of a unit. */
  readonly why: 'above' | 'numbers' | 'again' | 'total' | 'between' | 'below';
  /** The words in it, shortened. */
  readonly text: string;
};

export type UnreadColumn = {
  readonly part: 'column';
  readonly sheet?: string;
  /** Its title, or the letter that a spreadsheet gives it. */
  readonly column: string;
  readonly why: 'unknown' | 'no-title' | 'ignored';
};
