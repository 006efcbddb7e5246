import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import type { Log } from '../shared/log.ts';

const loopbacks: readonly string[] = ['127.0.0.1', 'localhost', '::1', '[::1]'];
const tellEveryMs = 60_000;

/** Whether an address can be reached from this machine only. */
export const isLoopback = (host: string): boolean => loopbacks.includes(host.toLowerCase());

/** Whether requests for a host are meant for us: always by the names of the loopback address, else by one of `hosts`. */
export const isOurHost = (header: string | undefined, hosts: readonly string[]): boolean => {
  const name = hostOf(header);
  return isLoopback(name) || hosts.some((host) => bare(host.toLowerCase()) === bare(name));
};

/** Whether a request names no host but an address, which nobody can make lead elsewhere. */
export const isByAddress = (header: string | undefined): boolean => isIP(bare(hostOf(header))) > 0;

/**
 * Refuses requests for another host than ours. Such a request comes from a page in somebody's browser whose own name
 * was made to lead here (DNS rebinding), or from a proxy nobody told us about: the log names the host, once a minute.
 */
export function refuseForeignHosts(
  isOurs: (host: string | undefined, path: string) => boolean,
  log: Pick<Log, 'warn'>,
): MiddlewareHandler {
  let toldAtMs = Number.NEGATIVE_INFINITY;
  return async (c, next) => {
    const host = c.req.header('host');
    if (isOurs(host, c.req.path)) return next();
    if (performance.now() - toldAtMs >= tellEveryMs) {
      toldAtMs = performance.now();
      const named = (host ?? '').replace(/[^\w.:[\]-]/g, '?').slice(0, 100);
      log.warn(
        { host: named },
        'a request for another host was refused; if it is yours, add it to ALLOWED_HOSTS',
      );
    }
    return c.text('forbidden', 403);
  };
}

/** The host of a request, without the port; empty when there is none. */
const hostOf = (header: string | undefined): string => (header ?? '').toLowerCase().replace(/:\d+$/, '');

/** Addresses of version 6 stand in brackets in a request, but not in settings. */
const bare = (host: string): string => host.replace(/^\[(.*)\]$/, '$1');
