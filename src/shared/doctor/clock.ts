import { type Finding, fine, problem, type Say, warning } from './finding.ts';

const warnMs = 5000;
/** Beyond that we refuse what a platform has signed, and reminders come at the wrong hour. */
const failMs = 60_000;

type SayClock = Say<
  'cli.doctor.on.clock' | `cli.doctor.clock.${'fine' | 'behind' | 'ahead' | 'refused' | 'do'}`
>;

/** Judges our clock by somebody else's. */
export function judgeClock(t: SayClock, aheadMs: number, whose: string): Finding {
  const on = { check: 'clock', title: t('cli.doctor.on.clock') };
  const offMs = Math.abs(aheadMs);
  const key = aheadMs > 0 ? 'cli.doctor.clock.behind' : 'cli.doctor.clock.ahead';
  const off = t(key, { seconds: offMs / 1000, whose });
  if (offMs > failMs) return problem(on, t('cli.doctor.clock.refused', { off }), t('cli.doctor.clock.do'));
  if (offMs > warnMs) return warning(on, off, t('cli.doctor.clock.do'));
  return fine(on, t('cli.doctor.clock.fine', { whose }));
}
