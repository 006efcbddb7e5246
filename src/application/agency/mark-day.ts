import { settingReasonMax } from '../../domain/agency/change.ts';
import { type DayDeed, dayProblem, markedOn, markOf } from '../../domain/agency/marked-day.ts';
import type { MarkedDay } from '../../domain/reminders/calendar.ts';
import { cleanText } from '../../domain/typed/clean.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';
import { type SettingsRequest, seeSettings } from './change-setting.ts';

export type WantedDay = { readonly deed: DayDeed; readonly day: Temporal.PlainDate; readonly name: string };

export type DayPlan = WantedDay & {
  /** How it is marked now. */
  readonly was: string;
  readonly before?: MarkedDay;
  readonly people: number;
};

/** What marking a day would do. It counts at once, for reminders that are still to come. */
export function planDay(
  request: SettingsRequest,
  wanted: WantedDay,
  today: Temporal.PlainDate,
): Result<DayPlan, Refusal> {
  const seen = seeSettings(request);
  if (!seen.ok) return seen;
  const { days, units } = seen.value;
  const name = cleanText(wanted.name).replace(/\s+/g, ' ');
  const problem = dayProblem(wanted.deed, wanted.day, name, days, today);
  if (problem) return fail({ code: 'day-wrong', problem });
  const before = markedOn(days, wanted.day);
  const isSame = wanted.deed !== 'unmark' && markOf(before) === `${wanted.deed} ${name}`;
  if (isSame) return fail({ code: 'setting-same' });
  const people = units.reduce((sum, one) => sum + one.people, 0);
  return ok({ ...wanted, name, was: markOf(before), people, ...(before && { before }) });
}

/** Marks it. `was` is how it was marked when it was looked at: another mark since then refuses it. */
export function markDay(
  request: SettingsRequest,
  wanted: WantedDay,
  today: Temporal.PlainDate,
  written: string,
  was: string,
): Result<{ readonly days: readonly MarkedDay[]; readonly writes: readonly Write[] }, Refusal> {
  const planned = planDay(request, wanted, today);
  if (!planned.ok) return planned;
  const { deed, day, name, before } = planned.value;
  if (planned.value.was !== was) return fail({ code: 'setting-moved' });
  const reason = cleanText(written);
  if (reason === '') return fail({ code: 'no-words' });
  if (reason.length > settingReasonMax) return fail({ code: 'text-too-long', max: settingReasonMax });
  const row: MarkedDay = { day, name, isWorkday: deed === 'work' };
  const others = (request.stored?.days ?? []).filter((one) => !one.day.equals(day));
  const said = before && { ...before, day: day.toString() };
  const isGone = deed === 'unmark';
  return ok({
    days: isGone ? others : [...others, row],
    writes: [
      { kind: 'mark-day', day, before: before ?? null, after: isGone ? null : row },
      isGone
        ? { kind: 'audit', act: 'holiday.remove', before: { ...said, reason } }
        : {
            kind: 'audit',
            act: 'holiday.put',
            ...(said && { before: said }),
            after: { ...row, day: day.toString(), reason },
          },
    ],
  });
}
