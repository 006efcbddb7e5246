import { isRecord, type Json, listOf, structured } from '../json.ts';
import { isLink } from './check-text.ts';
import { badRequest } from './refusal.ts';
import { buttonStyles, type SimButton } from './types.ts';

export type CheckedMarkup = {
  /** The keyboard exactly as the bot wrote it, because Telegram returns it like that. */
  readonly inlineKeyboard: readonly (readonly Json[])[];
  readonly keyboard: readonly (readonly SimButton[])[];
  readonly replyKeyboard?: readonly (readonly string[])[];
  readonly removesReplyKeyboard: boolean;
};

const buttonsMax = 100;
const buttonsPerRowMax = 8;
const callbackBytesMax = 64;
const copiedMax = 256;

const noMarkup: CheckedMarkup = { inlineKeyboard: [], keyboard: [], removesReplyKeyboard: false };

export function checkMarkup(given: unknown): CheckedMarkup {
  if (given === undefined || given === null || given === '') return noMarkup;
  const markup = structured(given);
  if (markup === undefined) throw badRequest("can't parse reply keyboard markup JSON object");
  if (!isRecord(markup)) throw badRequest('object expected as reply markup');
  if (markup.inline_keyboard !== undefined) return checkInline(markup.inline_keyboard);
  if (markup.keyboard !== undefined) return checkReply(markup.keyboard);
  return { ...noMarkup, removesReplyKeyboard: markup.remove_keyboard === true };
}

function checkInline(given: unknown): CheckedMarkup {
  if (!Array.isArray(given)) throw badRequest('field "inline_keyboard" must be of type Array');
  const rows = listOf(given).map((row) => {
    if (!Array.isArray(row)) throw badRequest('field "inline_keyboard" must be an Array of Arrays');
    return listOf(row).map((button) => {
      if (!isRecord(button)) throw badRequest("can't parse inline keyboard button: expected an Object");
      return { sent: button, seen: { ...checkButton(button), ...checkStyle(button) } };
    });
  });
  const filled = rows.filter((row) => row.length > 0);
  // These limits are Telegram's, but the exact words of its refusal are not confirmed.
  const isTooWide = filled.some((row) => row.length > buttonsPerRowMax);
  if (isTooWide || filled.flat().length > buttonsMax) throw badRequest('reply markup is too long');
  return {
    inlineKeyboard: filled.map((row) => row.map((button) => button.sent)),
    keyboard: filled.map((row) => row.map((button) => button.seen)),
    removesReplyKeyboard: false,
  };
}

function checkButton(button: Json): SimButton {
  const { text, callback_data: callbackData, url } = button;
  if (text === undefined) throw badRequest('can\'t parse inline keyboard button: Can\'t find field "text"');
  if (typeof text !== 'string') {
    throw badRequest('can\'t parse inline keyboard button: Field "text" must be of type String');
  }
  if (typeof url === 'string' && url !== '') {
    if (text === '') throw badRequest('inline keyboard button text must be non-empty');
    if (!isLink(url)) throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
    return { text, url };
  }
  if (typeof callbackData === 'string' && callbackData !== '') {
    if (text === '') throw badRequest('inline keyboard button text must be non-empty');
    if (Buffer.byteLength(callbackData, 'utf8') > callbackBytesMax) throw badRequest('BUTTON_DATA_INVALID');
    return { text, data: callbackData };
  }
  if (button.copy_text !== undefined) {
    if (text === '') throw badRequest('inline keyboard button text must be non-empty');
    return { text, copy: checkCopied(button.copy_text) };
  }
  // Buttons of other kinds (web app, login) are kept, but nobody can press them here.
  if (button.web_app !== undefined || button.login_url !== undefined) return { text };
  throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
}

/** Characters are counted as UTF-16 units, the strictest reading: which ones Telegram means is not said. */
export function checkCopied(given: unknown): string {
  const text = isRecord(given) ? given.text : undefined;
  if (typeof text !== 'string')
    throw badRequest('can\'t parse inline keyboard button: Can\'t find field "text"');
  if (text === '' || text.length > copiedMax) throw badRequest('BUTTON_COPY_TEXT_INVALID');
  return text;
}

function checkStyle({ style }: Json): Pick<SimButton, 'style'> {
  if (style === undefined) return {};
  const known = buttonStyles.find((one) => one === style);
  if (known === undefined)
    throw badRequest("can't parse inline keyboard button: Invalid button style specified");
  return { style: known };
}

function checkReply(given: unknown): CheckedMarkup {
  if (!Array.isArray(given)) throw badRequest('field "keyboard" must be of type Array');
  const rows = listOf(given).map((row) =>
    listOf(row).map((button) => {
      const text = isRecord(button) ? button.text : button;
      if (typeof text !== 'string')
        throw badRequest('can\'t parse keyboard button: Can\'t find field "text"');
      if (text === '') throw badRequest('keyboard button text must be non-empty');
      return text;
    }),
  );
  return { ...noMarkup, replyKeyboard: rows.filter((row) => row.length > 0) };
}
