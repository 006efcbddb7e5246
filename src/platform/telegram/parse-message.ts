import type { InboundEvent } from '../../conversation/contract/platform.ts';
import { newId } from '../../shared/ids.ts';
import { isGiven } from '../spare.ts';
import type { Bot } from './parse.ts';
import { attachment, forwardOrigin, type Message } from './update-shape.ts';

/**
 * What Telegram itself writes into a private chat when something there changes, such as a pinned message. Nobody sent
 * it, so nobody waits for an answer. Whatever stands in no list was sent by a person.
 */
const ofTelegramItself = [
  'pinned_message',
  'message_auto_delete_timer_changed',
  'chat_background_set',
  'write_access_allowed',
  'connected_website',
  'boost_added',
  'proximity_alert_triggered',
  'forum_topic_created',
  'forum_topic_edited',
  'forum_topic_closed',
  'forum_topic_reopened',
];

/** What somebody sent; undefined for what nobody did. */
export function eventOf(written: Message, bot: Bot): InboundEvent | undefined {
  const has = (field: string): boolean => isGiven(written[field]);
  if (has('forward_origin')) return forwarded(written);
  const { text, message_id: id } = written;
  if (text !== undefined)
    return commandOf(text, bot) ?? { kind: 'text', text, ...(id !== undefined && { message: String(id) }) };
  const file = fileOf(written);
  if (file) return file;
  if (has('sticker')) return { kind: 'unsupported', what: 'sticker' };
  return ofTelegramItself.some(has) ? undefined : { kind: 'unsupported', what: 'other' };
}

/** What is sent with a message, if it is anything that may be a file. */
function fileOf(written: Message): InboundEvent | undefined {
  const has = (field: string): boolean => isGiven(written[field]);
  const { photo } = written;
  // These are the sizes of one photo, the largest last. Telegram makes all of them JPEGs.
  if (Array.isArray(photo)) return sent(written, 'photo', photo.at(-1), 'image/jpeg');
  for (const field of ['voice', 'video_note']) if (has(field)) return sent(written, 'voice', written[field]);
  for (const field of ['document', 'video', 'animation', 'audio'])
    if (has(field)) return sent(written, 'file', written[field]);
  return undefined;
}

/**
 * A message of somebody else. A command in it is not one of whoever forwards it. Telegram tells when it was written and,
 * unless its writer forbids that, by whom.
 */
function forwarded(written: Message): InboundEvent {
  const { data: origin } = forwardOrigin.safeParse(written.forward_origin);
  const { sender_user: user, sender_user_name: hidden, sender_chat: group, chat, date } = origin ?? {};
  const named = [user?.first_name, user?.last_name].filter((part) => part !== undefined).join(' ');
  const writtenBy = named || hidden || group?.title || chat?.title;
  const file = fileOf(written);
  return {
    kind: 'forwarded',
    text: written.text ?? written.caption ?? '',
    files: file?.kind === 'file' ? file.files : [],
    ...(date !== undefined && { writtenAtMs: date * 1000 }),
    ...(writtenBy !== undefined && { writtenBy }),
  };
}

function sent(
  { caption }: Message,
  what: 'photo' | 'voice' | 'file',
  given: unknown,
  mimeType?: string,
): InboundEvent {
  const { data } = attachment.safeParse(given);
  if (data === undefined) return { kind: 'unsupported', what };
  const { file_id: id, file_name: name, mime_type: type = mimeType, file_size: size } = data;
  const file = {
    id: newId(),
    ...(name !== undefined && { name }),
    ...(type !== undefined && { mimeType: type }),
    ...(size !== undefined && { size }),
    source: { fileId: id, ...(size !== undefined && { size }) },
  };
  return { kind: 'file', what, files: [file], ...(caption !== undefined && { caption }) };
}

/** Reads `/name@bot argument`. A command for another bot in the group is ignored. */
function commandOf(typed: string, bot: Bot): InboundEvent | undefined {
  const match = /^\/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?:\s+([\s\S]*))?$/.exec(typed);
  if (match?.[1] === undefined) return undefined;
  if (match[2] !== undefined && match[2].toLowerCase() !== bot.username.toLowerCase()) return undefined;
  return { kind: 'command', name: match[1].toLowerCase(), argument: match[3]?.trim() ?? '' };
}

/**
 * Whether somebody changed their own words. Telegram also calls it an edit when a live location moves, every few
 * seconds, and when something changes of which a bot sees nothing: then there are no words.
 */
export const isEditedByHand = ({ text, caption }: Message): boolean =>
  text !== undefined || caption !== undefined;
