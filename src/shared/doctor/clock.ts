import { type Finding, fine, problem, warning } from './finding.ts';

const warnMs = 5000;
/** Beyond that we refuse what a platform has signed, and reminders come at the wrong hour. */
const failMs = 60_000;

/** Judges our clock by somebody else's. */
export function judgeClock(aheadMs: number, whose: string): Finding {
  const offMs = Math.abs(aheadMs);
  const found = `${(offMs / 1000).toFixed(1)} s ${aheadMs > 0 ? 'behind' : 'ahead of'} the clock of ${whose}`;
  const remedy = 'Let the system keep time by NTP (timedatectl set-ntp true) and look again.';
  if (offMs > failMs) return problem('clock', `${found}: what a platform has signed will be refused`, remedy);
  if (offMs > warnMs) return warning('clock', found, remedy);
  return fine('clock', `agrees with the clock of ${whose}`);
}
