import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';

/**
 * The bytes of a request, or `too-large` when there are more than `bytesMax`; rejects when they do not arrive. Node's
 * own stream is read where there is one: to make a web stream of it takes longer than to decide a press.
 */
export async function bodyOf(c: Context, bytesMax: number): Promise<Buffer | 'too-large'> {
  if (Number(c.req.header('content-length') ?? 0) > bytesMax) return 'too-large';
  const incoming: IncomingMessage | undefined = c.env?.incoming;
  if (!incoming) {
    const body = Buffer.from(await c.req.arrayBuffer());
    return body.length > bytesMax ? 'too-large' : body;
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    bytes += chunk.length;
    if (bytes > bytesMax) return 'too-large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
