import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Log } from '../../shared/log.ts';
import type { Clock } from '../../shared/time.ts';
import { classify } from './errors.ts';
import { type Bot, isOfOurs } from './inbound/origin.ts';
import type { MethodGate } from './roads/method-gate.ts';

const emailMinutes = 5;
const rememberedMax = 20_000;

/**
 * A full member whose e-mail is confirmed, in so many words: whatever Slack leaves out counts against the account.
 * Guests are "restricted", members of other companies "strangers"; who was only invited has confirmed nothing yet.
 */
const member = z.object({
  deleted: z.literal(false),
  is_bot: z.literal(false),
  is_restricted: z.literal(false),
  is_ultra_restricted: z.literal(false),
  is_email_confirmed: z.literal(true),
  is_stranger: z.literal(false).optional(),
  is_invited_user: z.literal(false).optional(),
  team_id: z.string(),
  /** Where the workspace is part of an organisation: the workspaces that this person is a member of. */
  enterprise_user: z.object({ teams: z.array(z.string()) }).optional(),
  profile: z.object({ email: z.string().min(1) }),
});

export type People = {
  /** The confirmed e-mail of a full member of this workspace; undefined for others and when Slack does not answer. */
  emailOf(userId: string): Promise<string | undefined>;
  /** The id of the direct conversation between the bot and a person. Rejects with Slack's error, or with `NoRoom`. */
  dmOf(userId: string): Promise<string>;
  /** An event came from this conversation, so it need not be asked for. */
  wroteIn(userId: string, channel: string): void;
};

export function createPeople(deps: {
  readonly client: WebClient;
  readonly gate: MethodGate;
  readonly bot: Bot;
  readonly clock: Clock;
  readonly log: Log;
}): People {
  const emails = new Map<string, { readonly email: string | undefined; readonly until: number }>();
  const dms = new Map<string, string>();
  // Lookups under way: what somebody does while Slack is slow does not ask again.
  const emailLookups = new Map<string, Promise<string | undefined>>();
  const dmLookups = new Map<string, Promise<string>>();
  const now = () => deps.clock.now().epochMilliseconds;

  async function lookUpEmail(userId: string): Promise<string | undefined> {
    try {
      const { user } = await deps.client.users.info({ user: userId });
      const email = confirmedEmail(user, deps.bot);
      remember(emails, userId, { email, until: now() + emailMinutes * 60_000 });
      return email;
    } catch (error) {
      deps.log.warn({ platform: 'slack', failure: classify(error).kind }, 'an e-mail could not be looked up');
      return undefined;
    }
  }

  async function lookUpDm(userId: string): Promise<string> {
    const { channel } = await deps.gate.call('conversations.open', () =>
      deps.client.conversations.open({ users: userId }),
    );
    const id = z.string().parse(channel?.id);
    remember(dms, userId, id);
    return id;
  }

  return {
    emailOf: async (userId) => {
      const known = emails.get(userId);
      if (known !== undefined && known.until > now()) return known.email;
      return shared(emailLookups, userId, lookUpEmail);
    },
    dmOf: async (userId) => dms.get(userId) ?? shared(dmLookups, userId, lookUpDm),
    wroteIn: (userId, channel) => {
      if (!dms.has(userId)) remember(dms, userId, channel);
    },
  };
}

function confirmedEmail(user: unknown, bot: Bot): string | undefined {
  const { data } = member.safeParse(user);
  if (data === undefined) return undefined;
  const { team_id: team, enterprise_user: inOrganisation, profile } = data;
  const isMember = team === bot.teamId || inOrganisation?.teams.includes(bot.teamId) === true;
  return isMember && isOfOurs(bot, team) ? profile.email : undefined;
}

function shared<T>(
  under: Map<string, Promise<T>>,
  key: string,
  ask: (key: string) => Promise<T>,
): Promise<T> {
  const running = under.get(key);
  if (running !== undefined) return running;
  const asked = ask(key).finally(() => under.delete(key));
  under.set(key, asked);
  return asked;
}

function remember<T>(cache: Map<string, T>, key: string, value: T): void {
  // Clearing all is simpler than choosing what to forget, and only costs a few calls.
  if (cache.size >= rememberedMax) cache.clear();
  cache.set(key, value);
}
