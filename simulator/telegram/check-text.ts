import { isRecord, type Json, listOf, numberOf, structured } from '../json.ts';
import { checkMoment, checkMomentInside } from './check-moment.ts';
import { badRequest } from './refusal.ts';
import type { SimEntity } from './types.ts';

type CheckedText = { readonly text: string; readonly entities: readonly SimEntity[] };

export const textMax = 4096;
export const captionMax = 1024;

const entityTypes = new Set([
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
  'pre',
  'text_link',
  'text_mention',
  'custom_emoji',
  'date_time',
]);

/** Trims or refuses text with its entities as the Bot API does. Lengths are counted in UTF-16 units; `now` in seconds. */
export function checkText(
  params: Json,
  fields: { text: string; entities: string },
  now: number,
): CheckedText {
  // Our bot only sends entities. If markup were read here, injected markup would go unnoticed.
  if (params.parse_mode !== undefined && params.parse_mode !== '') throw badRequest('unsupported parse_mode');
  const given = params[fields.text];
  const text = typeof given === 'string' ? given : given === undefined ? '' : String(given);
  if (/\p{Surrogate}/u.test(text)) throw badRequest('text must be encoded in UTF-8');
  return trim(text, parseEntities(params[fields.entities], text, now));
}

function parseEntities(given: unknown, text: string, now: number): SimEntity[] {
  if (given === undefined || given === '') return [];
  const list = structured(given);
  if (!Array.isArray(list)) throw badRequest("can't parse entities: expected an Array of MessageEntity");
  const entities = listOf(list).map((entity) => parseEntity(entity, now));
  for (const entity of entities) checkBounds(entity, text);
  const sorted = entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  checkNesting(sorted);
  return sorted.filter((entity) => entity.length > 0);
}

function parseEntity(value: unknown, now: number): SimEntity {
  if (!isRecord(value)) throw badRequest("can't parse MessageEntity: expected an Object");
  const { type } = value;
  const offset = numberOf(value.offset);
  const length = numberOf(value.length);
  if (typeof type !== 'string') throw badRequest('can\'t parse MessageEntity: Can\'t find field "type"');
  if (!entityTypes.has(type)) throw badRequest("can't parse MessageEntity: Unsupported type specified");
  if (offset === undefined) throw badRequest('can\'t parse MessageEntity: Can\'t find field "offset"');
  if (length === undefined) throw badRequest('can\'t parse MessageEntity: Can\'t find field "length"');
  if (offset < 0 || offset > 1_000_000) throw badRequest(`receive an entity with incorrect offset ${offset}`);
  if (length < 0 || length > 1_000_000) throw badRequest(`receive an entity with incorrect length ${length}`);
  if (type === 'text_link') checkLink(value.url);
  if (type === 'date_time') checkMoment(value, now);
  return { ...value, type, offset, length };
}

function checkLink(url: unknown): void {
  if (typeof url !== 'string') throw badRequest('can\'t parse MessageEntity: Can\'t find field "url"');
  if (!isLink(url)) throw badRequest(`entity URL '${url}' is invalid: Wrong HTTP URL`);
}

/** True for what Telegram accepts as a link: a host with a dot, or a tg: link. */
export function isLink(url: string): boolean {
  if (/^tg:\/\/\w/.test(url)) return true;
  try {
    const parsed = new URL(/^[a-z]+:\/\//i.test(url) ? url : `http://${url}`);
    return ['http:', 'https:', 'ftp:'].includes(parsed.protocol) && /\./.test(parsed.hostname);
  } catch {
    return false;
  }
}

function checkBounds(entity: SimEntity, text: string): void {
  const end = entity.offset + entity.length;
  if (entity.offset > text.length) {
    throw badRequest(`entity begins after the end of the text at UTF-16 offset ${entity.offset}`);
  }
  if (end > text.length) {
    throw badRequest(
      `entity beginning at UTF-16 offset ${entity.offset} ends after the end of the text at UTF-16 offset ${end}`,
    );
  }
  const bytesBefore = (units: number) => Buffer.byteLength(text.slice(0, units), 'utf8');
  if (splitsCharacter(text, entity.offset)) {
    throw badRequest(
      `entity begins in a middle of a UTF-16 symbol at byte offset ${bytesBefore(entity.offset)}`,
    );
  }
  if (splitsCharacter(text, end)) {
    throw badRequest(
      `entity beginning at UTF-16 offset ${entity.offset} ends in a middle of a UTF-16 symbol at byte offset ${bytesBefore(end)}`,
    );
  }
}

const splitsCharacter = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff;
};

/** Entities may be nested but must not overlap otherwise. Telegram reports the later one as ending too late. */
function checkNesting(sorted: readonly SimEntity[]): void {
  const open: { readonly type: string; readonly end: number }[] = [];
  for (const entity of sorted) {
    const { type } = entity;
    const end = entity.offset + entity.length;
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= entity.offset) open.pop();
    for (const outer of open) checkMomentInside(outer.type, type);
    const outer = open.at(-1);
    if (outer !== undefined && end > outer.end) {
      throw badRequest(
        `entity beginning at UTF-16 offset ${entity.offset} ends after the end of the text at UTF-16 offset ${end}`,
      );
    }
    open.push({ type, end });
  }
}

/** Cuts blanks at both ends; at the start only up to the first entity, whose offset would be wrong otherwise. */
function trim(text: string, entities: readonly SimEntity[]): CheckedText {
  const end = text.replace(/[ \n\t\r\u00a0]+$/, '').length;
  const blankStart = text.length - text.replace(/^[ \n\t\r\u00a0]+/, '').length;
  const start = Math.min(blankStart, entities[0]?.offset ?? blankStart, end);
  const kept = entities
    .map((entity) => ({
      ...entity,
      offset: entity.offset - start,
      length: Math.min(entity.offset + entity.length, end) - entity.offset,
    }))
    .filter((entity) => entity.length > 0);
  return { text: text.slice(start, end), entities: kept };
}

const commandPattern = /(^|\s)(\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/])/g;

/** The entities that Telegram finds in typed text. Only commands, since the bot reads no others. */
export function entitiesOfTyped(text: string): SimEntity[] {
  return [...text.matchAll(commandPattern)].map((found) => {
    const command = found[2] ?? '';
    return { type: 'bot_command', offset: found.index + (found[1] ?? '').length, length: command.length };
  });
}
