import type { Translate } from '../../i18n/translate.ts';
import { type Finding, fine, problem, warning } from '../../shared/doctor/finding.ts';
import type { Figures, LaneFigures } from '../../shared/figures.ts';
import { laneOf, subject } from './subject.ts';

/** A sweep runs every minute. After 150 s without one, the bot's processes sweep without the queue; this is later. */
const sweepLateSeconds = 200;
const waitingLongSeconds = 300;

/** Judges from the tables whether the sweep runs and whether messages are being sent. */
export const judgeWork = (t: Translate, figures: Figures): readonly Finding[] => [
  judgeSweep(t, figures),
  ...figures.lanes.map((lane) => judgeLane(t, lane)),
  ...judgeLeftOvers(t, figures),
];

/** Judges by how many people with work of today have no account. */
export function judgeLinks(t: Translate, count: number): Finding {
  const on = subject(t, 'people without account');
  return count === 0
    ? fine(on, t('cli.doctor.links.fine'))
    : warning(on, t('cli.doctor.links.missing', { count }), t('cli.doctor.links.do'));
}

/** Judges by how many people have no valid appraiser, or will have none soon. */
export function judgeAppraisers(t: Translate, count: number): Finding {
  const on = subject(t, 'appraisers');
  return count === 0
    ? fine(on, t('cli.doctor.appraisers.fine'))
    : warning(on, t('cli.doctor.appraisers.missing', { count }), t('cli.doctor.appraisers.do'));
}

function judgeSweep(t: Translate, { sweepAgeSeconds }: Figures): Finding {
  const on = subject(t, 'workers');
  if (sweepAgeSeconds === undefined)
    return warning(on, t('cli.doctor.workers.never'), t('cli.doctor.workers.never.do'));
  const age = sayAge(t, sweepAgeSeconds);
  if (sweepAgeSeconds > sweepLateSeconds)
    return problem(on, t('cli.doctor.workers.late', { age }), t('cli.doctor.workers.late.do'));
  return fine(on, t('cli.doctor.workers.fine', { age }));
}

function judgeLane(t: Translate, lane: LaneFigures): Finding {
  const on = laneOf(t, lane.platform);
  const key = lane.isHeld ? 'cli.doctor.lane.sending' : 'cli.doctor.lane.idle';
  const state = t(key, { due: lane.dueMessages });
  if (lane.pausedSeconds > 0) {
    const time = sayAge(t, lane.pausedSeconds);
    return warning(on, t('cli.doctor.lane.paused', { time, state }), t('cli.doctor.lane.paused.do'));
  }
  if (lane.oldestDueSeconds > waitingLongSeconds) {
    const time = sayAge(t, lane.oldestDueSeconds);
    return problem(on, t('cli.doctor.lane.late', { time, state }), t('cli.doctor.lane.late.do'));
  }
  return fine(on, state);
}

function judgeLeftOvers(t: Translate, figures: Figures): readonly Finding[] {
  const { unknownMessages, unreachable, disputedAccounts } = figures;
  const away = unreachable.reduce((sum, one) => sum + one.accounts, 0);
  const messages = subject(t, 'messages');
  const people = subject(t, 'people');
  const accounts = subject(t, 'accounts');
  return [
    unknownMessages === 0
      ? fine(messages, t('cli.doctor.messages.fine'))
      : warning(
          messages,
          t('cli.doctor.messages.unknown', { count: unknownMessages }),
          t('cli.doctor.messages.do'),
        ),
    away === 0
      ? fine(people, t('cli.doctor.people.fine'))
      : warning(people, t('cli.doctor.people.unreachable', { count: away }), t('cli.doctor.people.do')),
    disputedAccounts === 0
      ? fine(accounts, t('cli.doctor.accounts.fine'))
      : warning(
          accounts,
          t('cli.doctor.accounts.disputed', { count: disputedAccounts }),
          t('cli.doctor.accounts.do'),
        ),
  ];
}

/** "3 minutes". */
export function sayAge(t: Translate, seconds: number): string {
  if (seconds < 120) return t('cli.doctor.seconds', { count: Math.round(seconds) });
  return seconds < 7200
    ? t('cli.doctor.minutes', { count: Math.round(seconds / 60) })
    : t('cli.doctor.hours', { count: Math.round(seconds / 3600) });
}
