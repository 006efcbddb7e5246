import { type Finding, fine, problem, warning } from '../../shared/doctor/finding.ts';
import type { Figures, LaneFigures } from '../../shared/figures.ts';

/** A sweep runs every minute. After 150 s without one, the bot's processes sweep without the queue; this is later. */
const sweepLateSeconds = 200;
const waitingLongSeconds = 300;

/** Judges from the tables whether the sweep runs and whether messages are being sent. */
export function judgeWork(figures: Figures): readonly Finding[] {
  return [judgeSweep(figures), ...figures.lanes.map(judgeLane), ...judgeLeftOvers(figures)];
}

/** Judges by how many people with work of today have no account. */
export const judgeLinks = (people: number): Finding =>
  people === 0
    ? fine('people without account', 'everybody with open work has linked an account')
    : warning(
        'people without account',
        `${people} with open work have linked none: nothing reaches them`,
        'Hand them link codes: kinerja link-codes issue --all-unlinked --days 14 --out FILE.',
      );

function judgeSweep({ sweepAgeSeconds: age }: Figures): Finding {
  if (age === undefined)
    return warning('workers', 'none has ever swept', 'Start a process with ROLE=worker or ROLE=all.');
  if (age > sweepLateSeconds)
    return problem(
      'workers',
      `none has swept for ${say(age)}: reminders and results do not go out`,
      'Start a process with ROLE=worker or ROLE=all, or read what the running one logs.',
    );
  return fine('workers', `the last sweep was ${say(age)} ago`);
}

function judgeLane(lane: LaneFigures): Finding {
  const name = `lane ${lane.platform}`;
  const state = `${lane.dueMessages} due, ${lane.isHeld ? 'being sent' : 'nobody sends'}`;
  if (lane.pausedSeconds > 0)
    return warning(
      name,
      `paused by the platform for ${say(lane.pausedSeconds)} more; ${state}`,
      'Wait. Should it happen often, look for another program that uses the same token.',
    );
  if (lane.oldestDueSeconds > waitingLongSeconds)
    return problem(
      name,
      `${state}; the oldest has waited for ${say(lane.oldestDueSeconds)}`,
      'See that a worker runs and that the token is accepted; then read the log of the worker.',
    );
  return fine(name, state);
}

function judgeLeftOvers({ unknownMessages, unreachable, disputedAccounts }: Figures): readonly Finding[] {
  const accounts = unreachable.reduce((sum, one) => sum + one.accounts, 0);
  return [
    unknownMessages === 0
      ? fine('messages', 'of none is it unknown whether it arrived')
      : warning(
          'messages',
          `of ${unknownMessages} it is unknown whether they arrived`,
          'Nothing is sent again by itself; ask the people concerned.',
        ),
    accounts === 0
      ? fine('people', 'every linked account can be reached')
      : warning(
          'people',
          `${accounts} linked accounts cannot be reached`,
          'Ask these people to unblock the bot, or hand them a new link code.',
        ),
    disputedAccounts === 0
      ? fine('accounts', 'none is blocked that nobody has looked at')
      : warning(
          'accounts',
          `${disputedAccounts} blocked because their person said "not me"`,
          'See "people blocked", speak with these people, then people unblock, or people block --confirm.',
        ),
  ];
}

function say(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} minutes` : `${Math.round(seconds / 3600)} hours`;
}
