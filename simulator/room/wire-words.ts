import { isRecord, recordsOf, structured, textOf } from '../json.ts';
import { rowsOfBlock } from '../print-blocks.ts';
import { buttonsIn } from '../telegram/rich/buttons.ts';
import { linesOf } from '../telegram/rich/print.ts';
import type { WireEntry } from '../wire-log.ts';
import type { WireLine } from './protocol.ts';

const aboutMax = 140;
const jsonMax = 6000;

/** An entry of the wire log for the panel: sender and receiver, the call, its text, and everything as JSON. */
export function wireLine(entry: WireEntry): WireLine {
  const { seq, at, method, platform: app } = entry;
  return {
    seq,
    at,
    app,
    method,
    isFromBot: entry.direction === 'bot->platform',
    about: shortened(wordsIn(entry.payload)),
    isRefused: isRefused(entry),
    payload: json(entry.payload),
    response: json(entry.response),
  };
}

/** The text in it that a person would read. */
function wordsIn(payload: unknown): string {
  if (!isRecord(payload)) return textOf(payload) ?? '';
  const pressed = payload.callback_query;
  if (isRecord(pressed)) return labelOf(pressed) ?? `[ ${textOf(pressed.data) ?? ''} ]`;
  const actions = recordsOf(structured(payload.actions)).map((action) => labelIn(action));
  if (actions.length > 0) return actions.map((label) => `[ ${label} ]`).join(' ');
  for (const inner of [payload.message, payload.edited_message, payload.event, payload.payload]) {
    if (isRecord(inner)) return wordsIn(inner);
  }
  const view = structured(payload.view);
  const blocks = recordsOf(structured(isRecord(view) ? view.blocks : payload.blocks));
  if (blocks.length > 0) return blocks.flatMap((block) => rowsOfBlock(block, {})).join(' · ');
  const rich = structured(payload.rich_message);
  if (isRecord(rich)) return linesOf(recordsOf(rich.blocks)).join(' · ');
  const command = textOf(payload.command);
  if (command !== undefined) return `${command} ${textOf(payload.text) ?? ''}`;
  return textOf(payload.text) ?? textOf(payload.caption) ?? '';
}

/** The label of the pressed inline button. The press itself only contains the button's code. */
function labelOf(pressed: Readonly<Record<string, unknown>>): string | undefined {
  const message = pressed.message;
  const markup = isRecord(message) ? message.reply_markup : undefined;
  const rows = isRecord(markup) && Array.isArray(markup.inline_keyboard) ? markup.inline_keyboard : [];
  const found = rows.flatMap((row) => recordsOf(row)).find((button) => button.callback_data === pressed.data);
  const rich = isRecord(message) && isRecord(message.rich_message) ? message.rich_message.blocks : undefined;
  const inside = buttonsIn(recordsOf(rich)).find(({ data }) => data === pressed.data);
  const text = textOf(found?.text) ?? inside?.text;
  return text === undefined ? undefined : `[ ${text} ]`;
}

function labelIn(action: Readonly<Record<string, unknown>>): string {
  const option = action.selected_option;
  const text = isRecord(option) ? option.text : action.text;
  return isRecord(text)
    ? (textOf(text.text) ?? '')
    : (textOf(action.value) ?? textOf(action.action_id) ?? '');
}

const shortened = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > aboutMax ? `${line.slice(0, aboutMax)}…` : line;
};

/** Shows a structured parameter as an object, also when it was sent as text. */
const json = (value: unknown): string => {
  const text = JSON.stringify(unfolded(value), null, 2) ?? '';
  return text.length > jsonMax ? `${text.slice(0, jsonMax)}\n…` : text;
};

function unfolded(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [
      key,
      typeof field === 'string' && /^[[{]/.test(field) ? (structured(field) ?? field) : field,
    ]),
  );
}

const isRefused = ({ status, response }: WireEntry): boolean =>
  status === undefined || status >= 400 || (isRecord(response) && response.ok === false);
