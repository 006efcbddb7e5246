/**
 * What whole files may go into a private chat (ADR 66): none, documents of a person, or these and HR's tables. The agency
 * says so once it has its clearance, because Telegram and Slack keep what is sent abroad.
 */
export const clearances = ['none', 'documents', 'all'] as const;
export type Clearance = (typeof clearances)[number];

/** Until an agency says otherwise, whole files go to the export folder alone. */
export const usualClearance: Clearance = 'none';

/** The value that is kept as this text; undefined for what a later release may have written. */
export const clearanceOf = (text: string): Clearance | undefined => clearances.find((one) => one === text);

/** In both languages, as they are typed. */
const words: Readonly<Record<string, Clearance>> = {
  ...{ none: 'none', no: 'none', off: 'none', tidak: 'none', nonaktif: 'none' },
  ...{ documents: 'documents', document: 'documents', dokumen: 'documents' },
  ...{ all: 'all', semua: 'all' },
};
export const clearanceTyped = (word: string): Clearance | undefined => words[word];

/** Whether a file of that kind may go into a private chat. */
export const isCleared = (clearance: Clearance | undefined, what: 'document' | 'table'): boolean =>
  clearance === 'all' || (clearance === 'documents' && what === 'document');
