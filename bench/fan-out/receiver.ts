import { createServer } from 'node:http';

/** Counts messages as a platform would: when each came, and whether its chat takes messages at all. */
export type Receiver = {
  readonly base: string;
  /** When each message was taken, in milliseconds, since the last call. */
  readonly taken: () => readonly number[];
  /** How many were refused since the last call. */
  readonly refused: () => number;
  readonly close: () => void;
};

/** The seconds for which a refused chat is told to wait. */
const retryAfter = 3;

/** The end of the line: takes `sendMessage` at once, and refuses the chats that `isRefusing` names, each time. */
export async function openReceiver(isRefusing: (chatId: number) => boolean): Promise<Receiver> {
  let taken: number[] = [];
  let refused = 0;
  const server = createServer((request, response) => {
    const atMs = performance.now();
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      response.setHeader('content-type', 'application/json');
      const chatId = Number(/"chat_id":(\d+)/.exec(Buffer.concat(chunks).toString())?.[1]);
      if (!request.url?.endsWith('/sendMessage')) {
        response.end(JSON.stringify({ ok: true, result: true }));
      } else if (isRefusing(chatId)) {
        refused += 1;
        response.statusCode = 429;
        const parameters = { retry_after: retryAfter };
        const description = `Too Many Requests: retry after ${retryAfter}`;
        response.end(JSON.stringify({ ok: false, error_code: 429, description, parameters }));
      } else {
        taken.push(atMs);
        const chat = { id: chatId, type: 'private' };
        response.end(
          JSON.stringify({
            ok: true,
            result: { message_id: taken.length, date: 1_790_000_000, chat, text: '' },
          }),
        );
      }
    });
  });
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    base: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    taken: () => {
      const all = taken;
      taken = [];
      return all;
    },
    refused: () => {
      const all = refused;
      refused = 0;
      return all;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Of all seconds that begin with a message: the most messages in one, and the share of those with at most one over. */
export function slidingSeconds(
  times: readonly number[],
  limit: number,
): { readonly most: number; readonly within: number } {
  let end = 0;
  let most = 0;
  let within = 0;
  times.forEach((fromMs, from) => {
    while (end < times.length && (times[end] ?? 0) < fromMs + 1000) end += 1;
    most = Math.max(most, end - from);
    if (end - from <= limit + 1) within += 1;
  });
  return { most, within: times.length === 0 ? Number.NaN : within / times.length };
}
