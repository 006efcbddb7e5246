import { Hono } from 'hono';
import type { Log } from '../shared/log.ts';
import { isOurHost, refuseForeignHosts } from './hosts.ts';
import { listen } from './listen.ts';
import { type BoardQueue, createQueueBoard } from './queue-board.ts';
import { answerErrors, type HttpServer } from './server.ts';

const boardPath = '/queue';

/**
 * The private HTTP server for operators: `/metrics` for Prometheus, and the queue board under `/queue`. Nothing can be
 * changed through it: the board is read-only, and all requests but GET and HEAD are refused. So is every request for
 * another host than `hosts`, the address it listens on, or a loopback name: it may come from a page in somebody's browser.
 */
export function createAdminServer(options: {
  readonly host: string;
  /** Further names by which it may be asked, such as that of a container. */
  readonly hosts?: readonly string[];
  readonly metrics: () => Promise<{ readonly contentType: string; readonly text: string }>;
  readonly queue: BoardQueue;
  readonly log: Pick<Log, 'error' | 'warn'>;
}): HttpServer {
  const { host, hosts = [], log } = options;
  const app = new Hono();
  app.use(refuseForeignHosts((asked) => isOurHost(asked, [host, ...hosts]), log));
  app.use(async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD')
      return c.text('read only', 405, { allow: 'GET, HEAD' });
    c.header('x-frame-options', 'DENY');
    c.header('x-content-type-options', 'nosniff');
    c.header('cache-control', 'no-store');
    return next();
  });
  app.get('/', (c) => c.redirect(boardPath));
  app.get('/metrics', async (c) => {
    const { contentType, text } = await options.metrics();
    return c.body(text, 200, { 'content-type': contentType });
  });
  app.route(boardPath, createQueueBoard(options.queue, boardPath));
  answerErrors(app, log, 'an admin request failed');
  return { app, listen: (port) => listen(app, port, host) };
}
