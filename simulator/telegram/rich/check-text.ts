import { isRecord, type Json } from '../../json.ts';
import { checkCopied } from '../check-markup.ts';
import { isLink } from '../check-text.ts';
import { badRequest } from '../refusal.ts';
import { buttonStyles } from '../types.ts';
import type { Tally } from './tally.ts';

const styled = new Set([
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'subscript',
  'superscript',
]);
const others = new Set(['marked', 'code', 'url', 'date_time', 'custom_emoji']);
/** A button has exactly one of them. */
const deeds = ['url', 'callback_data', 'web_app', 'login_url', 'copy_text', 'disabled'] as const;
const dataBytesMax = 64;

/** A text is a string, a list of texts, or an object with a type. */
export function checkText(given: unknown, depth: number, tally: Tally): void {
  if (typeof given === 'string') {
    if (/\p{Surrogate}/u.test(given)) throw badRequest('text must be encoded in UTF-8');
    tally.text(given);
    return;
  }
  tally.depth(depth);
  if (Array.isArray(given)) {
    for (const part of given) checkText(part, depth, tally);
    return;
  }
  if (!isRecord(given)) throw badRequest("can't parse RichText: expected a String, an Array or an Object");
  const type = String(given.type);
  if (type === 'button') {
    if (!isRecord(given.button)) throw badRequest('can\'t parse RichText: Can\'t find field "button"');
    checkButton(given.button, depth + 1, tally);
    return;
  }
  if (!styled.has(type) && !others.has(type)) throw badRequest('RICH_MESSAGE_RICH_TEXT_INVALID');
  if (type === 'custom_emoji') tally.text(String(given.alternative_text ?? ''));
  else checkText(given.text, depth + 1, tally);
}

export function checkButton(button: Json, depth: number, tally: Tally): void {
  const { text, style, callback_data: data, url } = button;
  if (!isPlain(text)) throw badRequest("can't parse RichMessageButton: Text must be plain");
  if (wordsIn(text).trim() === '') throw badRequest('rich message button text must be non-empty');
  checkText(text, depth, tally);
  if (deeds.filter((deed) => button[deed] !== undefined).length !== 1)
    throw badRequest("can't parse RichMessageButton: Exactly one action must be specified");
  if (data !== undefined) {
    const bytes = typeof data === 'string' ? Buffer.byteLength(data, 'utf8') : 0;
    if (bytes < 1 || bytes > dataBytesMax) throw badRequest('BUTTON_DATA_INVALID');
  }
  if (url !== undefined && !(typeof url === 'string' && isLink(url)))
    throw badRequest(`rich message button URL '${String(url)}' is invalid: Wrong HTTP URL`);
  if (button.copy_text !== undefined) checkCopied(button.copy_text);
  const isLinkLike = style === 'link' && data !== undefined;
  if (style !== undefined && !isLinkLike && !buttonStyles.some((one) => one === style))
    throw badRequest("can't parse RichMessageButton: Invalid button style specified");
}

/** Only words, custom emoji and dates may stand on a button. */
const isPlain = (text: unknown): boolean =>
  typeof text === 'string' ||
  (Array.isArray(text) && text.every(isPlain)) ||
  (isRecord(text) && (text.type === 'custom_emoji' || text.type === 'date_time'));

/** All words in a text, without their looks. */
export function wordsIn(text: unknown): string {
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text.map(wordsIn).join('');
  if (!isRecord(text)) return '';
  if (text.type === 'button') return isRecord(text.button) ? wordsIn(text.button.text) : '';
  return wordsIn(text.text ?? text.alternative_text);
}
