import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRecord, type Json } from './json.ts';
import { readMultipart, type UploadedFile } from './multipart.ts';

/** One API request, whatever its encoding was. */
export type ApiCall = {
  readonly method: string;
  readonly params: Json;
  readonly files: ReadonlyMap<string, UploadedFile>;
  readonly bearer: string | undefined;
  /** Aborts when the caller closes the connection, so that a long poll does not go on without its caller. */
  readonly hungUp: AbortSignal;
};

export type ApiReply = {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A body has more bytes than its place takes. It is answered 413, and the rest is not read. */
export class BodyTooLarge extends Error {}

/** What the stand-ins take of one request: more than the largest file that the bot sends or reads. */
const callMaxBytes = 25 * 1024 * 1024;

/** Reads a body of at most `bytesMax`; throws `BodyTooLarge` at the first byte too many, or when more are announced. */
export async function readBody(request: IncomingMessage, bytesMax = callMaxBytes): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > bytesMax) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > bytesMax) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** Reads parameters from the query and from a JSON, form-encoded or multipart body, as both platforms do. */
export async function readCall(
  method: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<ApiCall> {
  const hangUp = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) hangUp.abort();
  });
  const files = new Map<string, UploadedFile>();
  const params: Record<string, unknown> = Object.fromEntries(url.searchParams);
  const body = await readBody(request);
  const type = request.headers['content-type'] ?? '';
  if (body.length > 0) {
    if (type.startsWith('application/json')) Object.assign(params, parseObject(body));
    else if (type.startsWith('multipart/form-data')) {
      const form = readMultipart(body, type);
      Object.assign(params, form.fields);
      for (const [name, file] of form.files) files.set(name, file);
    } else Object.assign(params, Object.fromEntries(new URLSearchParams(body.toString('utf8'))));
  }
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  return { method, params, files, bearer, hungUp: hangUp.signal };
}

function parseObject(body: Buffer): Json {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

export function sendReply(response: ServerResponse, reply: ApiReply): void {
  if (response.destroyed) return;
  const isBytes = reply.body instanceof Uint8Array;
  const content = isBytes || typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
  const type = isBytes
    ? 'application/octet-stream'
    : typeof reply.body === 'string'
      ? 'text/plain'
      : 'application/json; charset=utf-8';
  response.writeHead(reply.status, { 'content-type': type, ...reply.headers });
  response.end(content);
}
