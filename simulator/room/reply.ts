import type { ServerResponse } from 'node:http';

/** Allows only our own files, no script within the page, and no other page to embed it. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: with that a browser does not say either from which page a form was sent.
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
};

export function reply(
  response: ServerResponse,
  status: number,
  type: string,
  content: string | Uint8Array,
): void {
  response.writeHead(status, { ...headers, 'content-type': type }).end(content);
}

export const replyJson = (response: ServerResponse, value: unknown): void =>
  reply(response, 200, 'application/json; charset=utf-8', JSON.stringify(value));
