import type {
  Job,
  JobSchedulerJson,
  JobSchedulerTemplateOptions,
  JobsOptions,
  Queue,
  WorkerOptions,
} from 'bullmq';
import type { Failure } from '../shared/failed.ts';
import type { Log } from '../shared/log.ts';

/** The part of BullMQ's queue that we use, the same with every backend. */
type QueueLike = {
  add(name: string, stored: object, options: JobsOptions): Promise<unknown>;
  upsertJobScheduler(
    id: string,
    repeat: { readonly every: number },
    template: { name: string; data: object; opts: JobSchedulerTemplateOptions },
  ): Promise<unknown>;
  getJobScheduler(id: string): Promise<JobSchedulerJson | undefined>;
  close(): Promise<void>;
};

/** The part of BullMQ's worker that we use. */
type WorkerLike = { close(): Promise<void> };

/** One backend of BullMQ, connected. */
export type Engine = {
  readonly queue: QueueLike;
  /** The same queue, with the type that the queue board needs. */
  readonly shown: Queue;
  work(process: (job: Job) => Promise<void>, options: Omit<WorkerOptions, 'connection'>): WorkerLike;
  /** Writes something that means nothing; rejects when it is not taken. */
  probe(): Promise<void>;
  /** What is said when there is no answer. */
  readonly away: Failure;
  /** Ends the connections. Call it after the queue and the workers are closed. */
  end(): Promise<void>;
};

/** Logs a failure of the backend at most every ten seconds: in one outage, every connection reports an error. */
export function complainTo(log: Log): (error: unknown) => void {
  let quietUntil = 0;
  return (error) => {
    if (performance.now() < quietUntil) return;
    quietUntil = performance.now() + 10_000;
    log.warn({ err: error }, 'the backend of the job queue fails; trying again');
  };
}
