import type { z } from 'zod';
import { decodeAction } from '../../../conversation/engine/action-codec.ts';
import { slackCommand } from '../limits.ts';
import { readAnchor, writeAnchor } from '../places.ts';
import { fieldOfBlock } from '../render-form.ts';
import { parseCommand } from './command.ts';
import { parseEvent } from './events.ts';
import { type Bot, isHere, isOurInteraction } from './origin.ts';
import { digest, inboundOf, type Parsed } from './parsed.ts';
import {
  actionsBody,
  commandBody,
  eventBody,
  isOfAKindWeHear,
  messageActionBody,
  submissionBody,
  ticket,
  userChangeBody,
} from './payloads.ts';
import { parseShortcut } from './shortcut.ts';

/** Calls to Slack that are needed to understand a payload, now or later. */
export type Asks = {
  /** The person's own conversation with us; undefined when Slack does not tell. It must not take long. */
  readonly dmOf: (userId: string) => Promise<string | undefined>;
};

/**
 * The meaning of a verified payload; undefined for payloads that do not concern us. `foreign`: it comes from another
 * workspace, or does not say from which. `unreadable`: somebody did something, and it is not known who did what. Only
 * what the app's manifest asks for has a meaning.
 */
export async function parseBody(
  body: unknown,
  bot: Bot,
  asks: Asks,
): Promise<Parsed | 'foreign' | 'unreadable' | undefined> {
  if (eventBody.safeParse(body).success || userChangeBody.safeParse(body).success)
    return parseEvent(body, bot);
  const pressed = actionsBody.safeParse(body);
  if (pressed.success) return isOurInteraction(bot, pressed.data) ? parsePress(pressed.data, bot) : 'foreign';
  const sent = submissionBody.safeParse(body);
  if (sent.success) return isOurInteraction(bot, sent.data) ? parseSubmission(sent.data, bot) : 'foreign';
  const picked = messageActionBody.safeParse(body);
  if (picked.success) return isOurInteraction(bot, picked.data) ? parseShortcut(picked.data, bot) : 'foreign';
  const { data: typed } = commandBody.safeParse(body);
  if (typed === undefined) return isOfAKindWeHear(body) ? 'unreadable' : undefined;
  if (typed.command !== slackCommand) return undefined;
  return isHere(bot, typed.team_id) ? parseCommand(typed, bot, asks.dmOf) : 'foreign';
}

function parsePress(
  { user, trigger_id: triggerId, response_url: url, container, actions }: z.infer<typeof actionsBody>,
  bot: Bot,
): Parsed | 'unreadable' {
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
    digest('press', bot.teamId, user.id, pressed?.action_ts ?? triggerId ?? '', code),
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
  // Only in Home is a press in no message; where one is not named, it is not known who reads along.
  if (!isMessage)
    return container.type === 'view' ? { ...trigger, source: 'home-press', inbound } : 'unreadable';
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

function ticketOf(metadata = ''): Partial<z.infer<typeof ticket>> {
  try {
    return ticket.safeParse(JSON.parse(metadata)).data ?? {};
  } catch {
    return {};
  }
}
