import { Redis } from 'ioredis';

/** What an operator wants to know about Redis. */
export type RedisHealth = {
  readonly version: string;
  readonly evictionPolicy: string;
  /** Whether jobs survive a restart of Redis. */
  readonly isAppendOnly: boolean;
};

/** Asks once. Rejects when Redis does not answer. */
export async function redisHealth(url: string, patienceMs: number): Promise<RedisHealth> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: patienceMs,
    commandTimeout: patienceMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // `connect` only reports that the connection is closed; the reason comes with this event.
  let cause: unknown;
  redis.on('error', (error) => {
    cause ??= error;
  });
  try {
    await redis.connect().catch((error: unknown) => {
      throw cause ?? error;
    });
    const facts = new Map(
      (await redis.info())
        .split(/\r?\n/)
        .map((line) => line.split(':'))
        .map(([name = '', value = '']) => [name, value] as const),
    );
    return {
      version: facts.get('redis_version') ?? 'unknown',
      evictionPolicy: facts.get('maxmemory_policy') ?? 'unknown',
      isAppendOnly: facts.get('aof_enabled') === '1',
    };
  } finally {
    redis.disconnect();
  }
}
