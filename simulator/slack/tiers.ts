import type { Clock } from '../../src/shared/time.ts';

/** Calls in a minute, as Slack's own libraries count them: docs/platform-facts.md. A method of no tier has no limit. */
const tiers: Readonly<Record<string, number>> = {
  'apps.connections.open': 1,
  'auth.test': 600,
  'chat.delete': 50,
  'chat.getPermalink': 600,
  'chat.postEphemeral': 100,
  // "Several hundred" in a workspace; 525 was the highest figure anybody plans with.
  'chat.postMessage': 500,
  'chat.update': 50,
  'conversations.info': 50,
  'conversations.open': 50,
  'files.completeUploadExternal': 100,
  'files.delete': 50,
  'files.getUploadURLExternal': 100,
  'files.info': 100,
  'team.info': 50,
  'users.info': 100,
  'users.list': 20,
  'users.lookupByEmail': 50,
  'views.open': 100,
  'views.publish': 100,
  'views.push': 100,
  'views.update': 100,
};

const minuteMs = 60_000;

/** Messages in one channel: one a second, and one more at once. */
const postsAtOnce = 2;
const postGapMs = 1000;

export type Tiers = {
  /** Off unless switched on: no method is limited. */
  isOn: boolean;
  /** Counts one call; the seconds to wait when it is refused. Refused calls do not count. */
  refuses(method: string, channel: string): number | undefined;
};

/** The limits of one app in one workspace, each method by itself. */
export function createTiers(clock: Clock): Tiers {
  const calls = new Map<string, number[]>();
  const emptyAt = new Map<string, number>();

  function overTier(method: string, nowMs: number): number | undefined {
    const perMinute = tiers[method];
    if (perMinute === undefined) return undefined;
    const lately = (calls.get(method) ?? []).filter((at) => at > nowMs - minuteMs);
    calls.set(method, lately);
    const [oldest] = lately;
    return oldest === undefined || lately.length < perMinute ? undefined : oldest + minuteMs - nowMs;
  }

  /** How full a channel is, told by when it would be empty. */
  function overChannel(channel: string, nowMs: number): number | undefined {
    const empty = Math.max(emptyAt.get(channel) ?? 0, nowMs);
    const waitMs = empty - nowMs - (postsAtOnce - 1) * postGapMs;
    if (waitMs > 0) return waitMs;
    emptyAt.set(channel, empty + postGapMs);
    return undefined;
  }

  const all: Tiers = {
    isOn: false,
    refuses: (method, channel) => {
      if (!all.isOn) return undefined;
      const nowMs = clock.now().epochMilliseconds;
      const isPost = method === 'chat.postMessage';
      const waitMs = overTier(method, nowMs) ?? (isPost ? overChannel(channel, nowMs) : undefined);
      if (waitMs !== undefined) return Math.max(1, Math.ceil(waitMs / 1000));
      calls.get(method)?.push(nowMs);
      return undefined;
    },
  };
  return all;
}
