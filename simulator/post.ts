import { request } from 'undici';

export type Answered = {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly text: string;
};

export type PostFailure = { readonly isTooLate: boolean; readonly message: string };

/**
 * Posts to an address of the bot's as a platform does, and follows it nowhere else. What was not answered whole within
 * `withinMs`, or before `closing`, has failed.
 */
export async function post(
  url: string,
  message: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  { withinMs, closing }: { readonly withinMs: number; readonly closing: AbortSignal },
): Promise<Answered | PostFailure> {
  const hangUp = new AbortController();
  let isTooLate = false;
  const timer = setTimeout(() => {
    isTooLate = true;
    hangUp.abort();
  }, withinMs);
  const end = () => hangUp.abort();
  closing.addEventListener('abort', end);
  if (closing.aborted) end();
  try {
    const { statusCode, headers, body } = await request(url, {
      ...{ method: 'POST', signal: hangUp.signal, headers: { ...message.headers }, body: message.body },
    });
    const text = await body.text();
    const header = (name: string) => [headers[name] ?? []].flat()[0];
    return { status: statusCode, header, text };
  } catch (error) {
    return { isTooLate, message: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
    closing.removeEventListener('abort', end);
  }
}
