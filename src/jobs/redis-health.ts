import { Redis } from 'ioredis';
import { type Failure, failureOfRedis } from '../shared/failed.ts';
import { probe } from './redis-engine.ts';

/** What an operator wants to know about Redis. */
export type RedisHealth = {
  readonly version: string;
  /** Why it takes no writes; absent when it does, which was asked by writing. */
  readonly trouble?: Failure;
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
    const trouble = await probe(redis).then(
      () => undefined,
      (error: unknown): Failure => failureOfRedis(error) ?? { kind: 'redis-away' },
    );
    return {
      ...(trouble && { trouble }),
      version: facts.get('redis_version') ?? 'unknown',
      evictionPolicy: facts.get('maxmemory_policy') ?? 'unknown',
      isAppendOnly: facts.get('aof_enabled') === '1',
    };
  } finally {
    redis.disconnect();
  }
}
