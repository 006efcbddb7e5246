import { request } from 'undici';
import type { Timing } from '../../../shared/pacing.ts';

/** The message that a press came from. */
export type Place = { readonly channel: string; readonly ts: string };

const usesMax = 5;
/** Slack forgets an address after thirty minutes; what is on the way then must not come late. */
const goodForMs = 29 * 60_000;
const answerMs = 5000;
const messagesMax = 20_000;

type Kept = { readonly url: string; readonly untilMs: number; left: number };

/**
 * The addresses that came with presses: whoever knows one can write in that conversation, so they are kept in memory
 * only, for as long as they are good, and told to nobody. Slack counts them to no method's tier.
 */
export type ResponseUrls = {
  /** Keeps the newest address of a message. One that is not Slack's is not kept. */
  keep(place: Place, url: string): void;
  /** Sends this to the address of the message. False when there is none (any more) or Slack did not take it. */
  answer(place: Place, message: object): Promise<boolean>;
};

export function createResponseUrls(
  { nowMs }: Pick<Timing, 'nowMs'>,
  apiUrl: string | undefined,
): ResponseUrls {
  const kept = new Map<string, Kept>();
  const keyOf = ({ channel, ts }: Place) => `${channel}/${ts}`;

  function good(key: string): Kept | undefined {
    const found = kept.get(key);
    if (found && found.left > 0 && found.untilMs > nowMs()) return found;
    kept.delete(key);
    return undefined;
  }

  return {
    keep: (place, url) => {
      if (!isSlacks(url, apiUrl)) return;
      const key = keyOf(place);
      // The newest stand last, so that the first are those to forget.
      kept.delete(key);
      const [oldest] = kept.keys();
      if (oldest !== undefined && kept.size >= messagesMax) kept.delete(oldest);
      kept.set(key, { url, untilMs: nowMs() + goodForMs, left: usesMax });
    },
    answer: async (place, message) => {
      const key = keyOf(place);
      const address = good(key);
      if (!address) return false;
      address.left -= 1;
      if (await isTaken(address.url, message)) return true;
      // A later press may have brought a better one meanwhile.
      if (kept.get(key) === address) kept.delete(key);
      return false;
    },
  };
}

/** What went wrong does not matter: the caller has another way, and the error might name the address. */
async function isTaken(url: string, message: object): Promise<boolean> {
  try {
    // Not `fetch`, which takes four times as long for a call this small. A redirect is not followed, and is no answer.
    const { statusCode, body } = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      headersTimeout: answerMs,
      bodyTimeout: answerMs,
    });
    const said = await body.text();
    return statusCode >= 200 && statusCode < 300 && !/"ok"\s*:\s*false/.test(said.slice(0, 1000));
  } catch {
    return false;
  }
}

/** A payload is signed, but what it makes us write to is looked at all the same. */
function isSlacks(url: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, origin, username } = new URL(url);
  if (apiUrl !== undefined && origin === new URL(apiUrl).origin) return true;
  return protocol === 'https:' && host === 'hooks.slack.com' && username === '';
}
