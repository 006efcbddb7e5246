import type { Inbound, InboundEvent } from '../../conversation/contract/platform.ts';
import { decodeAction } from '../../conversation/engine/action-codec.ts';
import { looksLikeCode } from '../../conversation/guards/code-in-text.ts';
import { isGiven } from '../spare.ts';
import { eventOf, isEditedByHand } from './parse-message.ts';
import { writeAnchor } from './places.ts';
import { envelope, type Message, type Pressed, pressedMessage, shapes, type User } from './update-shape.ts';

/** The kinds of update that we ask Telegram for. */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** Where in a group something was written; `topicId` in a topic of a forum. */
export type InGroup = { readonly chatId: number; readonly topicId?: number };

export type Parsed = {
  readonly inbound?: Inbound;
  /** Set when it happened in a group: the answer there says nothing personal. `inbound` has the person's own chat. */
  readonly group?: InGroup;
  /** Set for a press, which must always be answered. */
  readonly queryId?: string;
  /** The kind of update that could not be read, for the log: it is not known who did what, or where. */
  readonly unreadable?: string;
};

/** `tenant` is what the token says, as everywhere: a server of one's own may call the bot otherwise. */
export type Bot = { readonly tenant: string; readonly username: string };

/** What a person did, from an update of the Bot API; empty for updates that do not concern us. */
export function parseUpdate(raw: unknown, bot: Bot): Parsed {
  const { data: update } = envelope.safeParse(raw);
  if (update === undefined) return { unreadable: 'update' };
  const kind = allowedUpdates.find((name) => isGiven(update[name]));
  if (kind === undefined) return {};
  const inbound = inboundFor(bot, update.update_id);
  return read[kind](update[kind], { bot, inbound }) ?? { unreadable: kind };
}

type About = {
  readonly bot: Bot;
  readonly inbound: ReturnType<typeof inboundFor>;
};

/** Each kind is read by itself. Undefined when it cannot be. */
const read: Readonly<
  Record<(typeof allowedUpdates)[number], (raw: unknown, about: About) => Parsed | undefined>
> = {
  message: (raw, about) => {
    const { data } = shapes.message.safeParse(raw);
    return data && written(data, about, eventOf(data, about.bot));
  },
  edited_message: (raw, about) => {
    const { data } = shapes.edited_message.safeParse(raw);
    return data && written(data, about, isEditedByHand(data) ? editedOf(data) : undefined);
  },
  callback_query: (raw, { inbound }) => {
    const { data } = shapes.callback_query.safeParse(raw);
    if (data === undefined) return undefined;
    const { id: queryId, from, data: code } = data;
    const action = code === undefined ? undefined : decodeAction(code);
    const event: InboundEvent = action === undefined ? { kind: 'stale-action' } : { kind: 'action', action };
    // A message too old to be known is absent; what was pressed is in the press itself.
    if (!isGiven(data.message)) return { queryId, inbound: inbound(from, event) };
    const { data: pressed } = pressedMessage.safeParse(data.message);
    // Where it is not sure that nobody else reads along, nothing is done.
    if (pressed?.chat.type !== 'private') {
      const group = pressed && { chatId: pressed.chat.id };
      return { queryId, ...(group && { group }), inbound: inbound(from, event, false) };
    }
    const anchor = pressed.chat.id === from.id ? anchorOf(pressed) : undefined;
    // A press in somebody else's chat is answered in the presser's own chat; the message there must not be redrawn.
    return { queryId, inbound: { ...inbound(from, event), ...(anchor && { anchor }) } };
  },
  my_chat_member: (raw, { inbound }) => {
    const { data } = shapes.my_chat_member.safeParse(raw);
    if (data === undefined) return undefined;
    const { chat, from, new_chat_member: member } = data;
    if (isGroup(chat)) return {};
    if (chat.type !== 'private' || chat.id !== from.id) return undefined;
    return { inbound: inbound(from, { kind: 'reachability', isReachable: member.status !== 'kicked' }) };
  },
};

/** A text that its writer edited by hand; what else is edited is not taken in anyway. */
const editedOf = ({ text, message_id: message }: Message): InboundEvent =>
  text === undefined || message === undefined
    ? { kind: 'unsupported', what: 'edited' }
    : { kind: 'edited', text, message: String(message) };

function written(message: Message, { inbound }: About, event: InboundEvent | undefined): Parsed | undefined {
  const { chat, from } = message;
  if (chat.type === 'private' ? from?.id !== chat.id : !isGroup(chat)) return undefined;
  // Whoever writes in a group in the name of a channel is nobody that we could know.
  if (!from || from.is_bot === true || event === undefined) return {};
  if (chat.type === 'private') return { inbound: inbound(from, event) };
  // In a group, only commands concern us, and link codes written for all to see. Otherwise people talk to each other.
  if (event.kind !== 'command' && !(event.kind === 'text' && looksLikeCode(event.text))) return {};
  const topicId = message.is_topic_message === true ? message.message_thread_id : undefined;
  const group = { chatId: chat.id, ...(topicId !== undefined && { topicId }) };
  return { group, inbound: inbound(from, event, false) };
}

const isGroup = ({ type }: Message['chat']): boolean => type === 'group' || type === 'supergroup';

const inboundFor =
  (bot: Bot, updateId: number) =>
  (from: User, event: InboundEvent, isPrivate = true): Inbound => ({
    platform: 'telegram',
    tenant: bot.tenant,
    userId: String(from.id),
    // The id of a private chat is that of the person, so nothing personal is ever addressed to a group.
    address: { chatId: from.id },
    eventId: `u${updateId}`,
    ...(from.language_code !== undefined && { localeHint: from.language_code }),
    isPrivate,
    event,
  });

const anchorOf = ({ message_id: messageId, date, has_protected_content: isProtected }: Pressed) =>
  messageId === undefined
    ? undefined
    : writeAnchor({ messageId, sentAt: date ?? 0, isProtected: isProtected === true, before: [] });
