import { z } from 'zod';
import type { Inbound, InboundEvent } from '../../conversation/contract/platform.ts';
import { decodeAction } from '../../conversation/engine/action-codec.ts';
import { looksLikeCode } from '../../conversation/guards/code-in-text.ts';
import type { FetchFile } from './files.ts';
import { writeAnchor } from './places.ts';

// Only numbers that JavaScript holds exactly: a rounded id would belong to somebody else.
const id = z.number().int().safe();
const chat = z.object({ id, type: z.string() });
const user = z.object({
  id,
  is_bot: z.boolean().optional(),
  language_code: z.string().optional(),
});
const present = z.unknown().optional();
const message = z.object({
  message_id: id,
  date: z.number(),
  chat,
  from: user.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  has_protected_content: z.boolean().optional(),
  forward_origin: present,
  photo: present,
  document: present,
  video: present,
  animation: present,
  audio: present,
  voice: present,
  video_note: present,
  sticker: present,
  location: present,
  contact: present,
  poll: present,
  dice: present,
});
const update = z.object({
  update_id: id,
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z
    .object({
      id: z.string(),
      from: user,
      data: z.string().optional(),
      message: message.omit({ from: true }).optional(),
    })
    .optional(),
  my_chat_member: z
    .object({ chat, from: user, new_chat_member: z.object({ status: z.string() }) })
    .optional(),
});

// Parsed separately, so that a file of an unknown shape does not make us drop the whole update.
const attachment = z.object({
  file_id: z.string(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  file_size: z.number().optional(),
});

type Message = z.infer<typeof message>;
type User = z.infer<typeof user>;

/** The kinds of update that we ask Telegram for. */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

export type Parsed = {
  readonly inbound?: Inbound;
  /** Set when it happened in a group: the answer there says nothing personal. `inbound` has the person's own chat. */
  readonly groupId?: number;
  /** Set for a press, which must always be answered. */
  readonly queryId?: string;
};

/** `tenant` is what the token says, as everywhere: a server of one's own may call the bot otherwise. */
export type Bot = { readonly tenant: string; readonly username: string };

/** What a person did, from an update of the Bot API; empty for updates that do not concern us. */
export function parseUpdate(raw: unknown, bot: Bot, fetchFile: FetchFile): Parsed {
  const { data } = update.safeParse(raw);
  if (data === undefined) return {};
  const { update_id: id } = data;
  if (data.callback_query !== undefined) {
    const { id: queryId, from, data: code, message: pressed } = data.callback_query;
    const action = code === undefined ? undefined : decodeAction(code);
    const event: InboundEvent = action === undefined ? { kind: 'stale-action' } : { kind: 'action', action };
    if (pressed !== undefined && pressed.chat.type !== 'private') {
      return { queryId, groupId: pressed.chat.id, inbound: inboundOf(bot, id, from, event, false) };
    }
    const inbound = inboundOf(bot, id, from, event);
    // A press in somebody else's chat is answered in the presser's own chat; the message there must not be redrawn.
    return {
      queryId,
      inbound: pressed?.chat.id === from.id ? { ...inbound, anchor: anchorOf(pressed) } : inbound,
    };
  }
  if (data.my_chat_member !== undefined) {
    const { chat: where, from, new_chat_member: member } = data.my_chat_member;
    if (where.type !== 'private') return {};
    return {
      inbound: inboundOf(bot, id, from, { kind: 'reachability', isReachable: member.status !== 'kicked' }),
    };
  }
  const written = data.message ?? data.edited_message;
  if (written?.from === undefined || written.from.is_bot === true) return {};
  const event = data.edited_message !== undefined ? editedOf(written) : eventOf(written, bot, fetchFile);
  if (event === undefined) return {};
  if (written.chat.type === 'private') return { inbound: inboundOf(bot, id, written.from, event) };
  // In a group, only commands concern us, and link codes written for all to see. Otherwise people talk to each other.
  if (event.kind !== 'command' && !(event.kind === 'text' && looksLikeCode(event.text))) return {};
  return { groupId: written.chat.id, inbound: inboundOf(bot, id, written.from, event, false) };
}

/** A text that its writer edited by hand; what else is edited is not taken in anyway. */
const editedOf = ({ text, message_id: message }: Message): InboundEvent =>
  text === undefined
    ? { kind: 'unsupported', what: 'edited' }
    : { kind: 'edited', text, message: String(message) };

function inboundOf(bot: Bot, updateId: number, from: User, event: InboundEvent, isPrivate = true): Inbound {
  return {
    platform: 'telegram',
    tenant: bot.tenant,
    userId: String(from.id),
    // The id of a private chat is that of the person, so nothing personal is ever addressed to a group.
    address: { chatId: from.id },
    eventId: `u${updateId}`,
    ...(from.language_code !== undefined && { localeHint: from.language_code }),
    isPrivate,
    event,
  };
}

const anchorOf = (pressed: Omit<Message, 'from'>) =>
  writeAnchor({
    messageId: pressed.message_id,
    sentAt: pressed.date,
    isProtected: pressed.has_protected_content === true,
    before: [],
  });

function eventOf(written: Message, bot: Bot, fetchFile: FetchFile): InboundEvent | undefined {
  if (written.forward_origin !== undefined) return { kind: 'unsupported', what: 'forwarded' };
  if (written.text !== undefined)
    return (
      commandOf(written.text, bot) ?? {
        kind: 'text',
        text: written.text,
        message: String(written.message_id),
      }
    );
  const { photo, voice, video_note, sticker, document, video, animation, audio } = written;
  const sent = (what: 'photo' | 'voice' | 'file', given: unknown, mimeType?: string): InboundEvent => {
    const { data } = attachment.safeParse(given);
    if (data === undefined) return { kind: 'unsupported', what };
    const { file_id: id, file_name: name, mime_type: type = mimeType, file_size: size } = data;
    const file = {
      ...(name !== undefined && { name }),
      ...(type !== undefined && { mimeType: type }),
      ...(size !== undefined && { size }),
      fetch: (bytesMax: number) => fetchFile(id, size, bytesMax),
    };
    const caption = written.caption !== undefined && { caption: written.caption };
    return { kind: 'file', what, files: [file], ...caption };
  };
  // These are the sizes of one photo, the largest last. Telegram makes all of them JPEGs.
  if (Array.isArray(photo)) return sent('photo', photo.at(-1), 'image/jpeg');
  for (const given of [voice, video_note]) if (given !== undefined) return sent('voice', given);
  if (sticker !== undefined) return { kind: 'unsupported', what: 'sticker' };
  for (const given of [document, video, animation, audio])
    if (given !== undefined) return sent('file', given);
  const { location, contact, poll, dice } = written;
  if ([location, contact, poll, dice].some((other) => other !== undefined))
    return { kind: 'unsupported', what: 'other' };
  // Messages of Telegram itself, such as the one about a pinned message.
  return undefined;
}

/** Reads `/name@bot argument`. A command for another bot in the group is ignored. */
function commandOf(typed: string, bot: Bot): InboundEvent | undefined {
  const match = /^\/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?:\s+([\s\S]*))?$/.exec(typed);
  if (match?.[1] === undefined) return undefined;
  if (match[2] !== undefined && match[2].toLowerCase() !== bot.username.toLowerCase()) return undefined;
  return { kind: 'command', name: match[1].toLowerCase(), argument: match[3]?.trim() ?? '' };
}
