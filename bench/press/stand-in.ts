import { Agent, createServer, request } from 'node:http';
import type { Presser } from './city.ts';
import type { Ground, Press } from './side.ts';

/** The platform at the other end: delivers presses, answers the calls of a bot at once, and knows when it has drawn. */
export type StandIn = {
  readonly base: string;
  /** The last screen that was drawn, as it was sent. */
  readonly lastDrawn: () => string;
  /** Resolves when the bot has taken the press and drawn its screen. One at a time for each person. */
  readonly press: (person: Presser, count: number, port: number) => Promise<void>;
  readonly close: () => void;
};

/** After this a press counts as lost. */
const lostMs = 20_000;

export async function openStandIn(ground: Ground): Promise<StandIn> {
  let lastDrawn = '';
  const waiting = new Map<number, () => void>();
  const agent = new Agent({ keepAlive: true, maxSockets: 1024 });
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      response.setHeader('content-type', 'application/json');
      response.end(ground.answer(incoming, body));
      const index = ground.drawn(incoming, body);
      if (index === undefined) return;
      lastDrawn = body;
      waiting.get(index)?.();
    });
  });
  // Longer than a run: a connection that the server closes while it is used would be a lost press of our own making.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;

  function post(port: number, { headers, body }: Press): Promise<void> {
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          path: ground.path,
          method: 'POST',
          agent,
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        },
        (response) => {
          response.resume();
          response.on('end', () =>
            response.statusCode === 200 ? resolve() : reject(new Error(`answered ${response.statusCode}`)),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  return {
    base,
    lastDrawn: () => lastDrawn,
    press: async (person, count, port) => {
      const drawn = new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('a press was not answered')), lostMs);
        waiting.set(person.index, () => {
          clearTimeout(timer);
          resolve();
        });
      });
      try {
        await Promise.all([post(port, ground.press(person, count, base)), drawn]);
      } finally {
        waiting.delete(person.index);
      }
    },
    close: () => {
      agent.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}
