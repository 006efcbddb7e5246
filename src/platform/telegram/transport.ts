import { HttpError, InputFile, type Transformer } from 'grammy';
import { Pool } from 'undici';

/** Requests at the same time. More wait, in their order. */
const connections = 64;
const patienceMs = 20_000;

/**
 * Sends the calls of grammY's API over kept connections. Its own way makes an abort controller, a timer and a race for
 * each call, which costs more than the rest of drawing a screen. Calls with a file to upload still take that way.
 */
export function keptConnections(token: string, apiRoot: string): Transformer {
  const root = new URL(apiRoot);
  const pool = new Pool(root.origin, { connections, headersTimeout: patienceMs, bodyTimeout: patienceMs });
  const path = `${root.pathname.replace(/\/+$/, '')}/bot${token}/`;
  return async (prev, method, payload, signal) => {
    if (Object.values(payload).some(isUpload)) return prev(method, payload, signal);
    try {
      const { body } = await pool.request({
        path: path + method,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(payload),
        ...(signal && { signal }),
      });
      // What it should be is said by grammY's types; a proxy that answers with a page is no answer of Telegram's.
      return (await body.json()) as Awaited<ReturnType<typeof prev>>;
    } catch (error) {
      // As grammY does: the message must not contain the address, because that contains the token.
      throw new HttpError(`Network request for '${method}' failed!`, error);
    }
  };
}

const isUpload = (value: unknown): boolean => value instanceof InputFile;
