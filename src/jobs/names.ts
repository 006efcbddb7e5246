import { z } from 'zod';

/** There is one queue for all jobs, because they are few. */
export const queueName = 'kinerja';

/**
 * Every job with its data: only ids, never what people wrote, because that must not be stored in the queue. Unknown
 * fields are ignored, so that a job added by the next release still runs here.
 */
const jobSchema = z.discriminatedUnion('name', [
  // Plans reminders, releases results, and adds a `drain-lane` for every lane with something due.
  z.object({ name: z.literal('sweep') }),
  // Fetches files that people sent. Added after a commit that noted one, and by the sweep.
  z.object({ name: z.literal('fetch-files') }),
  // Sends what is due on one lane. Added after a commit that wrote a message for it, and by the sweep.
  z.object({ name: z.literal('drain-lane'), lane: z.string().min(1).max(200) }),
]);

export type JobPayload = z.output<typeof jobSchema>;
type JobName = JobPayload['name'];
/** Jobs without data, which can be scheduled. */
export type ScheduledJobName = Extract<JobPayload, { name: 'sweep' }>['name'];

/** What each job does. A handler may run twice for one job, and that must do no harm. */
export type JobHandlers = {
  readonly [N in JobName]: (job: Extract<JobPayload, { name: N }>) => Promise<void>;
};

/** The job in an entry of the queue; undefined when this release does not know it. */
export function parseJob(name: string, stored: unknown): JobPayload | undefined {
  const parsed = jobSchema.safeParse({ ...(typeof stored === 'object' ? stored : {}), name });
  return parsed.success ? parsed.data : undefined;
}

/** Checks a job before it is stored. Throws when it is malformed, which is a bug of ours. */
export const checkJob = (job: JobPayload): JobPayload => jobSchema.parse(job);
