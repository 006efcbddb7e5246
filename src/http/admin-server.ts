import { Hono } from 'hono';
import type { Log } from '../shared/log.ts';
import { listen } from './listen.ts';
import { type BoardQueue, createQueueBoard } from './queue-board.ts';
import { answerErrors, type HttpServer } from './server.ts';

const boardPath = '/queue';
const loopbacks: readonly string[] = ['127.0.0.1', 'localhost', '::1', '[::1]'];

/** Whether an address can be reached from this machine only. */
export const isLoopback = (host: string): boolean => loopbacks.includes(host.toLowerCase());

/**
 * The private HTTP server for operators: `/metrics` for Prometheus, and the queue board under `/queue`. Nothing can be
 * changed through it: the board is read-only, and all requests but GET and HEAD are refused. On a loopback address a
 * request for another host is refused too, because it comes from a page in somebody's browser (DNS rebinding).
 */
export function createAdminServer(options: {
  readonly host: string;
  readonly metrics: () => Promise<{ readonly contentType: string; readonly text: string }>;
  readonly queue: BoardQueue;
  readonly log: Pick<Log, 'error'>;
}): HttpServer {
  const { host, log } = options;
  const app = new Hono();
  app.use(async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD')
      return c.text('read only', 405, { allow: 'GET, HEAD' });
    if (isLoopback(host) && !isLoopback(hostOf(c.req.header('host')))) return c.text('forbidden', 403);
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

/** The host of a request, without the port; empty when there is none. */
const hostOf = (header: string | undefined): string => (header ?? '').replace(/:\d+$/, '');
