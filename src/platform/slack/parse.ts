import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Inbound, InboundEvent } from '../../conversation/contract/platform.ts';
import { decodeAction } from '../../conversation/engine/action-codec.ts';
import { looksLikeCode } from '../../conversation/guards/code-in-text.ts';
import type { FetchFile } from './files.ts';
import { messageMeaning } from './parse-message.ts';
import {
  actionsBody,
  commandBody,
  eventBody,
  submissionBody,
  ticket,
  userChangeBody,
  type Who,
} from './payloads.ts';
import { readAnchor, writeAnchor } from './places.ts';
import { fieldOfBlock } from './render-form.ts';
import { typedText } from './rich-text.ts';
import type { Place } from './roads/response-urls.ts';

/** What a person did, and what the adapter needs for the answer; only `inbound` is ever stored. */
export type Parsed = {
  readonly inbound: Inbound;
  readonly source: 'event' | 'message-press' | 'home-press' | 'form' | 'command';
  readonly triggerId?: string;
  /** The message that was pressed, and the address at which Slack lets us change it. A secret: never logged or stored. */
  readonly answerAt?: { readonly place: Place; readonly url: string };
  /** The blocks of a submitted form. */
  readonly blockIds?: readonly string[];
  /** Set when it happened in a channel: the answer there says nothing personal, and only this person sees it. */
  readonly publicChannel?: string;
};

export type Bot = { readonly teamId: string; readonly userId: string };

/** Calls to Slack that are needed to understand a payload, now or later. */
export type Asks = {
  /** Finds the person's own conversation with us, because a command can be typed in any conversation. */
  readonly dmOf: (userId: string) => Promise<string | undefined>;
  readonly fetchFile: FetchFile;
};

/** The meaning of a verified payload; undefined for payloads that do not concern us. */
export async function parseBody(body: unknown, bot: Bot, asks: Asks): Promise<Parsed | undefined> {
  // We only know people of our own workspace; in a shared channel there may be others. Slack sometimes names the
  // organisation (E…) instead of one of its workspaces.
  const isOurs = (teamId: string | undefined) => teamId === bot.teamId || !teamId?.startsWith('T');
  const changed = userChangeBody.safeParse(body);
  if (changed.success)
    return isOurs(changed.data.team_id) && isOurs(changed.data.event.user.team_id)
      ? parseUserChange(changed.data, bot)
      : undefined;
  const event = eventBody.safeParse(body);
  if (event.success)
    return isOurs(event.data.team_id) && isOurs(event.data.event.user_team)
      ? parseEvent(event.data, bot, asks)
      : undefined;
  const pressed = actionsBody.safeParse(body);
  if (pressed.success) return isOurs(teamOf(pressed.data)) ? parsePress(pressed.data, bot) : undefined;
  const sent = submissionBody.safeParse(body);
  if (sent.success) return isOurs(teamOf(sent.data)) ? parseSubmission(sent.data, bot) : undefined;
  const command = commandBody.safeParse(body);
  if (command.success && isOurs(command.data.team_id)) return parseCommand(command.data, bot, asks);
  return undefined;
}

/** The workspace of the person who pressed, which may differ from the workspace of the button. */
const teamOf = ({ team, user }: Who): string | undefined => user.team_id ?? team?.id;

/** Slack gives interactions no id, so we make one from who did what and where. A repeated delivery gets the same id. */
const digest = (...parts: readonly string[]): string =>
  `i${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)}`;

const inboundOf = (
  bot: Bot,
  userId: string,
  channel: string | undefined,
  eventId: string,
  event: InboundEvent,
): Inbound => ({
  platform: 'slack',
  tenant: bot.teamId,
  userId,
  address: { userId, ...(channel !== undefined && { channel }) },
  eventId,
  isPrivate: true,
  event,
});

function parseEvent(
  { event_id: id, event }: z.infer<typeof eventBody>,
  bot: Bot,
  asks: Asks,
): Parsed | undefined {
  const userId = event.user ?? event.message?.user;
  const isBot = event.bot_id !== undefined || event.message?.bot_id !== undefined || userId === bot.userId;
  if (userId === undefined || isBot) return undefined;
  if (event.type === 'app_home_opened') {
    if (event.tab !== 'home') return undefined;
    return { source: 'event', inbound: inboundOf(bot, userId, event.channel, id, { kind: 'home-opened' }) };
  }
  if (event.type !== 'message') return undefined;
  const meaning = messageMeaning(event, asks.fetchFile);
  if (meaning === undefined) return undefined;
  if (event.channel_type === 'im')
    return { source: 'event', inbound: inboundOf(bot, userId, event.channel, id, meaning) };
  // In a channel people talk to each other. It concerns us when they mention us, or write a link code for all to see.
  const isForUs = event.text?.includes(`<@${bot.userId}>`) || isCode(meaning);
  if (event.channel === undefined || !isForUs) return undefined;
  const inbound = inboundOf(bot, userId, undefined, id, meaning);
  return { source: 'event', inbound: { ...inbound, isPrivate: false }, publicChannel: event.channel };
}

