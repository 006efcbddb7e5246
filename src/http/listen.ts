import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

/** A listening server. `close` waits for running requests, at most five seconds. */
export type Listening = { readonly port: number; close(): Promise<void> };

const closePatienceMs = 5000;
/**
 * Longer than a proxy keeps a connection that is not used (60 to 75 seconds are usual): if we ended it first, a request
 * just then would be lost on the way.
 */
const keepAliveMs = 90_000;

/** How long a sender may take for the head of a request and for all of it, and how often that is looked at. */
export type TimeLimits = Readonly<
  Record<'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval', number>
>;
const timeLimits: TimeLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
};

/** Serves an app. Who sends too slowly is cut off. Rejects when the port is in use. Port 0 chooses a free one. */
export async function listen(
  app: Hono,
  port: number,
  hostname?: string,
  serverOptions: TimeLimits = timeLimits,
): Promise<Listening> {
  // Without HTTP/2 options the adaptor creates a plain HTTP/1 server.
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { keepAliveTimeout: keepAliveMs, ...serverOptions },
  }) as Server;
  await once(server.listen(port, hostname), 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => close(server),
  };
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A kept-alive connection becomes idle only after its answer, so close idle ones until none is left.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const force = setTimeout(() => server.closeAllConnections(), closePatienceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(force);
}
