import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http-call.ts';
import type { Assets } from './assets.ts';
import type { RoomKey } from './key.ts';
import { keyPage } from './key-page.ts';
import { reply } from './reply.ts';

const keyMaxBytes = 1024;

/** Answers whoever has not shown the key yet, or shows it now. False when the request may go on into the room. */
type Entrance = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;

/** Asks for the key of a room. Without it nothing is shown but what is the same in every room. */
export function createEntrance(key: RoomKey, assets: Assets): Entrance {
  const ask = (response: ServerResponse, wasWrong: boolean): void =>
    reply(response, 401, 'text/html; charset=utf-8', keyPage(wasWrong));
  const letIn = (response: ServerResponse): void => {
    // Sent on to an address without the key, so that it stays in no bookmark and on no projected screen.
    response.setHeader('set-cookie', key.cookie).setHeader('location', '/');
    reply(response, 303, 'text/plain', '');
  };
  const enter = (response: ServerResponse, words: string): void =>
    key.fits(words) ? letIn(response) : ask(response, true);

  return async (request, response, url) => {
    const given = url.pathname === '/' ? url.searchParams.get('key') : null;
    if (request.method === 'POST' && url.pathname === '/room/enter') {
      const form = new URLSearchParams((await readBody(request, keyMaxBytes)).toString('utf8'));
      enter(response, form.get('key') ?? '');
      return true;
    }
    if (request.method === 'GET' && given !== null) {
      enter(response, given);
      return true;
    }
    if (key.isShownBy(request)) return false;
    const asset = request.method === 'GET' ? assets.get(url.pathname) : undefined;
    if (request.method === 'GET' && url.pathname === '/') ask(response, false);
    else if (asset) reply(response, 200, asset.type, asset.content);
    else reply(response, 401, 'text/plain', 'Unauthorized');
    return true;
  };
}
