import { and, eq, lte } from 'drizzle-orm';
import type { Jobs } from '../../src/jobs/backend.ts';
import type { JobHandlers } from '../../src/jobs/names.ts';
import type { Db } from '../../src/persistence/db.ts';
import { lanesWithWork } from '../../src/persistence/outbox/lanes.ts';
import { chatFile } from '../../src/persistence/schema/chat-files.ts';
import { filesDue } from '../../src/persistence/sweeps/files-due.ts';
import type { Temporal } from '../../src/shared/time.ts';
import { createInFlight } from '../in-flight.ts';

/** The same queue, and `idle`, which settles when no job that was taken from it is at work. */
export function watchJobs(jobs: Jobs): { readonly jobs: Jobs; readonly idle: () => Promise<void> } {
  const atWork = createInFlight();
  const watched = (handlers: JobHandlers): JobHandlers => ({
    sweep: (job) => atWork.track(handlers.sweep(job)),
    'fetch-files': (job) => atWork.track(handlers['fetch-files'](job)),
    'drain-lane': (job) => atWork.track(handlers['drain-lane'](job)),
  });
  return { jobs: { ...jobs, work: (handlers) => jobs.work(watched(handlers)) }, idle: atWork.idle };
}

/**
 * Whether the worker still has to send a message, fetch a file, or work at what somebody asked for. A file that was sent is
 * looked at again by the next sweep alone: nobody waits for that.
 */
export async function isWorkLeft(db: Db, now: Temporal.Instant): Promise<boolean> {
  const [lanes, files, wanted] = await Promise.all([
    lanesWithWork(db, now),
    filesDue(db, now),
    db.$count(chatFile, and(eq(chatFile.status, 'wanted'), lte(chatFile.dueAt, now))),
  ]);
  return lanes.length > 0 || files.hasDueFiles || files.hasDueErrands || wanted > 0;
}
