import { saySource, sayValue } from '../../conversation/features/agency/say.ts';
import {
  type Agency,
  type AgencyDefaults,
  isOfUnit,
  type SettingKey,
  type SettingRow,
  settingNow,
  unitsIn,
} from '../../domain/agency/settings.ts';
import { processMoves } from '../../domain/appraisal/process.ts';
import { type Cycle, releaseDay } from '../../domain/cycle/cycle.ts';
import { sayDate } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import { sayKind } from './say-progress.ts';

/** What of the agency's settings is said. */
export type ProcessTerms = Pick<
  Agency,
  | ('objection' | 'decision' | 'takeBackHours' | 'approval' | 'talkDays' | 'missedDays' | 'needsCounsel')
  | ('overdue' | 'paperDays' | 'unopenedDays' | 'disputeDays' | 'asksPulse')
>;

/** The settings that make the process, in its order. */
const ofProcess = [
  ...([
    'counsel',
    'take-back',
    'approval',
    'organisation',
    'talk-wait',
    'missed',
    'objection',
    'decision',
  ] as const),
  ...(['hearing', 'overdue', 'paper', 'unopened', 'guidance-scale', 'pulse', 'dispute'] as const),
] as const satisfies readonly SettingKey[];

/** Each setting of the process with its value and where that comes from. Those of a unit are said for each. */
export const saySettings = (
  t: Translate,
  rows: readonly SettingRow[],
  given: AgencyDefaults,
): readonly string[] =>
  ofProcess.flatMap((key) =>
    (isOfUnit(key) ? unitsIn(rows, key) : ['']).map((unit) => {
      const now = settingNow(rows, { key, unit }, given);
      const name = `${t(`settings.name.${key}`)}${unit === '' ? '' : ` (${unit})`}`;
      return withoutControls(`- ${name}: ${sayValue(t, key, now.value)} (${saySource(t, now, key)})`);
    }),
  );

/**
 * The steps in the order of the process, each once, as far as the agency has them, what time alone does, and the settings
 * that make it (`rules`).
 */
export function sayProcess(
  t: Translate,
  cycle: Cycle,
  agency: ProcessTerms,
  rules: readonly string[],
): readonly string[] {
  const { windows, settings } = cycle;
  const day = (of: 'self-assessment' | 'rating', end: 'from' | 'to' = 'to') =>
    sayDate(windows[of][end], t.locale);
  const steps = [...new Set(processMoves.map(({ act }) => act))].flatMap((act): readonly string[] => {
    switch (act) {
      case 'self.submit':
        return [
          t(`cli.explain.${act}`, { from: day('self-assessment', 'from'), to: day('self-assessment') }),
        ];
      case 'rating.begin':
        return [t(`cli.explain.${act}`, { day: day('self-assessment') })];
      case 'rating.submit':
        return [
          t(`cli.explain.${act}`, { day: day('rating') }),
          ...(settings.asksValues ? [t('cli.explain.values')] : []),
          ...(cycle.kind === 'annual' ? [t('cli.explain.quarters')] : []),
          ...(agency.needsCounsel ? [t('cli.explain.counsel')] : []),
        ];
      case 'rating.take-back':
        return agency.takeBackHours > 0 ? [t(`cli.explain.${act}`, { hours: agency.takeBackHours })] : [];
      case 'approval.return':
        return agency.approval ? [t(`cli.explain.${act}`, agency.approval)] : [];
      case 'result.release': {
        const given = { day: sayDate(releaseDay(cycle), t.locale) };
        return [
          t(`cli.explain.${act}.${settings.release}`, given),
          ...(agency.talkDays > 0 ? [t('cli.explain.talk', { days: agency.talkDays })] : []),
          t('cli.explain.dialogue'),
          t('cli.explain.guidance'),
        ];
      }
      case 'result.acknowledge':
        return [
          ...(agency.missedDays > 0 ? [t('cli.explain.missed', { days: agency.missedDays })] : []),
          ...(agency.missedDays > 0 && agency.approval ? [t('cli.explain.missed.approved')] : []),
          t(`cli.explain.${act}`),
          t('cli.explain.answer'),
        ];
      case 'result.object':
        return [t(`cli.explain.${act}`, agency.objection)];
      case 'objection.confirm':
        return [t(`cli.explain.${act}`, agency.decision)];
      default:
        return [t(`cli.explain.${act}`)];
    }
  });
  const closed = windows.feedback.to.add({ days: agency.unopenedDays });
  const escalated = agency.overdue === 'escalate' ? [t('cli.explain.time.escalate')] : [];
  return [
    withoutControls(cycle.name),
    ...sayKind(t, cycle),
    '',
    t('cli.explain.steps'),
    ...steps.map((step, at) => `${at + 1}. ${step}`),
    '',
    t('cli.explain.time'),
    `- ${t('cli.explain.time.self')}`,
    `- ${t('cli.explain.time.rating', { day: day('rating') })}`,
    ...(agency.approval ? [`- ${t('cli.explain.time.approval')}`] : []),
    `- ${t('cli.explain.time.objection')}`,
    `- ${t('cli.explain.time.paper', { days: agency.paperDays })}`,
    `- ${t('cli.explain.time.unopened', { day: sayDate(closed, t.locale) })}`,
    `- ${[t('cli.explain.time.decision'), ...escalated].join(' ')}`,
    `- ${t('cli.explain.time.dispute', { days: agency.disputeDays })}`,
    ...(agency.asksPulse ? [`- ${t('cli.explain.time.pulse')}`] : []),
    '',
    t('cli.explain.settings'),
    ...rules,
    t('cli.explain.stays'),
    '',
    t('cli.explain.open', { button: t('history.button') }),
  ];
}
