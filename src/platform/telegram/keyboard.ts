import type { InlineKeyboardButton } from 'grammy/types';
import type { Block, Button, Option } from '../../conversation/contract/view.ts';
import { encodeAction } from '../../conversation/engine/action-codec.ts';
import { lengthOf, showable } from '../../conversation/ui/showable.ts';
import { buttonsPerRowMax, rowColumnsMax, rowLabelsMax } from './limits.ts';

export type Row = InlineKeyboardButton[];

const styles = { primary: 'primary', danger: 'danger' } as const satisfies Record<
  NonNullable<Button['tone']>,
  string
>;

export function pressable(button: Button): InlineKeyboardButton {
  const text = labelled(button.label);
  const style = button.tone && { style: styles[button.tone] };
  return 'url' in button
    ? { text, ...style, url: button.url }
    : { text, ...style, callback_data: encodeAction(button.action) };
}

/** The app copies the text itself; the bot is not told of it. */
export const copyButtons = ({ parts }: Extract<Block, { kind: 'copy' }>): readonly Row[] =>
  layInRows(
    parts.map(({ label, text }) => ({ text: labelled(label), copy_text: { text: showable(text) || '…' } })),
  );

/** Only the saved answer has a check mark. */
export const optionButton = (option: Option, label = option.label, mark = '✓ '): InlineKeyboardButton => ({
  text: labelled(option.selected ? `${mark}${label}` : label),
  callback_data: encodeAction(option.action),
});

// Telegram refuses a button without text.
const labelled = (label: string): string => showable(label).trim() || '…';

/** Puts buttons next to each other as long as a phone shows their labels in full. */
export function layInRows(buttons: readonly InlineKeyboardButton[]): Row[] {
  // Very short labels, such as numbers, get rows of equal length, so that no single button is left for the last row.
  if (buttons.every((button) => lengthOf(button.text) <= 3)) return layTogether(buttons);
  const rows: Row[] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    if (row !== undefined && hasRoom(row, button)) row.push(button);
    else rows.push([button]);
  }
  return rows;
}

/** Whether one more has room. The buttons of a row are of one width, so that the longest label needs room in each. */
function hasRoom(row: Row, more: InlineKeyboardButton): boolean {
  const count = row.length + 1;
  let length = lengthOf(more.text);
  let widest = widthOf(more, count);
  for (const button of row) {
    length += lengthOf(button.text);
    widest = Math.max(widest, widthOf(button, count));
  }
  return length <= rowLabelsMax && count * widest <= rowColumnsMax && count <= buttonsPerRowMax;
}

/**
 * How many columns a label takes. The mark of the saved answer comes after the choice, which has been read by then. In
 * a narrow button the widest letters tell, and pictures: "Harmonious" is cut where "Akuntabel" just fits. Beside a mark
 * they tell in half a row too: "✓ Communication" is cut where "✓ Not yet level 1" just fits.
 */
function widthOf({ text }: InlineKeyboardButton, inRow: number): number {
  const letters = text.match(/[mw]/gi)?.length ?? 0;
  const isMarked = text.startsWith('✓ ');
  const length = lengthOf(isMarked ? text.slice(2) : text);
  if (inRow <= 2) return length + (isMarked ? 2 * letters : 0);
  const pictures = text.match(/\p{Extended_Pictographic}/gu)?.length ?? 0;
  return length + letters + 2 * pictures;
}

/** Rows of equal length, for short labels that belong together, such as the steps of a scale. */
export function layTogether(buttons: readonly InlineKeyboardButton[]): Row[] {
  const count = Math.ceil(buttons.length / buttonsPerRowMax);
  const perRow = Math.ceil(buttons.length / Math.max(1, count));
  return Array.from({ length: count }, (_, at) => buttons.slice(at * perRow, (at + 1) * perRow));
}
