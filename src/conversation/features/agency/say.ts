import type { DayProblem } from '../../../domain/agency/marked-day.ts';
import type { SettingProblem } from '../../../domain/agency/read-setting.ts';
import type { SettingKey, SettingNow } from '../../../domain/agency/settings.ts';
import { isSwitch } from '../../../domain/agency/settings.ts';
import { termOf, weekOf } from '../../../domain/agency/written.ts';
import type { MessageArgs, Translate } from '../../../i18n/translate.ts';

/** A value as people say it: "08.00 to 17.00", "14 calendar days". */
export function sayValue(t: Translate, key: SettingKey, value: string | undefined): string {
  if (value === undefined) return t('settings.none');
  if (isSwitch(key)) return t(value === 'off' ? 'settings.off' : 'settings.on');
  if (key === 'hours') {
    // As clocks are written in each language: 08.00, 08:00.
    const written = t.locale === 'id' ? value.replaceAll(':', '.') : value;
    const [from = '', until = ''] = written.split('-');
    return t('settings.hours', { from, until });
  }
  if (key === 'talk-wait') return t('settings.wait', { days: Number(value) });
  if (key === 'workdays') return sayWeek(t, weekOf(value) ?? []);
  const term = key === 'objection' ? termOf(value) : undefined;
  return term ? t(`settings.term.${term.kind}`, { days: term.days }) : value;
}

const week = [1, 2, 3, 4, 5, 6, 7] as const;

const sayWeek = (t: Translate, days: readonly number[]): string =>
  week
    .filter((day) => days.includes(day))
    .map((day) => t(`settings.day.${day}`))
    .join(', ');

/** Where a value comes from. */
export const saySource = (t: Translate, { source }: SettingNow, key: SettingKey): string =>
  t(source === 'usual' && key === 'objection' ? 'settings.source.law' : `settings.source.${source}`);

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
