import {
  answerSetting,
  changeSetting,
  planSetting,
  type SettingsRequest,
  seeSettings,
  type WantedValue,
} from '../../../application/agency/change-setting.ts';
import { type StoredSettings, settingReasonMax } from '../../../domain/agency/change.ts';
import { isSwitch, type SettingKey, settingKeys, settingNow } from '../../../domain/agency/settings.ts';
import { cleanText } from '../../../domain/typed/clean.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { ScreenRef } from '../../contract/state.ts';
import type { FormValues } from '../../contract/view.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { changeScreen } from './change.screen.ts';
import { changeForm, fields } from './change-form.ts';
import { dayMarked, dayWritten, drawDay } from './day.steps.ts';
import { dayForm } from './day-form.ts';
import { daysScreen } from './days.screen.ts';
import { settingGroups } from './groups.ts';
import { groupScreen, listScreen } from './list.screen.ts';
import { oneScreen } from './one.screen.ts';
import { away, requestOf } from './request.ts';
import { sayProblem, sayValue } from './say.ts';
import type { AgencyAction, AgencyScreen } from './verbs.ts';

/** The setting with this place; undefined for a forged number. */
const keyOf = (place: number): SettingKey | undefined => settingKeys[place];

type FormAction = Extract<AgencyAction, { type: 'agency.change' | 'agency.former' }>;

export const agencyFlow = {
  act(context, action) {
    const seen = seeSettings(requestOf(context));
    if (!seen.ok) return away(context, seen.error);
    if (action.type === 'agency.open') return goTo({ at: 'agency' });
    if (action.type === 'agency.group') return goTo({ at: 'agency', group: action.group });
    if (action.type === 'agency.days') return goTo({ at: 'agency-days' });
    if (action.type === 'agency.markDay') return dayMarked(context, action.deed);
    if (action.type === 'agency.day') {
      const { screen } = context.state;
      const isWritten = screen.at === 'agency-day' && screen.deed === action.deed;
      return {
        state: { screen: isWritten ? screen : { at: 'agency-days' } },
        form: dayForm(context, action),
      };
    }
    const key = keyOf(action.key);
    if (!key) return away(context, { code: 'no-such-setting' });
    switch (action.type) {
      case 'agency.one':
        return goTo({ at: 'agency-one', key: action.key });
      case 'agency.change':
      case 'agency.former': {
        const { screen } = context.state;
        // What is written already stays where it is until it is done or given up.
        const isWritten = screen.at === 'agency-change' && screen.key === action.key;
        return {
          state: { screen: isWritten ? screen : { at: 'agency-one', key: action.key } },
          form: changeForm(context, key, action),
        };
      }
      case 'agency.save':
        return save(context, key, action.key, action.change);
      case 'agency.answer':
        return answer(context, key, action);
    }
  },

  submit(context, action, values) {
    if (action.type === 'agency.day') return dayWritten(context, action, values);
    if (action.type !== 'agency.change' && action.type !== 'agency.former') return {};
    return written(context, action, values);
  },

  form(context, action) {
    if (action.type === 'agency.day') return dayForm(context, action);
    if (action.type !== 'agency.change' && action.type !== 'agency.former') return undefined;
    const key = keyOf(action.key);
    return key && changeForm(context, key, action);
  },

  screen(context, screen) {
    const request = requestOf(context);
    const seen = seeSettings(request);
    const { t } = context;
    if (!seen.ok) return goneScreen(t, t('refusal.not-yours'));
    if (screen.at === 'agency') {
      // A forged number leads to the groups.
      const group = screen.group === undefined ? undefined : settingGroups[screen.group];
      return group
        ? groupScreen(context, seen.value, request, group)
        : listScreen(context, seen.value, request);
    }
    if (screen.at === 'agency-days') return daysScreen(context, seen.value);
    if (screen.at === 'agency-day') return drawDay(context, screen);
    const key = keyOf(screen.key) ?? 'hours';
    if (screen.at === 'agency-one') return oneScreen(context, seen.value, request, key);
    const planned = planSetting(request, { key, unit: screen.unit ?? '' }, wantedOn(screen));
    return planned.ok
      ? changeScreen(context, planned.value, screen)
      : oneScreen(context, seen.value, request, key);
  },
} satisfies Flow<AgencyAction, AgencyScreen>;

