import type { Json } from '../json.ts';
import { badRequest } from './refusal.ts';

const formats = /^(?:r|w?[dD]?[tT]?)$/;
/** A moment lies between 1970 and so many days from now. */
const daysAhead = 1098;

/** The rules are Telegram's; the exact words of its refusals are not confirmed. */
export function checkMoment({ unix_time: at, date_time_format: format = '' }: Json, now: number): void {
  if (at === undefined) throw badRequest('can\'t parse MessageEntity: Can\'t find field "unix_time"');
  if (typeof at !== 'number' || !Number.isInteger(at))
    throw badRequest('can\'t parse MessageEntity: Field "unix_time" must be of type Number');
  if (at < 0 || at > now + daysAhead * 86_400)
    throw badRequest("can't parse MessageEntity: Invalid date specified");
  if (typeof format !== 'string' || !formats.test(format))
    throw badRequest("can't parse MessageEntity: Invalid date-time format specified");
}

const plainOnly = new Set(['code', 'pre']);
const tells = new Set(['date_time', 'text_link', 'text_mention', 'custom_emoji']);

/** Telegram drops a moment inside code, a link or another moment without a word, so nobody would notice. */
export function checkMomentInside(outer: string, inner: string): void {
  const isLost =
    (inner === 'date_time' && (plainOnly.has(outer) || tells.has(outer))) ||
    (outer === 'date_time' && (plainOnly.has(inner) || tells.has(inner)));
  if (isLost) throw badRequest(`a "${inner}" inside a "${outer}" would be dropped`);
}
