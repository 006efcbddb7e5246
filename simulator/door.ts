import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';

/** Who may come in, judged by the head of a request before anything of its body is read. */
export type Door = {
  /** False when the name in `Host` is not ours: a page of another site that had its name lead to this machine. */
  knowsHost(request: IncomingMessage): boolean;
  /** False for browsers and other machines: only the bot on this machine calls the stand-ins of the platforms. */
  letsBotIn(request: IncomingMessage): boolean;
};

const loopbackNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** The door of a server that listens on `host`. */
export function createDoor(host: string): Door {
  const isForThisMachine = loopbackNames.includes(host) || host === '::1';
  const machine = hostname().toLowerCase();
  return {
    knowsHost: ({ headers }) => {
      const name = nameIn(headers.host);
      if (loopbackNames.includes(name)) return true;
      if (isForThisMachine) return false;
      // Nobody can make an address lead elsewhere, but anybody can do so with a name of their own.
      return isIP(name.replace(/^\[(.*)\]$/, '$1')) > 0 || name === machine || name === `${machine}.local`;
    },
    letsBotIn: ({ headers, socket }) => {
      const site = headers['sec-fetch-site'];
      const isFromPage = headers.origin !== undefined || (site !== undefined && site !== 'none');
      return !isFromPage && isLoopback(socket.remoteAddress ?? '');
    },
  };
}

/** Whether a page of our own asked, or somebody who typed the address. Browsers set these headers, pages cannot. */
export function isOwnPage({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || (host !== undefined && origin.replace(/^https?:\/\//, '') === host);
}

/** The address of a request, or undefined when it is none, such as `//`. */
export function addressOf({ url }: IncomingMessage): URL | undefined {
  try {
    return new URL(url ?? '/', 'http://simulator');
  } catch {
    return undefined;
  }
}

const nameIn = (host: string | undefined): string => (host ?? '').toLowerCase().replace(/:\d+$/, '');

const isLoopback = (address: string): boolean =>
  address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address);
