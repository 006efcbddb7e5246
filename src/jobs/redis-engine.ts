import { Queue, Worker } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import { Failed, failureOfRedis } from '../shared/failed.ts';
import type { Log } from '../shared/log.ts';
import { complainTo, type Engine } from './engine.ts';
import { queueName } from './names.ts';

/** BullMQ on Redis. Throws one sentence that names REDIS_URL when Redis does not answer within five seconds. */
export async function openRedisEngine(redisUrl: string, log: Log): Promise<Engine> {
  const complain = complainTo(log);
  const connect = async (options: RedisOptions): Promise<Redis> => {
    const redis = new Redis(redisUrl, { lazyConnect: true, connectTimeout: 5000, ...options });
    let isConnected = false;
    redis.on('error', (error) => {
      if (isConnected) complain(error);
    });
    try {
      await connectOnce(redis);
    } catch (cause) {
      redis.disconnect();
      throw new Failed(
        failureOfRedis(cause) ?? { kind: 'redis-away' },
        'Redis does not answer at the address in REDIS_URL. ' +
          'Start it, correct REDIS_URL, or remove REDIS_URL to run jobs on PostgreSQL.',
        { cause },
      );
    }
    isConnected = true;
    return redis;
  };

  // While Redis is down, adding a job fails at once instead of waiting; the sweep will do the work.
  const forQueue = await connect({ enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  try {
    await probe(forQueue);
  } catch (cause) {
    forQueue.disconnect();
    throw new Failed(failureOfRedis(cause) ?? { kind: 'redis-away' }, 'Redis takes no writes', { cause });
  }
  const queue = new Queue(queueName, { connection: forQueue });
  queue.on('error', complain);
  // Workers wait until Redis is back, however long that takes.
  const forWorkers = await connect({ maxRetriesPerRequest: null });

  return {
    queue,
    shown: queue,
    work: (process, options) => {
      const worker = new Worker(queueName, process, { ...options, connection: forWorkers });
      worker.on('error', complain);
      return worker;
    },
    away: { kind: 'redis-away' },
    probe: () => probe(forQueue),
    end: async () => {
      forQueue.disconnect();
      forWorkers.disconnect();
    },
  };
}

/** A key of its own that goes away by itself: a replica, or a Redis whose memory or disk is full, refuses it. */
export async function probe(redis: Redis): Promise<void> {
  await redis.set(`bull:${queueName}:probe`, '1', 'PX', 60_000);
}

/** Fails at the first refusal; by itself, ioredis would try for ever. */
function connectOnce(redis: Redis): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer within 5 seconds')), 5000);
    const settle = (act: () => void) => () => {
      clearTimeout(timer);
      act();
    };
    redis.once('error', (error) => settle(() => reject(error))());
    redis.connect().then(settle(resolve), (error) => settle(() => reject(error))());
  });
}
