import { isRecord, type Json } from '../../json.ts';
import type { SimButton, SimMessage } from '../types.ts';
import { wordsIn } from './check-text.ts';

/** The buttons inside a rich message, in the order in which one reads it. */

/** A button among texts, or one of a row of buttons. */
const ownButtons = (part: Json): readonly Json[] => {
  if (part.type === 'button' && isRecord(part.button)) return [part.button];
  return part.type === 'buttons' && Array.isArray(part.buttons) ? part.buttons.filter(isRecord) : [];
};

function within(part: unknown): readonly Json[] {
  if (Array.isArray(part)) return part.flatMap(within);
  if (!isRecord(part)) return [];
  const own = ownButtons(part);
  return own.length > 0 ? own : Object.values(part).flatMap(within);
}

export const buttonsIn = (blocks: readonly Json[]): readonly SimButton[] =>
  within(blocks).map(({ text, callback_data: data, url }) => ({
    text: wordsIn(text),
    ...(typeof data === 'string' && { data }),
    ...(typeof url === 'string' && { url }),
  }));

/** The same blocks, in which every button has its number `at`. */
export function numbered(blocks: readonly Json[]): readonly Json[] {
  const known = within(blocks);
  const number = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(number);
    if (!isRecord(part)) return part;
    const at = known.indexOf(part);
    const copy = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, number(value)]));
    return at < 0 ? copy : { ...copy, at };
  };
  return blocks.map(number).filter(isRecord);
}

/** All rows of buttons that a message has: those inside it as one row, and those of its keyboard. */
export const pressableRows = ({
  rich,
  keyboard,
}: Pick<SimMessage, 'rich' | 'keyboard'>): readonly (readonly SimButton[])[] =>
  rich === undefined ? keyboard : [rich.buttons, ...keyboard];
