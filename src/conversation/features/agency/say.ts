import type { DayProblem } from '../../../domain/agency/marked-day.ts';
import { readOrganisation } from '../../../domain/agency/organisation.ts';
import type { SettingProblem } from '../../../domain/agency/read-setting.ts';
import type { SettingKey, SettingNow } from '../../../domain/agency/settings.ts';
import { counted, isCounted, isSwitch } from '../../../domain/agency/settings.ts';
import { hearingOf, termOf, weekOf } from '../../../domain/agency/written.ts';
import { clearanceOf } from '../../../domain/clearance/clearance.ts';
import { conversionsOf } from '../../../domain/growth/conversions.ts';
import type { MessageArgs, Translate } from '../../../i18n/translate.ts';

/** A value as people say it: "08.00 to 17.00", "14 calendar days". */
export function sayValue(t: Translate, key: SettingKey, value: string | undefined): string {
  if (value === undefined) return t('settings.none');
  if (isSwitch(key)) return t(value === 'off' ? 'settings.off' : 'settings.on');
  if (isCounted(key)) return t(`settings.count.${counted[key].unit}`, { count: Number(value) });
  if (key === 'hours') {
    // As clocks are written in each language: 08.00, 08:00.
    const written = t.locale === 'id' ? value.replaceAll(':', '.') : value;
    const [from = '', until = ''] = written.split('-');
    return t('settings.hours', { from, until });
  }
  if (key === 'jp-table') {
    const count = Object.keys(conversionsOf(value) ?? {}).length;
    return t('settings.jp-table', { count });
  }
  if (key === 'talk-wait') return t('settings.wait', { days: Number(value) });
  if (key === 'workdays') return sayWeek(t, weekOf(value) ?? []);
  if (key === 'overdue')
    return t(value === 'escalate' ? 'settings.overdue.escalate' : 'settings.overdue.remind');
  const clearance = key === 'clearance' ? clearanceOf(value) : undefined;
  if (clearance) return t(`clearance.${clearance}`);
  if (key === 'paper' || key === 'unopened') return t('settings.term.calendar', { days: Number(value) });
  const hearing = key === 'hearing' ? hearingOf(value) : undefined;
  if (hearing) return t(`settings.hearing.${hearing.kind}`, { days: hearing.days.join(', ') });
  if (key === 'organisation') {
    const read = readOrganisation(value);
    return read ? `${t(`organisation.${read.predicate}`)} · ${read.cycle}` : value;
  }
  if (key === 'approval' && value === 'off') return t('settings.off');
  const term = isTerm(key) ? termOf(value) : undefined;
  return term ? t(`settings.term.${term.kind}`, { days: term.days }) : value;
}

/** Terms of which no law that we know says how long they are. */
const isOurs = (key: SettingKey): boolean => !isSwitch(key) && ours.some((one) => one === key);
const ours: readonly SettingKey[] = ['decision', 'hearing', 'overdue', 'paper', 'unopened'];
const isTerm = (key: SettingKey): boolean => ['objection', 'decision', 'approval'].includes(key);

const week = [1, 2, 3, 4, 5, 6, 7] as const;

const sayWeek = (t: Translate, days: readonly number[]): string =>
  week
    .filter((day) => days.includes(day))
    .map((day) => t(`settings.day.${day}`))
    .join(', ');

/** Where a value comes from. */
export const saySource = (t: Translate, { source }: SettingNow, key: SettingKey): string =>
  source !== 'usual'
    ? t(`settings.source.${source}`)
    : key === 'objection'
      ? t('settings.source.law')
      : t(isOurs(key) ? 'settings.source.ours' : 'settings.source.usual');

export function sayDayProblem(t: Translate, problem: DayProblem): string {
  const { code, ...figures } = problem;
  const args: MessageArgs = figures;
  return t(`settings.wrong.${code}`, args);
}

export function sayProblem(t: Translate, problem: SettingProblem): string {
  const { code, ...figures } = problem;
  const args: MessageArgs = figures;
  return t(`settings.wrong.${code}`, args);
}
