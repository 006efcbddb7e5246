import type { Delivery } from '../outbound/index.ts';
import type { Jobs } from './backend.ts';
import type { JobHandlers } from './names.ts';

/** A sending identity as jobs name it: platform and bot or workspace. */
export type LaneName = { readonly platform: string; readonly tenant: string };

export const writeLane = ({ platform, tenant }: LaneName): string => `${platform}/${tenant}`;

function readLane(written: string): LaneName {
  const slash = written.indexOf('/');
  return { platform: written.slice(0, slash), tenant: written.slice(slash + 1) };
}

/** Another process sends: what was written since it looked last must not wait for the next sweep. */
const lookAgainMs = 1000;

/**
 * Wakes the senders of a lane; several wishes at once are one, but a wish for soon is not lost in one for later, nor one
 * because of a `screen` in one because of a row.
 */
export const wakeLane = (
  jobs: Pick<Jobs, 'add'>,
  lane: string,
  delayMs = 0,
  why: 'row' | 'screen' = 'row',
): Promise<void> =>
  jobs.add(
    { name: 'drain-lane', lane },
    { id: delayMs > lookAgainMs ? `${lane} later ${why}` : lane, ...(delayMs > 0 ? { delayMs } : {}) },
  );

/** What falls due later than the next sweep is found by it. */
const sweepEveryMs = 60_000;

/** What each job does. */
export function createHandlers(jobs: Pick<Jobs, 'add'>, delivery: Delivery): JobHandlers {
  return {
    sweep: async () => {
      const lanes = await delivery.sweep();
      await Promise.all(lanes.map((lane) => wakeLane(jobs, writeLane(lane))));
    },
    'drain-lane': async ({ lane }) => {
      const outcome = await delivery.drain(readLane(lane));
      if (outcome.kind === 'busy') await wakeLane(jobs, lane, lookAgainMs);
      else if (outcome.nextInMs !== undefined && outcome.nextInMs < sweepEveryMs) {
        await wakeLane(jobs, lane, Math.max(100, outcome.nextInMs));
      }
    },
  };
}
