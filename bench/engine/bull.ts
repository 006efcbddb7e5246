import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';

const width = 50;

/** How many jobs a second BullMQ does on this Redis that do nothing; adding them is not counted. */
export async function noOpJobs(url: string, jobs: number): Promise<number> {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  const queue = new Queue('no-op', { connection });
  await queue.addBulk(
    Array.from({ length: jobs }, (_, no) => ({
      name: 'no-op',
      data: { no },
      opts: { removeOnComplete: true },
    })),
  );
  let done = 0;
  const beganMs = performance.now();
  const elapsedMs = await new Promise<number>((resolve, reject) => {
    const worker = new Worker('no-op', async () => undefined, { connection, concurrency: width });
    worker.on('error', reject);
    worker.on('completed', () => {
      done += 1;
      if (done < jobs) return;
      const ms = performance.now() - beganMs;
      void worker.close().then(() => resolve(ms), reject);
    });
  });
  await queue.close();
  connection.disconnect();
  return (jobs * 1000) / elapsedMs;
}
