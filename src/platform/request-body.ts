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
  return received(incoming, bytesMax);
}

/** By its events: to go through the stream step by step makes a promise and more for each. */
function received(incoming: IncomingMessage, bytesMax: number): Promise<Buffer | 'too-large'> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes <= bytesMax) return;
      // What still comes is dropped, so that the answer can be read.
      incoming.off('data', take).resume();
      chunks.length = 0;
      resolve('too-large');
    };
    incoming.on('data', take);
    incoming.once('end', () => resolve(Buffer.concat(chunks)));
    incoming.once('error', reject);
    // Also one that is gone already: nothing more will ever come of it.
    const end = () => reject(new Error('a request ended before its body'));
    if (incoming.destroyed) end();
    else incoming.once('close', end);
  });
}
