import type { Delivery } from '../outbound/index.ts';
import type { Jobs } from './backend.ts';
import type { JobHandlers } from './names.ts';

/** A lane (sending identity): the platform and its bot or workspace. */
export type LaneName = { readonly platform: string; readonly tenant: string };

export const laneKey = ({ platform, tenant }: LaneName): string => `${platform}/${tenant}`;

function parseLaneKey(written: string): LaneName {
  const slash = written.indexOf('/');
  return { platform: written.slice(0, slash), tenant: written.slice(slash + 1) };
}

/** When another process holds the lane, try again after this: it may have missed the newest rows. */
const busyRetryMs = 1000;

/**
 * Adds a job that sends on a lane. Calls for the same second have the same id and are merged into one job; those for
 * another have ids of their own, because a merge would lose the sooner one.
 */
export const wakeLane = (jobs: Pick<Jobs, 'add'>, lane: string, delayMs = 0): Promise<void> =>
  jobs.add(
    { name: 'drain-lane', lane },
    {
      id: delayMs > busyRetryMs ? `${lane} at ${Math.ceil((Date.now() + delayMs) / 1000)}` : lane,
      ...(delayMs > 0 ? { delayMs } : {}),
    },
  );

/** Adds a job that fetches what people sent. Calls that come while one waits are merged into it. */
export const wakeFetchers = (jobs: Pick<Jobs, 'add'>): Promise<void> =>
  jobs.add({ name: 'fetch-files' }, { id: 'files' });

/** Rows that become due after the next sweep need no job of their own: that sweep finds them. */
const sweepEveryMs = 60_000;

export function createHandlers(jobs: Pick<Jobs, 'add'>, delivery: Delivery): JobHandlers {
  return {
    sweep: async () => {
      const lanes = await delivery.sweep();
      await Promise.all([...lanes.map((lane) => wakeLane(jobs, laneKey(lane))), wakeFetchers(jobs)]);
    },
    'fetch-files': async () => {
      const wake = (lane: Parameters<typeof laneKey>[0]) => wakeLane(jobs, laneKey(lane));
      await Promise.all((await delivery.fetchFiles(wake)).map(wake));
    },
    'drain-lane': async ({ lane }) => {
      const outcome = await delivery.drain(parseLaneKey(lane));
      if (outcome.kind === 'busy') await wakeLane(jobs, lane, busyRetryMs);
      else if (outcome.nextInMs !== undefined && outcome.nextInMs < sweepEveryMs) {
        await wakeLane(jobs, lane, Math.max(100, outcome.nextInMs));
      }
    },
  };
}
