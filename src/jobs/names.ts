import { z } from 'zod';

/** The one queue: jobs are few, and a name is all that tells them apart. */
export const queueName = 'kinerja';

/**
 * Every job with what it carries: ids only, never what people wrote, because the queue is no place to keep it. A field
 * unknown to this release is ignored, so a job of the next release still runs here.
 */
const jobSchema = z.discriminatedUnion('name', [
  // Plans reminders, releases results, and adds a `drain-lane` for every lane with something due.
  z.object({ name: z.literal('sweep') }),
  // Sends what is due on one lane. Added after a commit that wrote to it, and by the sweep.
  z.object({ name: z.literal('drain-lane'), lane: z.string().min(1).max(200) }),
]);

export type JobPayload = z.output<typeof jobSchema>;
type JobName = JobPayload['name'];
/** Jobs that carry nothing, which is what a clock can start. */
export type ScheduledJobName = Extract<JobPayload, { name: 'sweep' }>['name'];

/** What each job does. A handler must bear being run twice for one job: delivery is at least once. */
export type JobHandlers = {
  readonly [N in JobName]: (job: Extract<JobPayload, { name: N }>) => Promise<void>;
};

/** The job of a queue's entry, undefined when this release does not know it. */
export function parseJob(name: string, stored: unknown): JobPayload | undefined {
  const parsed = jobSchema.safeParse({ ...(typeof stored === 'object' ? stored : {}), name });
  return parsed.success ? parsed.data : undefined;
}

/** Checks a job before it is stored. Throws when it is malformed, which is a bug of ours. */
export const checkJob = (job: JobPayload): JobPayload => jobSchema.parse(job);
