import { markDay, planDay, type WantedDay } from '../../../application/agency/mark-day.ts';
import { settingReasonMax } from '../../../domain/agency/change.ts';
import { dayDeeds } from '../../../domain/agency/marked-day.ts';
import { cleanText } from '../../../domain/typed/clean.ts';
import { isoDay, localDate } from '../../../shared/time.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { FormValues, Screen } from '../../contract/view.ts';
import { readDate } from '../../ui/read-date.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { dayScreen, daysScreen } from './days.screen.ts';
import { away, requestOf } from './request.ts';
import { sayDayProblem } from './say.ts';
import type { AgencyAction, AgencyScreen } from './verbs.ts';

type OnScreen = Extract<AgencyScreen, { at: 'agency-day' }>;

const todayOf = ({ model }: Context) => localDate(model.now, model.hr?.timeZone ?? 'UTC');

const wantedOn = ({ deed, day, name = '' }: OnScreen): WantedDay | undefined => {
  const [found, what] = [isoDay(day), dayDeeds[deed]];
  return found && what && { deed: what, day: found, name };
};

/** A wrong day or name is said beside its field; what was typed stays. */
export function dayWritten(
  context: Context,
  { deed }: Extract<AgencyAction, { type: 'agency.day' }>,
  values: FormValues,
): Step {
  const { t } = context;
  const what = dayDeeds[deed];
  const day = readDate(values.day ?? '');
  if (!what) return away(context, { code: 'no-such-setting' });
  if (!day) return { formErrors: { day: t('refusal.no-such-day') } };
  const reason = cleanText(values.reason ?? '');
  const planned = planDay(requestOf(context), { deed: what, day, name: values.name ?? '' }, todayOf(context));
  if (!planned.ok) {
    const { error } = planned;
    if (error.code === 'day-wrong') {
      const field = error.problem.code === 'day-name' ? 'name' : 'day';
      return { formErrors: { [field]: sayDayProblem(t, error.problem) } };
    }
    return error.code === 'not-yours' ? away(context, error) : refused(context, error, { at: 'agency-days' });
  }
  if (reason === '') return { formErrors: { reason: t('settings.noReason') } };
  if (reason.length > settingReasonMax)
    return { formErrors: { reason: t('refusal.text-too-long', { max: settingReasonMax }) } };
  const { name, was } = planned.value;
  return goTo({
    ...{ at: 'agency-day', deed, day: day.toString(), reason, was },
    ...(what !== 'unmark' && { name }),
  });
}

/** Does what stands on the screen, once. */
export function dayMarked(context: Context, deed: number): Step {
  const { model, t, state } = context;
  const { screen } = state;
  const wanted = screen.at === 'agency-day' && screen.deed === deed ? wantedOn(screen) : undefined;
  if (screen.at !== 'agency-day' || !wanted) return goTo({ at: 'agency-days' }, t('refusal.setting-moved'));
  const done = markDay(requestOf(context), wanted, todayOf(context), screen.reason, screen.was);
  if (!done.ok)
    return done.error.code === 'not-yours'
      ? away(context, done.error)
      : refused(context, done.error, { at: 'agency-days' });
  const { hr } = model;
  const { days, writes } = done.value;
  const after = hr?.view === 'settings' ? { ...hr, settings: { ...hr.settings, days } } : hr;
  return {
    ...goTo({ at: 'agency-days' }, t('settings.day.done')),
    model: { ...model, ...(after && { hr: after }) },
    writes,
  };
}

/** The last look; where the day cannot be marked so any more, the days. */
export function drawDay(context: Context, screen: OnScreen): Screen {
  const request = requestOf(context);
  const wanted = wantedOn(screen);
  const planned = wanted && planDay(request, wanted, todayOf(context));
  const { stored = { rows: [], units: [], unopened: 0, days: [] } } = request;
  return planned?.ok ? dayScreen(context, planned.value, screen) : daysScreen(context, stored);
}
