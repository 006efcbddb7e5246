import { Hono } from 'hono';
import type { Log } from '../shared/log.ts';
import { within } from '../shared/within.ts';
import { isByAddress, isOurHost, refuseForeignHosts } from './hosts.ts';
import { type Listening, listen, type TimeLimits } from './listen.ts';

export type { Listening };

/** The routes of a platform: its own app, or a function that adds routes to ours. */
export type Routes = Hono | ((app: Hono) => void);

export type HttpServer = {
  /** For tests, which need no socket: `app.request(...)`. */
  readonly app: Hono;
  /** Rejects when the port is taken. Port 0 takes a free one. */
  listen(port: number, hostname?: string, limits?: TimeLimits): Promise<Listening>;
};

const readinessPatienceMs = 2000;
/** Longer than whoever is asked waits itself, so that there is time for what they say. */
const troublesPatienceMs = 3000;
const healthPaths: readonly string[] = ['/healthz', '/readyz'];

/**
 * The public HTTP server: the platforms' webhooks, `/healthz` (this process runs) and `/readyz` (it can take work). It
 * is ready when `isReady` says so, there is no trouble, and closing has not begun. An unexpected error is answered 500,
 * without a reason. Routes read bodies with `bodyOf`, which knows a limit.
 */
export function createHttpServer(options: {
  readonly routes: readonly Routes[];
  /** Apps that are asked after the routes, in their order: a platform that starts late adds its own. */
  readonly late?: readonly Hono[];
  readonly isReady: () => boolean | Promise<boolean>;
  /** What an operator has to mend, in sentences without secrets: everybody may read them at `/readyz`. */
  readonly troubles?: () => readonly string[] | Promise<readonly string[]>;
  /** What an operator has to mend although we can work meanwhile: a balancer must not turn away from us. */
  readonly warnings?: () => readonly string[];
  /**
   * The names by which platforms and proxies may ask, besides loopback names; any when absent. `/healthz` and `/readyz`
   * may also be asked by address, as balancers do.
   */
  readonly hosts?: readonly string[];
  readonly log: Pick<Log, 'error' | 'warn'>;
}): HttpServer {
  let isClosing = false;
  // Not ready either when there is no answer in time, or none at all.
  const isReady = () => within(readinessPatienceMs, (async () => options.isReady())()).catch(() => false);
  const troublesNow = () =>
    within(troublesPatienceMs, (async () => options.troubles?.() ?? [])()).catch(() => undefined);
  const app = new Hono();
  const { hosts } = options;
  if (hosts)
    app.use(
      refuseForeignHosts(
        (host, path) => isOurHost(host, hosts) || (healthPaths.includes(path) && isByAddress(host)),
        options.log,
      ),
    );
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    const [troubles, isReadyNow] = await Promise.all([troublesNow(), isReady()]);
    const isWell = isReadyNow && troubles?.length === 0 && !isClosing;
    if (!isWell) return c.text(['not ready', ...(troubles ?? [])].join(': '), 503);
    return c.text(['ready', ...(options.warnings?.() ?? [])].join(', but: '));
  });
  answerErrors(app, options.log, 'a request failed');
  for (const routes of options.routes) {
    if (typeof routes === 'function') routes(app);
    else app.route('/', routes);
  }

  const { late } = options;
  if (late)
    app.all('*', async (c) => {
      for (const one of late) {
        const answer = await one.fetch(c.req.raw, c.env);
        if (answer.status !== 404) return answer;
      }
      return c.notFound();
    });

  return {
    app,
    listen: async (port, hostname, limits) => {
      const listening = await listen(app, port, hostname, limits);
      return {
        port: listening.port,
        close: () => {
          isClosing = true;
          return listening.close();
        },
      };
    },
  };
}

/** Logs an unexpected error and answers 500, without a reason. */
export function answerErrors(app: Hono, log: Pick<Log, 'error'>, message: string): void {
  app.onError((error, c) => {
    log.error({ err: error, method: c.req.method, path: c.req.routePath }, message);
    return c.text('internal error', 500);
  });
}
