import type { FetchFailure } from '../conversation/contract/files.ts';
import { fail, ok, type Result } from '../shared/result.ts';

const patienceMs = 60_000;

/**
 * The content at an address, unless it has more bytes than that: then it is not read to its end. Follows no redirect,
 * so that a token goes nowhere else. Never rejects, and tells nobody the address, which may hold a token.
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
