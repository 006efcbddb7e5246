import type { z } from 'zod';
import { isGiven } from '../../spare.ts';
import { messageMeaning } from './message.ts';
import { type Bot, isHere, isOfOurs } from './origin.ts';
import { inboundOf, type Parsed } from './parsed.ts';
import { eventBody, userChangeBody } from './payloads.ts';

type EventBody = z.infer<typeof eventBody>;
type Read = (body: EventBody, userId: string, bot: Bot) => Parsed | undefined;

/** The events of a person, by the names under which an app's manifest asks for them. */
const ofPerson: Readonly<Record<string, Read>> = {
  app_home_opened: ({ event_id: id, event }, userId, bot) =>
    event.tab === 'home'
      ? { source: 'event', inbound: inboundOf(bot, userId, event.channel, id, { kind: 'home-opened' }) }
      : undefined,
  'message.im': ({ event_id: id, event }, userId, bot) => {
    const meaning = messageMeaning(event);
    return meaning && { source: 'event', inbound: inboundOf(bot, userId, event.channel, id, meaning) };
  },
};

/** Those that Bolt is to hand to us: all messages have one name there. */
export const heardEvents = ['app_home_opened', 'message', 'user_change'] as const;

/** `foreign`: from another workspace, or not said from which. */
export function parseEvent(body: unknown, bot: Bot): Parsed | 'foreign' | undefined {
  const changed = userChangeBody.safeParse(body);
  if (changed.success) return parseUserChange(changed.data, bot);
  const { data } = eventBody.safeParse(body);
  if (data === undefined) return undefined;
  const { event } = data;
  // Slack calls the subscription to messages in one-to-one conversations `message.im`, and the event just `message`.
  const name = event.type === 'message' ? `message.${event.channel_type}` : event.type;
  const read = Object.hasOwn(ofPerson, name) ? ofPerson[name] : undefined;
  if (read === undefined) return undefined;
  const isShared = data.is_ext_shared_channel === true;
  if (
    !isHere(bot, data.team_id) ||
    isShared ||
    !isOfOurs(bot, event.team, event.user_team, event.source_team)
  )
    return 'foreign';
  const userId = event.user ?? event.message?.user;
  const isBot = isGiven(event.bot_id) || isGiven(event.message?.bot_id) || userId === bot.userId;
  return !userId || isBot ? undefined : read(data, userId, bot);
}

/**
 * An account was closed. Slack still accepts messages to it, so sending them would not tell us. If it is opened again,
 * we notice as soon as its owner does something. Slack also tells of people elsewhere whom our workspace can see, which
 * is nothing strange.
 */
function parseUserChange(
  { event_id: id, team_id: teamId, event: { user } }: z.infer<typeof userChangeBody>,
  bot: Bot,
): Parsed | undefined {
  const isOurs = isHere(bot, teamId) && isGiven(user.team_id) && isOfOurs(bot, user.team_id);
  if (!isOurs || user.deleted !== true) return undefined;
  const closed = { kind: 'reachability', isReachable: false, reason: 'deactivated' } as const;
  return { source: 'event', inbound: inboundOf(bot, user.id, undefined, id, closed) };
}
