import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Log } from '../../shared/log.ts';
import type { Clock } from '../../shared/time.ts';
import { classify } from './errors.ts';
import type { MethodGate } from './roads/method-gate.ts';

const emailMinutes = 5;
const rememberedMax = 20_000;

const profile = z.object({
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  is_email_confirmed: z.boolean().optional(),
  team_id: z.string().optional(),
  profile: z.object({ email: z.string().optional() }).optional(),
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
  readonly teamId: string;
  readonly clock: Clock;
  readonly log: Log;
}): People {
  const emails = new Map<string, { readonly email: string | undefined; readonly until: number }>();
  const dms = new Map<string, string>();
  const now = () => deps.clock.now().epochMilliseconds;

  return {
    emailOf: async (userId) => {
      const known = emails.get(userId);
      if (known !== undefined && known.until > now()) return known.email;
      try {
        const { user } = await deps.client.users.info({ user: userId });
        const email = confirmedEmail(user, deps.teamId);
        remember(emails, userId, { email, until: now() + emailMinutes * 60_000 });
        return email;
      } catch (error) {
        deps.log.warn(
          { platform: 'slack', failure: classify(error).kind },
          'an e-mail could not be looked up',
        );
        return undefined;
      }
    },
    dmOf: async (userId) => {
      const known = dms.get(userId);
      if (known !== undefined) return known;
      const { channel } = await deps.gate.call('conversations.open', () =>
        deps.client.conversations.open({ users: userId }),
      );
      const id = z.string().parse(channel?.id);
      remember(dms, userId, id);
      return id;
    },
    wroteIn: (userId, channel) => {
      if (!dms.has(userId)) remember(dms, userId, channel);
    },
  };
}

function confirmedEmail(user: unknown, teamId: string): string | undefined {
  const { data } = profile.safeParse(user);
  if (data === undefined) return undefined;
  const isGuest = [data.is_restricted, data.is_ultra_restricted, data.is_stranger].includes(true);
  const isOther = data.team_id !== undefined && data.team_id !== teamId;
  if (data.deleted || data.is_bot || isGuest || isOther || data.is_email_confirmed === false)
    return undefined;
  return data.profile?.email;
}

function remember<T>(cache: Map<string, T>, key: string, value: T): void {
  // Clearing all is simpler than choosing what to forget, and only costs a few calls.
  if (cache.size >= rememberedMax) cache.clear();
  cache.set(key, value);
}
