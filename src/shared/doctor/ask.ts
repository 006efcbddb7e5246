import { attempt } from '../attempt.ts';

/** What a server answered, and by how much its clock is ahead of ours, as far as it tells. */
export type Answer = {
  readonly status: number;
  readonly body: unknown;
  readonly aheadMs?: number;
};

/** Asks over HTTP once, following no redirect. Rejects without an answer in time; the address is in no error. */
export async function ask(
  url: string,
  options: {
    readonly patienceMs: number;
    readonly nowMs: () => number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly method?: string;
  },
): Promise<Answer> {
  const { patienceMs, nowMs, ...request } = options;
  const askedMs = nowMs();
  const response = await fetch(url, {
    ...request,
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMs),
  });
  const answeredMs = nowMs();
  const text = await response.text();
  const date = Date.parse(response.headers.get('date') ?? '');
  // The header has whole seconds, cut off: on average half a second has passed since.
  const aheadMs = Number.isNaN(date) ? undefined : date + 500 - (askedMs + answeredMs) / 2;
  return {
    status: response.status,
    body: attempt(() => JSON.parse(text)) ?? text,
    ...(aheadMs !== undefined && { aheadMs }),
  };
}
