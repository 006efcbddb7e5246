import type { ItemCode } from '../appraisal/items.ts';
import { canBeCut, isRestOf, joinParts, type Part } from './join.ts';

/**
 * What is remembered of the last things somebody typed, so that none of it is lost: how to take the last change back,
 * texts that were too long to save, and what recent messages said. Saved texts never depend on it.
 */
export type Memory = {
  /** Whose words these are. An account may come to belong to somebody else. */
  readonly by: string;
  readonly undo?: Undo;
  readonly kept?: readonly Kept[];
  readonly said?: readonly Said[];
};

/** Where a text belongs: a note by the code of its item, feedback as `F.1` to `F.3`, a work result as `R.1` to `R.10`. */
export type Slot = ItemCode;

/** `before` and `after` are empty where there was, or is, no text. */
export type Change = { readonly slot: Slot; readonly before: string; readonly after: string };

export type Undo = {
  readonly appraisalId: string;
  readonly changes: readonly Change[];
  /** The text was added to what was there. Said alone it can replace that. */
  readonly added?: string;
  /** The card on which the person is now, when it is another than that of the text. */
  readonly seenOn?: Slot;
};

/** A text that could not be saved. `slot` is absent while nobody has said where it belongs. */
export type Kept = {
  readonly appraisalId: string;
  readonly slot?: Slot;
  readonly parts: readonly Part[];
  readonly atMs: number;
};

/** What one message was taken for: pieces of the texts in their slots. None = it was refused. */
export type Said = {
  readonly message?: string;
  readonly appraisalId: string;
  readonly pieces: readonly { readonly slot: Slot; readonly text: string }[];
  readonly atMs: number;
  /** Its lines began with the numbers of items. */
  readonly isNumbered?: boolean;
  /** As it was typed, when it was so long that the platform may have cut it. */
  readonly whole?: string;
};

const keptMax = 3;
const saidMax = 6;
/** As much of an unsaved text is kept, several of the longest messages there are. */
export const keptLengthMax = 16_000;

export const keptText = ({ parts }: Kept): string => joinParts(parts);

export const keptFor = (memory: Memory, appraisalId: string, slot: Slot | undefined): Kept | undefined =>
  memory.kept?.find((one) => one.appraisalId === appraisalId && one.slot === slot);

const isSamePlace = (one: Kept, other: Kept): boolean =>
  one.appraisalId === other.appraisalId && one.slot === other.slot;

/** Remembers a text that could not be saved, in place of an older one for the same slot. */
export const keeping = (memory: Memory, kept: Kept): Memory => ({
  ...memory,
  kept: [kept, ...(memory.kept ?? []).filter((one) => !isSamePlace(one, kept))].slice(0, keptMax),
});

/** Forgets the text kept for a slot: it was saved, replaced by a better one, or thrown away. */
export const letGo = (memory: Memory, appraisalId: string, slot: Slot | undefined): Memory => ({
  ...memory,
  kept: memory.kept?.filter((one) => one.appraisalId !== appraisalId || one.slot !== slot),
});

/** Remembers what a message was taken for; later it may be edited. */
export const noting = (memory: Memory, { whole, ...said }: Said): Memory => ({
  ...memory,
  said: [
    { ...said, ...(whole !== undefined && canBeCut(whole) && { whole: whole.slice(-keptLengthMax) }) },
    ...(memory.said ?? []).filter(({ message }) => message === undefined || message !== said.message),
  ].slice(0, saidMax),
});

/** The kept text of which a new message is the rest, because the platform cut it. */
export const keptBefore = (memory: Memory, appraisalId: string, nowMs: number): Kept | undefined =>
  memory.kept?.find((one) => {
    const last = one.parts.at(-1);
    return one.appraisalId === appraisalId && last && isRestOf({ text: last.text, atMs: one.atMs }, nowMs);
  });

/** The message with numbers of which a new one is the rest, because the platform cut it. */
export const numberedBefore = ({ said }: Memory, appraisalId: string, nowMs: number): Said | undefined => {
  const last = said?.[0];
  const isCut = last?.whole !== undefined && isRestOf({ text: last.whole, atMs: last.atMs }, nowMs);
  return last?.appraisalId === appraisalId && last.isNumbered && isCut ? last : undefined;
};

/** The change that can be taken back: it is about this slot, and its texts are still what it made of them. */
export function undoFor(
  { undo }: Memory,
  appraisalId: string,
  slot: Slot,
  textOf: (slot: Slot) => string,
): Undo | undefined {
  if (undo?.appraisalId !== appraisalId || !undo.changes.some((change) => change.slot === slot))
    return undefined;
  return undo.changes.every((change) => textOf(change.slot) === change.after) ? undo : undefined;
}

/** The texts before a change. */
export const textsBefore = ({ changes }: Undo): Readonly<Record<Slot, string>> =>
  Object.fromEntries(changes.map(({ slot, before }) => [slot, before]));
