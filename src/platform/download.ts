import type { FetchFailure } from '../conversation/contract/files.ts';
import { fail, ok, type Result } from '../shared/result.ts';

const patienceMs = 60_000;

/**
 * Reads the content at an address, and stops when it has more bytes than allowed. Follows no redirect, so that a token
 * is sent nowhere else. Never rejects, and never reports the address, which may contain a token.
 */
export async function download(
  url: string,
  bytesMax: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<Result<Uint8Array, FetchFailure>> {
  try {
    const response = await fetch(url, {
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (response.status === 429 || response.status >= 500) return fail('no-answer');
    if (response.status !== 200 || response.body === null) return fail('gone');
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of response.body) {
      size += piece.length;
      if (size > bytesMax) return fail('too-large');
      pieces.push(piece);
    }
    return ok(new Uint8Array(Buffer.concat(pieces, size)));
  } catch {
    return fail('no-answer');
  }
}
