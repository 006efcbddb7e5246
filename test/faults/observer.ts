import type { Inbound } from '../../src/conversation/platform-port.ts';
import { translator } from '../../src/i18n/translate.ts';
import { parseBody } from '../../src/platform/slack/parse.ts';
import { parseUpdate } from '../../src/platform/telegram/parse.ts';
import type { Simulator } from '../../src/simulator/index.ts';
import { teamId } from './city.ts';

/** An event that reached the bot's door at least once. */
export type SeenEvent = {
  readonly platform: 'telegram' | 'slack';
  readonly userId: string;
  /** The platform was told that it arrived. */
  isAcknowledged: boolean;
  /** The person was told that it had no effect. */
  isCalledOff: boolean;
  deliveries: number;
};

/** A new message that the platform took. Milliseconds of `performance.now()`. */
export type Post = { readonly platform: 'telegram' | 'slack'; readonly to: string; readonly atMs: number };

/** Everything that went over the wire, as the platform saw it: what the tables are compared with. */
export type Observer = {
  /** By platform and event id, as the inbox names them. */
  readonly events: ReadonlyMap<string, SeenEvent>;
  readonly posts: readonly Post[];
  /** Everything but answers to presses: what counts against a lane's rate. */
  readonly writes: readonly (Post & { readonly isRefused429: boolean })[];
  /** When people were told that a press had no effect, by platform and user. */
  readonly calledOff: ReadonlyMap<string, readonly number[]>;
  /** Resolves with the moment of the platform's next new message after `afterMs`. */
  nextPost(platform: Post['platform'], afterMs: number): Promise<number>;
  settled(): Promise<void>;
};

const bot = { teamId, userId: 'U0BOT' };

export function observe(simulator: Simulator): Observer {
  const events = new Map<string, SeenEvent>();
  const posts: Post[] = [];
  const writes: (Post & { isRefused429: boolean })[] = [];
  const calledOff = new Map<string, number[]>();
  const queries = new Map<string, string>();
  const waiting = new Set<{ platform: Post['platform']; afterMs: number; tell: (ms: number) => void }>();
  const parsing = new Set<Promise<void>>();
  const busy = [translator('id')('busy'), translator('en')('busy')];

  function note(
    platform: Post['platform'],
    inbound: Inbound | undefined,
    isAcknowledged: boolean,
  ): string | undefined {
    if (!inbound) return undefined;
    const key = `${platform}:${inbound.eventId}`;
    const known = events.get(key) ?? {
      platform,
      userId: inbound.userId,
      isAcknowledged: false,
      isCalledOff: false,
      deliveries: 0,
    };
    known.deliveries += 1;
    known.isAcknowledged ||= isAcknowledged;
    events.set(key, known);
    return key;
  }

  function callOff(key: string, userKey: string): void {
    const event = events.get(key);
    if (event) event.isCalledOff = true;
    calledOff.set(userKey, [...(calledOff.get(userKey) ?? []), performance.now()]);
  }

  simulator.wire.subscribe((entry) => {
    const atMs = performance.now();
    const payload = entry.payload as Record<string, unknown>;
    const isOk = entry.status !== undefined && entry.status >= 200 && entry.status < 300;
    if (entry.direction === 'platform->bot') {
      if (entry.platform === 'telegram') {
        const { inbound, queryId } = parseUpdate(payload, { id: 4242, username: 'kinerja_bot' } as Parameters<
          typeof parseUpdate
        >[1]);
        const key = note('telegram', inbound, isOk);
        if (key && queryId) queries.set(queryId, key);
        return;
      }
      const work: Promise<void> = parseBody(payload, bot, async () => undefined).then((parsed) => {
        note('slack', parsed?.inbound, isOk);
        parsing.delete(work);
      });
      parsing.add(work);
      return;
    }
    if (entry.method === 'answerCallbackQuery' && busy.includes(String(payload.text))) {
      const key = queries.get(String(payload.callback_query_id));
      if (key) callOff(key, `telegram:${events.get(key)?.userId}`);
    }
    if (
      entry.method === 'chat.postEphemeral' &&
      busy.some((words) => JSON.stringify(payload).includes(words))
    )
      callOff('', `slack:${String(payload.user)}`);
    const { platform } = entry;
    const dropped = (entry.response as { droppedAnswer?: unknown } | undefined)?.droppedAnswer !== undefined;
    const isWrite = ['sendMessage', 'editMessageText', 'chat.postMessage', 'chat.update'].includes(
      entry.method,
    );
    if (!isWrite) return;
    // The simulator names a person's own conversation after the person.
    const to = String(payload.chat_id ?? payload.channel).replace(/^D/, 'U');
    writes.push({ platform, to, atMs, isRefused429: entry.status === 429 });
    if ((entry.method === 'sendMessage' || entry.method === 'chat.postMessage') && (isOk || dropped)) {
      posts.push({ platform, to, atMs });
      for (const one of waiting)
        if (one.platform === platform && atMs > one.afterMs) {
          waiting.delete(one);
          one.tell(atMs);
        }
    }
  });

  return {
    events,
    posts,
    writes,
    calledOff,
    nextPost: (platform, afterMs) => new Promise((tell) => waiting.add({ platform, afterMs, tell })),
    settled: async () => {
      await Promise.all(parsing);
    },
  };
}
