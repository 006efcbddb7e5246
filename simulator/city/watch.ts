import type { Temporal } from '../../src/shared/time.ts';
import type { MovableClock } from '../../test/support/movable-clock.ts';
import { isRecord } from '../json.ts';
import type { WireEntry, WireLog } from '../wire-log.ts';
import type { Ledger } from './ledger.ts';
import type { Resident } from './residents.ts';

/** Listens to what the stand-ins receive, and keeps it for the checker. */
export type Watch = {
  now(): Temporal.Instant;
  /** The act that is played now was meant for this moment; from then on its person takes time. */
  begins(at: Temporal.Instant): void;
  meantAtMs(): number;
  passes(seconds: number): void;
  /** How many presses of a person were answered. */
  answersTo(who: Resident): number;
  whileAsked(act: () => Promise<void>): Promise<void>;
  /** Refusals from now on are the city's doing, until told otherwise. */
  setFault(isFault: boolean): void;
  /** These accounts belong to this person. */
  knows(who: Resident, ...accounts: readonly string[]): void;
};

export function startWatch(wire: WireLog, clock: MovableClock, ledger: Ledger): Watch {
  const owners = new Map<string, Resident>();
  const answers = new Map<Resident, number>();
  let [isAsked, isFault, meantMs] = [false, false, 0];
  let actor: Resident | undefined;
  wire.subscribe((entry) => {
    if (entry.direction === 'platform->bot') {
      actor = owners.get(accountIn(entry.payload)) ?? actor;
      return;
    }
    const method = entry.method.toLowerCase();
    if (method === 'answercallbackquery' && entry.status === 200 && actor)
      answers.set(actor, (answers.get(actor) ?? 0) + 1);
    const said = isRecord(entry.payload) ? entry.payload : {};
    const response = isRecord(entry.response) ? entry.response : {};
    ledger.calls.push({
      ...{ at: clock.now(), to: owners.get(addressIn(said)), method, status: entry.status, isAsked, isFault },
      text: wordsOf(said),
      error: String(response.ok === false ? (response.error ?? response.description ?? 'refused') : ''),
      platform: entry.platform,
    });
  });
  return {
    now: clock.now,
    begins: (at) => {
      meantMs = at.epochMilliseconds;
    },
    meantAtMs: () => meantMs,
    passes: (seconds) => {
      meantMs += seconds * 1000;
    },
    answersTo: (who) => answers.get(who) ?? 0,
    whileAsked: async (act) => {
      isAsked = true;
      try {
        await act();
      } finally {
        isAsked = false;
      }
    },
    setFault: (is) => {
      isFault = is;
    },
    knows: (who, ...accounts) => {
      for (const account of accounts) owners.set(account, who);
    },
  };
}

const addressIn = (said: Readonly<Record<string, unknown>>): string =>
  String(said.chat_id ?? said.channel ?? said.user ?? said.user_id ?? '');

/** Whose update this is: the first sender in it. */
function accountIn(payload: unknown): string {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload ?? {});
  return /"from":\{"id":(\d+)/.exec(text)?.[1] ?? '';
}

/** All that a person reads of a call. */
const wordsOf = (said: Readonly<Record<string, unknown>>): string =>
  [said.text, said.caption, said.rich_message, said.blocks, said.view, said.reply_markup]
    .filter((part) => part !== undefined)
    .map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))
    .join('\n');

export type { WireEntry };
