import type { Simulator } from '../../simulator/index.ts';
import type { Inbound } from '../../src/conversation/contract/platform.ts';
import { translator } from '../../src/i18n/translate.ts';
import { parseBody } from '../../src/platform/slack/inbound/parse.ts';
import { parseUpdate } from '../../src/platform/telegram/parse.ts';
import { teamId } from './city.ts';

// Nothing here needs the content of a file that a person sent.

/** An event that reached the bot at least once. */
export type SeenEvent = {
  readonly platform: 'telegram' | 'slack';
  readonly userId: string;
  /** When the platform was told that it arrived. Milliseconds of `performance.now()`. */
  acknowledgedMs: number | undefined;
  deliveries: number;
};

/** A new message that the platform accepted. Milliseconds of `performance.now()`. */
export type Post = {
  readonly platform: 'telegram' | 'slack';
  readonly to: string;
  readonly atMs: number;
  /** It may have arrived earlier by so much, because this process, which plays the platform, was busy. */
  readonly lateMs: number;
  /** The beginning of its text. */
  readonly text: string;
};

/** All requests as the platform saw them, to be compared with the tables. */
export type Observer = {
  /** By platform and event id, as the inbox names them. */
  readonly events: ReadonlyMap<string, SeenEvent>;
  readonly posts: readonly Post[];
  /** All calls that count against the rate limit of a lane, which are all but the answers to presses. */
  readonly writes: readonly (Post & { readonly isRefused429: boolean })[];
  /** When people were told that a press had no effect, by platform and user. */
  readonly calledOff: ReadonlyMap<string, readonly number[]>;
  settled(): Promise<void>;
};

/** "That had no effect" does not tell which press it means, so it counts for every press under way at that time. */
export const wasToldOtherwise = (
  observer: Observer,
  userKey: string,
  fromMs: number,
  toMs: number,
): boolean => (observer.calledOff.get(userKey) ?? []).some((ms) => ms >= fromMs && ms <= toMs + 200);

const bot = { teamId, userId: 'U0BOT' };

export function observe(simulator: Simulator): Observer {
  const events = new Map<string, SeenEvent>();
  const posts: Post[] = [];
  const writes: (Post & { isRefused429: boolean })[] = [];
  const calledOff = new Map<string, number[]>();
  const unnamed: { readonly queryId: string; readonly atMs: number }[] = [];
  const askedBy = new Map<string, string>();
  const parsing = new Set<Promise<void>>();
  const busy = [translator('id')('busy'), translator('en')('busy')];

  function note(
    platform: Post['platform'],
    inbound: Inbound | undefined,
    acknowledgedMs: number | undefined,
  ): void {
    if (!inbound) return;
    const key = `${platform}:${inbound.eventId}`;
    const known = events.get(key) ?? {
      platform,
      userId: inbound.userId,
      acknowledgedMs: undefined,
      deliveries: 0,
    };
    known.deliveries += 1;
    if (acknowledgedMs !== undefined) known.acknowledgedMs ??= acknowledgedMs;
    events.set(key, known);
  }

  const callOff = (userKey: string, atMs: number): void => {
    calledOff.set(userKey, [...(calledOff.get(userKey) ?? []), atMs]);
  };

  const saysBusy = (said: unknown): boolean =>
    busy.some((words) => (JSON.stringify(said) ?? '').includes(words));

  const lateness = watchLateness();
  simulator.wire.subscribe((entry) => {
    const atMs = performance.now();
    const payload = entry.payload as Record<string, unknown>;
    const isOk = entry.status !== undefined && entry.status >= 200 && entry.status < 300;
    if (entry.direction === 'platform->bot') {
      if (entry.platform === 'telegram') {
        const { inbound, queryId } = parseUpdate(payload, { tenant: '4242', username: 'kinerja_bot' });
        note('telegram', inbound, isOk ? atMs : undefined);
        if (inbound && queryId) askedBy.set(queryId, inbound.userId);
        return;
      }
      const work: Promise<void> = parseBody(payload, bot, { dmOf: async () => undefined }).then((parsed) => {
        const inbound = typeof parsed === 'object' ? parsed.inbound : undefined;
        note('slack', inbound, isOk ? atMs : undefined);
        // Of a command and of a form it is said in the acknowledgement.
        if (inbound && saysBusy(entry.response)) callOff(`slack:${inbound.userId}`, atMs);
        parsing.delete(work);
      });
      parsing.add(work);
      return;
    }
    if (entry.method === 'answerCallbackQuery' && busy.includes(String(payload.text)))
      unnamed.push({ queryId: String(payload.callback_query_id), atMs });
    if (entry.method === 'chat.postEphemeral' && saysBusy(payload))
      callOff(`slack:${String(payload.user)}`, atMs);
    const { platform } = entry;
    const dropped = (entry.response as { droppedAnswer?: unknown } | undefined)?.droppedAnswer !== undefined;
    const isWrite = ['sendMessage', 'editMessageText', 'chat.postMessage', 'chat.update'].includes(
      entry.method,
    );
    if (!isWrite) return;
    // In the simulator, the id of a direct conversation contains that of the person.
    const to = String(payload.chat_id ?? payload.channel).replace(/^D/, 'U');
    const lateMs = lateness(atMs);
    const text = String(payload.text ?? '').slice(0, 60);
    writes.push({ platform, to, atMs, lateMs, text, isRefused429: entry.status === 429 });
    if ((entry.method === 'sendMessage' || entry.method === 'chat.postMessage') && (isOk || dropped)) {
      posts.push({ platform, to, atMs, lateMs, text });
    }
  });

  return {
    events,
    posts,
    writes,
    calledOff,
    settled: async () => {
      await Promise.all(parsing);
      // A press is recorded when it is answered. Its person was told before that.
      for (const { queryId, atMs } of unnamed.splice(0))
        callOff(`telegram:${askedBy.get(queryId) ?? ''}`, atMs);
    },
  };
}

const tickMs = 10;
/** A call that arrived while the process was busy is recorded when that ends. */
const aftermathMs = 250;

/** The longest time without a pause for which this process was busy shortly before a moment. */
function watchLateness(): (atMs: number) => number {
  let stretches: { readonly endMs: number; readonly ms: number }[] = [];
  let beforeMs = performance.now();
  setInterval(() => {
    const now = performance.now();
    const ms = now - beforeMs - tickMs;
    beforeMs = now;
    if (ms > 5) stretches.push({ endMs: now, ms });
    stretches = stretches.filter(({ endMs }) => endMs > now - 2 * aftermathMs);
  }, tickMs).unref();
  return (atMs) => {
    const recent = stretches.filter(({ endMs }) => endMs > atMs - aftermathMs);
    return recent.reduce((sum, { ms }) => sum + ms, Math.max(0, atMs - beforeMs - tickMs));
  };
}
