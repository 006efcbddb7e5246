/**
 * How Telegram's own apps send a text that is longer than one message: as several, cut where it hurts least. The server
 * never sees the whole, and nothing in an update tells that a message is a part.
 */
export type Client = 'android' | 'desktop';

const messageMax = 4096;
const isBlank = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);

/** Android looks back 300 characters, Desktop to the middle; both like a paragraph best, then a line, a sentence, a word. */
const reach: Readonly<Record<Client, number>> = { android: 300, desktop: messageMax / 2 - 1 };

function placeToCut(text: string, client: Client): number {
  let best = { rank: 0, at: messageMax };
  for (let at = messageMax - 1; at > messageMax - 1 - reach[client] && at > 0; at -= 1) {
    const rank = rankOf(text, at);
    if (rank > best.rank) best = { rank, at };
  }
  return best.at;
}

function rankOf(text: string, at: number): number {
  const [before, here] = [text[at - 1], text[at]];
  if (here === '\n') return before === '\n' ? 4 : 3;
  if (!isBlank(here)) return 0;
  return before === '.' ? 2 : 1;
}

/** The messages that the app sends, each without the blanks at its ends. */
export function cutText(text: string, client: Client): readonly string[] {
  // One message is sent as it is, blanks at its ends included: what the server does with them is its own affair.
  if (text.length <= messageMax) return [text];
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > messageMax) {
    const at = placeToCut(rest, client);
    parts.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return [...parts, rest];
}
