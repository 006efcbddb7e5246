import { documentKinds } from '../documents/document.ts';

/** Tables of a cycle: the workbook, and the texts of e-Kinerja. Buttons hold the place here: add at the end. */
export const tableNames = ['xlsx', 'harian', 'hasil', 'perilaku', 'ringkas', 'kebutuhan'] as const;
export type TableName = (typeof tableNames)[number];

/** What goes into a private chat as a file where that is cleared. */
export const chatFileKinds = [...documentKinds, ...tableNames] as const;
export type ChatFileKind = (typeof chatFileKinds)[number];
export const isTable = (kind: ChatFileKind): kind is TableName => tableNames.some((one) => one === kind);

/**
 * `wanted` until it is made; `made` until it was sent; `sent` until it is taken back: then `removed`, or it `remains` in
 * the chat. `over`: it was never sent.
 */
export const chatFileStatuses = ['wanted', 'made', 'sent', 'removed', 'remains', 'over'] as const;
export type ChatFileStatus = (typeof chatFileStatuses)[number];

/** Why a file was not sent. */
export const heldReasons = ['clearance', 'right', 'failed'] as const;
export type HeldReason = (typeof heldReasons)[number];

/** So long a file stays in a chat. */
export const chatFileHours = 24;
/** Until then its removal is tried again: Telegram removes nothing that is older than 48 hours. */
export const removalHours = 47;
/** After so long whatever belongs to a platform that no process serves comes to its end; whoever serves it was first. */
export const unservedHours = 48;
/** So long it is told how many remain, and no row is kept longer. */
export const chatFileDays = 30;
