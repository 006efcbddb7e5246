import type { Temporal } from '../../src/shared/time.ts';
import type { MovableClock } from '../../test/support/movable-clock.ts';
import { isRecord } from '../json.ts';
import type { WireLog } from '../wire-log.ts';
import type { Ledger } from './ledger.ts';
import type { Resident } from './residents.ts';

/** Listens to what the stand-ins receive, and keeps it for the checker. */
export type Watch = {
  now(): Temporal.Instant;
  /** What this person does now was meant for this moment; from then on they take time. */
  begins(who: Resident, at: Temporal.Instant): void;
  meantAtMs(who: Resident): number;
  passes(who: Resident, seconds: number): void;
  /** What comes to them meanwhile is the answer to what they do. */
  whileAsked(who: Resident, act: () => Promise<void>): Promise<void>;
  /** So many answers of this kind are the city's doing. */
  expects(method: string, status: number, times: number): void;
  /** These accounts belong to this person. */
  knows(who: Resident, ...accounts: readonly string[]): void;
};

export function startWatch(wire: WireLog, clock: MovableClock, ledger: Ledger): Watch {
  const owners = new Map<string, Resident>();
  const meantMs = new Map<Resident, number>();
  const asking = new Set<Resident>();
  const expected = new Map<string, number>();
  wire.subscribe((entry) => {
    if (entry.direction !== 'bot->platform') return;
    const method = entry.method.toLowerCase();
    const said = isRecord(entry.payload) ? entry.payload : {};
    const response = isRecord(entry.response) ? entry.response : {};
    const left = expected.get(`${method} ${entry.status}`) ?? 0;
    const isFault = left > 0;
    if (isFault) expected.set(`${method} ${entry.status}`, left - 1);
    const to = owners.get(addressIn(said));
    const isAsked = to !== undefined && asking.has(to);
    ledger.calls.push({
      ...{ at: clock.now(), to, method, status: entry.status, isAsked, isFault },
      text: isSend(method) ? wordsOf(said) : tellingOf(wordsOf(said)),
      error: String(response.ok === false ? (response.error ?? response.description ?? 'refused') : ''),
      platform: entry.platform,
    });
  });
  return {
    now: clock.now,
    begins: (who, at) => void meantMs.set(who, at.epochMilliseconds),
    meantAtMs: (who) => meantMs.get(who) ?? clock.now().epochMilliseconds,
    passes: (who, seconds) =>
      void meantMs.set(who, (meantMs.get(who) ?? clock.now().epochMilliseconds) + seconds * 1000),
    whileAsked: async (who, act) => {
      asking.add(who);
      try {
        await act();
      } finally {
        asking.delete(who);
      }
    },
    expects: (method, status, times) => {
      expected.set(`${method} ${status}`, times);
    },
    knows: (who, ...accounts) => {
      for (const account of accounts) owners.set(account, who);
    },
  };
}

const addressIn = (said: Readonly<Record<string, unknown>>): string =>
  String(said.chat_id ?? said.channel ?? said.channel_id ?? said.user ?? said.user_id ?? '');

const isSend = (method: string): boolean => /^(?:send|chat\.post|files\.complete)/.test(method);

/**
 * Of what only draws a screen anew: the words that the checker looks for, since a year of whole screens fits no memory.
 * A copy, as a part of a text keeps all of it.
 */
const tellingOf = (text: string): string =>
  Buffer.from(
    (text.match(/(?:sandi|dasar|kantong|amatan|berkas)\d{5}x|Predikat(?: Anda)?:/g) ?? []).join(' '),
  ).toString();

/** All that a person reads of a call. */
const wordsOf = (said: Readonly<Record<string, unknown>>): string =>
  [
    said.text,
    said.caption,
    said.rich_message,
    said.blocks,
    said.view,
    said.reply_markup,
    said.document,
    said.photo,
  ]
    .concat(said.files, said.initial_comment)
    .filter((part) => part !== undefined)
    .map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))
    .join('\n');