const isCode = (meaning: InboundEvent): boolean => meaning.kind === 'text' && looksLikeCode(meaning.text);

/**
 * An account was closed. Slack still accepts messages to it, so sending them would not tell us. If it is opened again,
 * we notice as soon as its owner does something.
 */
function parseUserChange(
  { event_id: id, event }: z.infer<typeof userChangeBody>,
  bot: Bot,
): Parsed | undefined {
  if (event.user.deleted !== true) return undefined;
  const closed = { kind: 'reachability', isReachable: false, reason: 'deactivated' } as const;
  return { source: 'event', inbound: inboundOf(bot, event.user.id, undefined, id, closed) };
}

function parsePress(
  { user, trigger_id: triggerId, response_url: url, container, actions }: z.infer<typeof actionsBody>,
  bot: Bot,
): Parsed {
  const [pressed] = actions;
  const code = pressed?.value ?? pressed?.selected_option?.value ?? '';
  const action = decodeAction(code);
  const { channel_id: channel, message_ts: ts } = container;
  const isMessage = channel !== undefined && ts !== undefined;
  // Our screens belong in direct conversations, whose ids begin with D. Anything else is public.
  const isPublic = isMessage && !channel.startsWith('D');
  const inbound = inboundOf(
    bot,
    user.id,
    isPublic ? undefined : channel,
    digest('press', bot.teamId, user.id, pressed?.action_ts ?? '', code),
    action === undefined ? { kind: 'stale-action' } : { kind: 'action', action },
  );
  const trigger = triggerId !== undefined && { triggerId };
  if (isPublic)
    return {
      ...trigger,
      source: 'message-press',
      inbound: { ...inbound, isPrivate: false },
      publicChannel: channel,
    };
  if (!isMessage) return { ...trigger, source: 'home-press', inbound };
  return {
    ...trigger,
    source: 'message-press',
    inbound: { ...inbound, anchor: writeAnchor({ channel, ts, before: [] }) },
    ...(url !== undefined && { answerAt: { place: { channel, ts }, url } }),
  };
}

function parseSubmission(
  { user, trigger_id: triggerId, view }: z.infer<typeof submissionBody>,
  bot: Bot,
): Parsed | undefined {
  const { code, anchor } = ticketOf(view.private_metadata);
  const action = code === undefined ? undefined : decodeAction(code);
  const values: Record<string, string> = {};
  for (const [blockId, elements] of Object.entries(view.state.values)) {
    const [element] = Object.values(elements);
    const value = element?.value ?? element?.selected_date ?? '';
    if (value.trim() !== '') values[fieldOfBlock(blockId)] = value;
  }
  // Our screens are only ever drawn in direct conversations, whose ids begin with D.
  const place = readAnchor(anchor);
  const isPublic = place !== undefined && !place.channel.startsWith('D');
  const inbound = inboundOf(
    bot,
    user.id,
    isPublic ? undefined : place?.channel,
    // The values are included because a corrected form keeps its id and hash.
    digest('form', bot.teamId, user.id, view.id, view.hash ?? '', code ?? '', JSON.stringify(values)),
    action === undefined ? { kind: 'stale-action' } : { kind: 'submit', action, values },
  );
  return {
    source: 'form',
    inbound: { ...inbound, ...(anchor && !isPublic && { anchor }) },
    ...(triggerId !== undefined && { triggerId }),
    blockIds: Object.keys(view.state.values),
  };
}

function ticketOf(metadata: string): Partial<z.infer<typeof ticket>> {
  try {
    return ticket.safeParse(JSON.parse(metadata)).data ?? {};
  } catch {
    return {};
  }
}

/** `/kinerja tim 2` is the command `tim` with the argument `2`. With nothing after it, it opens the home screen. */
async function parseCommand(
  { text, user_id: userId, channel_id: channel, trigger_id: triggerId }: z.infer<typeof commandBody>,
  bot: Bot,
  { dmOf }: Asks,
): Promise<Parsed> {
  const [first = '', ...others] = typedText(text ?? '')
    .trim()
    .split(/\s+/);
  const name = first === '' ? 'start' : first.replace(/^\//, '').toLowerCase();
  const ours = channel.startsWith('D') ? await dmOf(userId) : '';
  // When Slack does not tell which conversation is ours, the answer goes there all the same, and not to where it was typed.
  const isPrivate = ours === undefined || ours === channel;
  const inbound = inboundOf(
    bot,
    userId,
    ours === channel ? channel : undefined,
    digest('command', bot.teamId, userId, triggerId),
    {
      kind: 'command',
      name,
      argument: others.join(' '),
    },
  );
  return isPrivate
    ? { source: 'command', inbound, triggerId }
    : { source: 'command', inbound: { ...inbound, isPrivate: false }, publicChannel: channel };
}