type Written = Extract<AgencyScreen, { at: 'agency-change' }>;
const wantedOn = ({ value }: Written): WantedValue =>
  value === undefined ? { former: true } : { text: value };

/** A wrong value is said beside its field; whatever was typed stays there. */
function written(context: Context, action: FormAction, values: FormValues): Step {
  const { t } = context;
  const key = keyOf(action.key);
  if (!key) return away(context, { code: 'no-such-setting' });
  const request = requestOf(context);
  const unit = cleanText(values[fields.unit] ?? '');
  const reason = cleanText(values[fields.reason] ?? '');
  const isFormer = action.type === 'agency.former';
  const value = isSwitch(key) ? other(request, key) : (values[fields.value] ?? '');
  const wanted: WantedValue = isFormer ? { former: true } : { text: value };
  const planned = planSetting(request, { key, unit }, wanted);
  if (!planned.ok) {
    const { error } = planned;
    if (error.code === 'setting-wrong') {
      const isOfUnit = error.problem.code === 'needs-unit';
      return { formErrors: { [isOfUnit ? fields.unit : fields.value]: sayProblem(t, error.problem) } };
    }
    if (error.code === 'no-such-setting')
      return { formErrors: { [fields.unit]: t('refusal.no-such-setting') } };
    return error.code === 'not-yours'
      ? away(context, error)
      : refused(context, error, { at: 'agency-one', key: action.key });
  }
  if (reason === '') return { formErrors: { [fields.reason]: t('settings.noReason') } };
  if (reason.length > settingReasonMax)
    return { formErrors: { [fields.reason]: t('refusal.text-too-long', { max: settingReasonMax }) } };
  return goTo({
    ...{ at: 'agency-change', key: action.key, reason, revision: planned.value.revision },
    ...(unit !== '' && { unit }),
    ...(!isFormer && { value: planned.value.value ?? '' }),
  });
}

/** A switch has two values: a change is to the other one. */
function other({ stored, given }: SettingsRequest, key: SettingKey): string {
  return settingNow(stored?.rows ?? [], { key, unit: '' }, given).value === 'off' ? 'on' : 'off';
}

/** Does what stands on the screen, once: afterwards that screen is not open any more. */
function save(context: Context, key: SettingKey, place: number, revision: number): Step {
  const { screen } = context.state;
  const here: ScreenRef = { at: 'agency-one', key: place };
  if (screen.at !== 'agency-change' || screen.key !== place || screen.revision !== revision)
    return goTo(here, context.t('refusal.setting-moved'));
  const name = { key, unit: screen.unit ?? '' };
  const done = changeSetting(requestOf(context), name, wantedOn(screen), screen.reason, revision);
  if (!done.ok)
    return done.error.code === 'not-yours' ? away(context, done.error) : refused(context, done.error, here);
  const { plan, stored, writes } = done.value;
  const said = plan.needsSecond
    ? context.t('settings.asked')
    : context.t('settings.done', { value: sayValue(context.t, key, plan.to.value) });
  return { ...goTo(here, said), model: withStored(context, stored), writes };
}

function answer(
  context: Context,
  key: SettingKey,
  { key: place, change, yes }: Extract<AgencyAction, { type: 'agency.answer' }>,
): Step {
  const here: ScreenRef = { at: 'agency-one', key: place };
  const done = answerSetting(requestOf(context), { key, unit: '' }, change, yes === 1);
  if (!done.ok)
    return done.error.code === 'not-yours' ? away(context, done.error) : refused(context, done.error, here);
  const { plan, stored, writes } = done.value;
  const said =
    yes === 1
      ? context.t('settings.done', { value: sayValue(context.t, key, plan.to.value) })
      : context.t('settings.declined');
  return { ...goTo(here, said), model: withStored(context, stored), writes };
}

const withStored = ({ model }: Context, settings: StoredSettings): Context['model'] =>
  model.hr ? { ...model, hr: { view: 'settings', timeZone: model.hr.timeZone, settings } } : model;
